// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

// Both pieces of evidence, under whatever policies.
struct Both {
    explicit Both(const World& world) : imds(world), msi(world) {}

    Imds imds;
    Msi msi;
    std::vector<PolicyText> policies;
    bool presentsImds = true, presentsMsi = true;

    [[nodiscard]] std::string imdsText() const { return attestorText(imds.policy); }
    [[nodiscard]] std::string msiText() const { return attestorText(msi.policy); }
};

Scenario under(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Both&)>& change, Expected expected)
{
    Both both(w);
    change(both);
    Scenario made{
        "policy-" + name, intent, {}, both.imds.context, both.imds.replies, std::move(expected)};
    made.context.policy = policyFrom(policyYaml(both.policies));
    if (both.presentsImds) {
        made.evidence.push_back(both.imds.evidence());
    }
    if (both.presentsMsi) {
        made.evidence.push_back(both.msi.evidence());
    }
    made.replies.insert(made.replies.end(), both.msi.replies.begin(), both.msi.replies.end());
    return made;
}

Expected undecided()
{
    Expected expected;
    expected.outcome = verify::Outcome::Indeterminate;
    return expected;
}

constexpr char kTemplate[] = "/{{azure_imds.vm.id}}/{{azure_msi.identity.principal_id}}";

std::vector<Scenario> together(const World& w)
{
    Expected identified = passes();
    identified.spiffeId = "spiffe://prod.example.org/" + w.vmId + "/" + w.principal;
    identified.attributes = msiLines(w);
    const auto identify = [](Both& b) {
        b.imds.context.identity = verify::IdentityDemand{"prod.example.org", kTemplate};
    };
    return {
        under(
            w, "both-methods",
            "One policy asks for both methods; the template uses attributes of both.",
            [&](Both& b) {
                identify(b);
                b.policies = {{"both", {b.imdsText(), b.msiText()}}};
            },
            identified),
        under(
            w, "both-methods-first-fails", "Both are asked for and the document is stale.",
            [&](Both& b) {
                b.imds.document.createdOn = w.now - Duration{86400};
                b.policies = {{"both", {b.imdsText(), b.msiText()}}};
            },
            fails("freshness", "policy.document-expired")),
        under(
            w, "both-methods-second-fails",
            "Both are asked for and the token is another identity's.",
            [&](Both& b) {
                b.msi.token.principalId = w.otherPrincipal;
                b.policies = {{"both", {b.imdsText(), b.msiText()}}};
            },
            fails("principal", "policy.principal-mismatch")),
        under(
            w, "both-methods-one-presented",
            "Both are asked for and only the document was presented.",
            [&](Both& b) {
                identify(b);
                b.presentsMsi = false;
                b.policies = {{"both", {b.imdsText(), b.msiText()}}};
            },
            undecided()),
        under(
            w, "with-other-attestor",
            "A node's own token is asked for as well; it is not judged here.",
            [&](Both& b) {
                b.presentsMsi = false;
                b.policies = {{"mixed", {b.imdsText(), otherAttestorText("k8s_token")}}};
            },
            undecided()),
        under(
            w, "with-other-attestor-template",
            "The template uses what the other attestor would say.",
            [&](Both& b) {
                b.presentsMsi = false;
                b.imds.context.identity = verify::IdentityDemand{
                    "prod.example.org", "/{{k8s_token.namespace}}/{{azure_imds.vm.id}}"};
                b.policies = {{"mixed", {b.imdsText(), otherAttestorText("k8s_token")}}};
            },
            undecided()),
        under(
            w, "with-other-attestor-failing",
            "The other attestor cannot save a document that fails.",
            [&](Both& b) {
                b.presentsMsi = false;
                b.imds.tenantDomain = w.otherDomain;
                b.policies = {{"mixed", {otherAttestorText("k8s_token"), b.imdsText()}}};
            },
            fails("tenant", "policy.tenant-domain-unknown")),
    };
}

std::vector<Scenario> alternatives(const World& w)
{
    return {
        under(
            w, "second-passes",
            "The first policy is for another subscription, the second lets the machine in.",
            [&](Both& b) {
                ImdsText other = b.imds.policy;
                other.tenants.front().subscriptions = {w.otherSubscription};
                b.policies = {{"other", {attestorText(other)}}, {"ours", {b.imdsText()}}};
            },
            passes()),
        under(
            w, "either-method",
            "Each policy asks for one method; the token passes where the document does not.",
            [&](Both& b) {
                b.imds.document.nonce = "mR4tXz81QpLkWv6HsBn3JcYd9FgAe2Uo";
                b.policies = {{"document", {b.imdsText()}}, {"token", {b.msiText()}}};
            },
            passes()),
        under(
            w, "furthest-reason",
            "No policy lets the machine in: the reason of the nearest is shown.",
            [&](Both& b) {
                ImdsText unknown = b.imds.policy;
                unknown.tenants.front().domain = w.otherDomain;
                ImdsText nearer = b.imds.policy;
                nearer.tenants.front().subscriptions = {w.otherSubscription};
                b.policies
                    = {{"unknown", {attestorText(unknown)}}, {"nearer", {attestorText(nearer)}}};
            },
            fails("subscription", "policy.subscription-not-allowed")),
        under(
            w, "either-asks-once", "Two policies need the same keys: they are asked for once.",
            [&](Both& b) {
                b.presentsImds = false;
                MsiText other = b.msi.policy;
                other.tenants.front().principalId = w.otherPrincipal;
                b.policies = {{"other", {attestorText(other)}}, {"ours", {b.msiText()}}};
            },
            passes()),
        under(
            w, "other-machines-policy",
            "A policy for machines elsewhere leaves no doubt about this one.",
            [&](Both& b) {
                b.presentsMsi = false;
                b.imds.tenantDomain = w.otherDomain;
                b.policies = {{"aws", {otherAttestorText("aws_iid")}}, {"azure", {b.imdsText()}}};
            },
            fails("tenant", "policy.tenant-domain-unknown")),
        under(
            w, "none-for-method", "A document was presented; every policy asks for tokens.",
            [&](Both& b) {
                b.presentsMsi = false;
                b.policies = {{"token", {b.msiText()}}};
            },
            fails("", "policy.no-policy-for-method")),
        under(
            w, "none-known-here", "Every policy asks for attestors of other kinds.",
            [&](Both& b) {
                b.presentsMsi = false;
                b.policies = {{"aws", {otherAttestorText("aws_iid")}}};
            },
            fails("", "policy.no-policy-for-method")),
        under(
            w, "one-undecided",
            "One policy fails; another would pass but for an attestor not judged here.",
            [&](Both& b) {
                b.presentsMsi = false;
                ImdsText other = b.imds.policy;
                other.tenants.front().subscriptions = {w.otherSubscription};
                b.policies = {{"other", {attestorText(other)}},
                    {"mixed", {b.imdsText(), otherAttestorText("tpm_ek")}}};
            },
            undecided()),
    };
}

} // namespace

std::vector<Scenario> policies(const World& w)
{
    std::vector<Scenario> all = together(w);
    const std::vector<Scenario> more = alternatives(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden
