// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_mint.h"

#include "base/ascii.h"
#include "case/casefile.h"
#include "lab/mint/arm.h"
#include "lab/mint/document.h"
#include "lab/mint/guid.h"
#include "lab/mint/hierarchy.h"
#include "lab/mint/text_code.h"
#include "policy/load.h"

#include <cstdlib>
#include <map>

namespace attest::demo {

namespace {

constexpr char kSeed[] = "assayer demo";
constexpr char kDomain[] = "contoso.onmicrosoft.com";
constexpr char kChallenge[] = "k3Vt9QmZ2xWf7LrB5nDc8HpY";
constexpr char kEarlierChallenge[] = "Jw6Rb1TzN4sXe0GqU7oMa5Kd";

std::string guid(std::string_view label)
{
    return lab::deriveGuid(kSeed, label);
}

/// When the agent logs in.
Time loginTime()
{
    return *fromCivil({2026, 7, 28, 13, 24, 0});
}

std::string policyText()
{
    return "section: AgentAttestation\n"
           "schema: v1\n"
           "spec:\n"
           "  policies:\n"
           "    - name: azure_imds_policy\n"
           "      requiredAttestors:\n"
           "        - type: azure_imds\n"
           "          config:\n"
           "            tenants:\n"
           "              contoso.onmicrosoft.com:\n"
           "                tenantID: \""
        + guid("tenant")
        + "\"\n"
          "                restrictToSubscriptions:\n"
          "                  - \""
        + guid("subscription")
        + "\"\n"
          "                attributeVMTagKeys:\n"
          "                  - environment\n"
          "                  - team\n";
}

/// One machine with its network, and what Resource Manager answers about it.
class Machine {
public:
    Machine()
    {
        const lab::arm::Group group{guid("subscription"), "shop-rg"};
        lab::arm::Subnet subnet;
        subnet.group = group;
        subnet.network = "shop-vnet";
        subnet.name = "frontend";
        lab::arm::Nic nic;
        nic.group = group;
        nic.name = "shop-frontend-1-nic";
        nic.subnetId = idOf(subnet);
        nic.networkSecurityGroupId = lab::arm::networkSecurityGroupId(group, "shop-frontend-nsg");
        lab::arm::Vm vm;
        vm.group = group;
        vm.name = "shop-frontend-1";
        vm.vmId = guid("machine");
        vm.tags = {{"environment", "production"}, {"team", "payments"}, {"cost-center", "4711"}};
        vm.nicIds = {idOf(nic)};
        vm.created = loginTime() - Duration{90 * 86400};
        nic.machineId = idOf(vm);
        lab::arm::Subscription subscription;
        subscription.subscriptionId = group.subscriptionId;
        subscription.tenantId = guid("tenant");
        m_id = idOf(vm);
        m_answers = {{lowered(m_id), toJson(vm)}, {lowered(idOf(nic)), toJson(nic)},
            {lowered(idOf(subnet)), toJson(subnet)},
            {lowered("/subscriptions/" + group.subscriptionId), toJson(subscription)}};
    }

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const std::string* answer(std::string_view id) const
    {
        const auto found = m_answers.find(lowered(id));
        return found == m_answers.end() ? nullptr : &found->second;
    }

private:
    std::string m_id;
    std::map<std::string, std::string> m_answers;
};

trust::Anchors anchorsOf(const lab::AzureLikePki& pki)
{
    const auto root = decode::decodeCertificate(pki.root().der);
    if (!root) {
        std::abort(); // the laboratory and the reader disagree
    }
    return trust::Anchors(trust::anchorsFrom({*root}, trust::Provenance::Lab, "the demo"));
}

verify::Context contextFor(const lab::AzureLikePki& pki)
{
    verify::Context context;
    auto policy = policy::load("policy.yaml", copyBytes(asBytes(policyText())));
    if (!policy.policies) {
        std::abort();
    }
    context.policy = std::make_shared<const policy::PolicySet>(std::move(*policy.policies));
    context.anchors = anchorsOf(pki);
    context.arm = verify::Access::Granted;
    context.now = loginTime();
    context.nonce = kChallenge;
    context.ledger = verify::NonceLedger{};
    context.ledger->issued = {
        {kEarlierChallenge, loginTime() - Duration{1200}, true},
        {kChallenge, loginTime() - Duration{2}, false},
    };
    context.identity = verify::IdentityDemand{"prod.contoso.example",
        "/azure/{{azure_imds.tenant.id}}/{{azure_imds.subscription.id}}/{{azure_imds.vm.name}}"};
    return context;
}

verify::Evidence evidenceOf(
    const lab::AzureLikePki& pki, const Machine& machine, const char* nonce, Time made)
{
    lab::AttestedSpec spec;
    spec.nonce = nonce;
    spec.sku = "22_04-lts-gen2";
    spec.subscriptionId = guid("subscription");
    spec.createdOn = made;
    spec.vmId = guid("machine");
    verify::Evidence evidence;
    evidence.name = "attested-document.json";
    const auto document = lab::mintDocument(spec, pki.leaf(lab::Cloud::Public, "eastus"));
    evidence.bytes = copyBytes(asBytes(document.envelope));
    evidence.tenantDomain = kDomain;
    evidence.resourceId = machine.id();
    return evidence;
}

verify::Reply replyTo(
    const verify::Request& request, const lab::AzureLikePki& pki, const Machine& machine)
{
    if (const auto* aia = std::get_if<verify::AiaRequest>(&request)) {
        if (auto body = pki.download(aia->http)) {
            return {verify::ReplyStatus::Ok, 200, std::move(*body), aia->https};
        }
    }
    if (const auto* arm = std::get_if<verify::ArmRequest>(&request)) {
        if (const auto* body = machine.answer(arm->id)) {
            return {verify::ReplyStatus::Ok, 200, copyBytes(asBytes(*body)), arm->id};
        }
    }
    return {};
}

std::string caseOf(verify::Evidence evidence, const lab::AzureLikePki& pki, const Machine& machine)
{
    trust::Workbench bench;
    verify::Appraisal appraisal({std::move(evidence)}, contextFor(pki));
    verify::runToEnd(appraisal, bench,
        [&](const verify::Request& request) { return replyTo(request, pki, machine); });
    return casefile::write(casefile::capture(appraisal), casefile::TokenKeeping::Keep);
}

} // namespace

std::vector<MintedCase> mintCases()
{
    const lab::AzureLikePki pki(kSeed, loginTime(), lab::KeySizes::Real);
    const Machine machine;
    const Time earlier = loginTime() - Duration{1199};
    return {
        {"accepted",
            caseOf(evidenceOf(pki, machine, kChallenge, loginTime() - Duration{1}), pki, machine)},
        {"replayed", caseOf(evidenceOf(pki, machine, kEarlierChallenge, earlier), pki, machine)},
    };
}

} // namespace attest::demo
