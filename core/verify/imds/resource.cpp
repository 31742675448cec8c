// SPDX-License-Identifier: GPL-3.0-or-later
// Which machine is it? The resource id is the agent's hint and unsigned: it only says where to look. What
// Resource Manager returns there must have the signed vmId and lie in the signed subscription, and the
// subscription must be of the tenant that the agent named; then its name, scale set, network and tags
// may be used. Optional, as documented: without a hint or without access nobody asks.

#include "base/ascii.h"
#include "verify/imds/arm_object.h"
#include "verify/imds/config.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// Not the id of a virtual machine or a scale set's instance. params: hint
inline constexpr IssueId kHintMalformed{"policy.resource-hint-malformed"};
/// The hint lies in another subscription than the signed one. params: hint, subscription
inline constexpr IssueId kHintOtherSubscription{"policy.resource-other-subscription"};
/// params: id
inline constexpr IssueId kResourceNotFound{"policy.resource-not-found"};
/// The machine at the hint is another one. params: id, found, signed
inline constexpr IssueId kResourceOtherMachine{"policy.resource-other-machine"};
/// The object given for the hint is that of another id. params: id, found
inline constexpr IssueId kResourceOtherId{"policy.resource-other-id"};
/// The object at the hint has no vmId. params: id, signed
inline constexpr IssueId kResourceNoVmId{"policy.resource-no-vm-id"};
/// params: id
inline constexpr IssueId kArmForbidden{"policy.arm-forbidden"};
/// params: id
inline constexpr IssueId kArmThrottled{"policy.arm-throttled"};
/// params: id, status, unasked (one of the two)
inline constexpr IssueId kArmUnanswered{"policy.arm-unanswered"};
/// The answer is no JSON object of the kind asked for. params: id
inline constexpr IssueId kArmMalformed{"policy.arm-malformed"};
/// Part of the network could not be read: its attributes will be missing. params: id, status,
/// unasked (one of the two)
inline constexpr IssueId kNetworkUnread{"policy.arm-network-unread"};
/// A scale set's instance does not tell of its network. params: id
inline constexpr IssueId kNoNetwork{"policy.arm-no-network"};
/// The subscription belongs to another tenant. params: subscription, tenant, expected
inline constexpr IssueId kSubscriptionOtherTenant{"policy.subscription-other-tenant"};
/// Whose subscription it is could not be asked: the tenant stays the agent's word.
/// params: subscription, status, unasked (one of the two), open (the domain, where any subscription may
/// attest), listed (else how many may)
inline constexpr IssueId kTenantNotBound{"policy.tenant-not-bound"};
/// Resource Manager's location is not the region of the signer's name. params: location, region
inline constexpr IssueId kLocationDiffers{"policy.location-differs"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

constexpr const char* kComputeVersion = "2024-07-01";
constexpr const char* kNetworkVersion = "2024-05-01";
constexpr const char* kSubscriptionVersion = "2022-12-01";
constexpr std::size_t kMostInterfaces = 16;

void addOnce(std::vector<std::string>& names, std::string name)
{
    if (!name.empty() && std::ranges::find(names, name) == names.end()) {
        names.push_back(std::move(name));
    }
}

// "West US" and "westus" are one place.
std::string normalLocation(std::string_view text)
{
    std::string out = lowered(text);
    std::erase(out, ' ');
    return out;
}

std::vector<decode::NodeId> elements(StageRun& run, decode::NodeId array)
{
    std::vector<decode::NodeId> all;
    if (array == decode::kNoNode || run.tree().at(array).kind != decode::NodeKind::Array) {
        return all;
    }
    for (decode::NodeId id = run.tree().at(array).firstChild;
         id != decode::kNoNode && all.size() < kMostInterfaces; id = run.tree().at(id).next) {
        all.push_back(id);
    }
    return all;
}

bool isObject(StageRun& run, const Answered& answer)
{
    return answer.root != decode::kNoNode
        && run.tree().at(answer.root).kind == decode::NodeKind::Object;
}

/// One look-up of a machine: every step that has to wait returns false and is tried again from the start.
class Lookup {
public:
    Lookup(StageRun& run, ResourceId id) : m_run(run), m_id(std::move(id)) {}

    /// False while an answer is awaited.
    bool go()
    {
        const Answered* vm = m_run.ask(ArmRequest{m_id.text, kComputeVersion, "vm"});
        if (vm == nullptr) {
            return false;
        }
        if (!usable(*vm)) {
            return true;
        }
        takeMachine(vm->root);
        if (m_run.hasFailed()) {
            return true;
        }
        const bool network
            = m_id.uniformInstance() ? takeScaleSetNetwork(vm->root) : takeInterfaces(vm->root);
        return network && takeSubnets() && takeSubscription();
    }

    [[nodiscard]] Machine& machine() { return m_machine; }

private:
    bool usable(const Answered& answer)
    {
        const std::vector<Param> id{{"id", m_id.text}};
        switch (answer.exchange.reply.status) {
        case ReplyStatus::Ok:
            if (!isObject(m_run, answer)) {
                m_run.fail(issue::kArmMalformed, id, {m_run.buffers().whole(answer.buffer)});
                return false;
            }
            return true;
        case ReplyStatus::NotFound:
            m_run.fail(issue::kResourceNotFound, id);
            return false;
        case ReplyStatus::Forbidden:
            m_run.missing(issue::kArmForbidden, id);
            return false;
        case ReplyStatus::Throttled:
            m_run.missing(issue::kArmThrottled, id);
            return false;
        case ReplyStatus::Failed:
        case ReplyStatus::Refused:
        case ReplyStatus::Unavailable:
            break;
        }
        m_run.missing(issue::kArmUnanswered,
            {{"id", m_id.text}, unansweredParam(answer.exchange.reply, m_id.text)});
        return false;
    }

    void takeMachine(decode::NodeId vm)
    {
        const decode::NodeId vmIdNode = dig(m_run, vm, {"properties", "vmId"});
        const std::string vmId = digText(m_run, vm, {"properties", "vmId"});
        const auto& content = *m_run.imds().content;
        Spans spans{content.vmId.span};
        if (vmIdNode != decode::kNoNode) {
            spans.push_back(m_run.tree().at(vmIdNode).span);
        }
        if (vmId.empty()) {
            m_run.fail(issue::kResourceNoVmId, {{"id", m_id.text}, {"signed", content.vmId.text}},
                std::move(spans));
            return;
        }
        if (!equalNoCase(vmId, content.vmId.text)) {
            m_run.fail(issue::kResourceOtherMachine,
                {{"id", m_id.text}, {"found", vmId}, {"signed", content.vmId.text}},
                std::move(spans));
            return;
        }
        // Names as Resource Manager writes them: the hint's case is the agent's to choose, and one machine
        // would have as many identities as there are spellings.
        if (const decode::NodeId ownNode = dig(m_run, vm, {"id"}); ownNode != decode::kNoNode) {
            const std::string text = digText(m_run, vm, {"id"});
            const auto own = parseMachineId(text);
            if (!own || !equalNoCase(own->text, m_id.text)) {
                m_run.fail(issue::kResourceOtherId, {{"id", m_id.text}, {"found", text}},
                    {m_run.tree().at(ownNode).span});
                return;
            }
            m_id = *own;
        }
        m_machine.name = digText(m_run, vm, {"name"});
        if (m_machine.name.empty()) {
            m_machine.name = m_id.uniformInstance() ? m_id.scaleSet + "_" + m_id.name : m_id.name;
        }
        m_machine.resourceGroup = m_id.resourceGroup;
        m_machine.scaleSet = scaleSetOf(vm);
        m_machine.location = normalLocation(digText(m_run, vm, {"location"}));
        takeTags(vm);
        const std::string& region = m_run.imds().region;
        if (!region.empty() && !m_machine.location.empty() && region != m_machine.location) {
            m_run.warn(
                issue::kLocationDiffers, {{"location", m_machine.location}, {"region", region}});
        }
    }

    std::string scaleSetOf(decode::NodeId vm)
    {
        if (m_id.uniformInstance()) {
            return m_id.scaleSet;
        }
        const std::string flexible
            = digText(m_run, vm, {"properties", "virtualMachineScaleSet", "id"});
        return armSegment(flexible.empty() ? digText(m_run, vm, {"managedBy"}) : flexible,
            "virtualMachineScaleSets");
    }

    void takeTags(decode::NodeId vm)
    {
        constexpr std::size_t kMostTags = 64; // Azure allows fifty
        const decode::NodeId tags = dig(m_run, vm, {"tags"});
        if (tags == decode::kNoNode || m_run.tree().at(tags).kind != decode::NodeKind::Object) {
            return;
        }
        for (decode::NodeId id = m_run.tree().at(tags).firstChild;
             id != decode::kNoNode && m_machine.tags.size() < kMostTags;
             id = m_run.tree().at(id).next) {
            if (auto value = decode::textOf(m_run.tree(), id, m_run.buffers())) {
                m_machine.tags.emplace_back(
                    m_run.tree().name(id, m_run.buffers()), std::move(*value));
            }
        }
    }

    // A uniform instance carries its network configuration: no interface has to be asked for.
    bool takeScaleSetNetwork(decode::NodeId vm)
    {
        const decode::NodeId list = dig(m_run, vm,
            {"properties", "networkProfileConfiguration", "networkInterfaceConfigurations"});
        if (list == decode::kNoNode) {
            m_run.warn(issue::kNoNetwork, {{"id", m_id.text}}, {m_run.tree().at(vm).span});
        }
        for (const decode::NodeId nic : elements(m_run, list)) {
            takeInterface(nic);
        }
        return true;
    }

    bool takeInterfaces(decode::NodeId vm)
    {
        for (const decode::NodeId each : elements(
                 m_run, dig(m_run, vm, {"properties", "networkProfile", "networkInterfaces"}))) {
            const std::string id = digText(m_run, each, {"id"});
            const Answered* nic = askNetwork(id, "nic");
            if (nic == nullptr) {
                return false;
            }
            if (isObject(m_run, *nic)) {
                takeInterface(nic->root);
            }
        }
        return true;
    }

    void takeInterface(decode::NodeId nic)
    {
        addOnce(m_machine.networkSecurityGroups,
            armSegment(digText(m_run, nic, {"properties", "networkSecurityGroup", "id"}),
                "networkSecurityGroups"));
        for (const decode::NodeId ip :
            elements(m_run, dig(m_run, nic, {"properties", "ipConfigurations"}))) {
            const std::string subnet = digText(m_run, ip, {"properties", "subnet", "id"});
            addOnce(m_subnetIds, subnet);
            addOnce(m_machine.virtualNetworks, armSegment(subnet, "virtualNetworks"));
            addOnce(m_machine.subnets, armSegment(subnet, "subnets"));
        }
    }

    // A security group may hang on the subnet instead of the interface.
    bool takeSubnets()
    {
        for (const std::string& id : m_subnetIds) {
            const Answered* subnet = askNetwork(id, "subnet");
            if (subnet == nullptr) {
                return false;
            }
            if (isObject(m_run, *subnet)) {
                addOnce(m_machine.networkSecurityGroups,
                    armSegment(
                        digText(m_run, subnet->root, {"properties", "networkSecurityGroup", "id"}),
                        "networkSecurityGroups"));
            }
        }
        return true;
    }

    const Answered* askNetwork(const std::string& id, const char* purpose)
    {
        const bool inSubscription = equalNoCase(armSegment(id, "subscriptions"), m_id.subscription);
        if (!isPlainArmId(id) || !inSubscription) {
            m_run.warn(issue::kNetworkUnread, {{"id", id}, {"status", std::string("refused")}});
            return &m_none;
        }
        const Answered* answer = m_run.ask(ArmRequest{id, kNetworkVersion, purpose});
        if (answer != nullptr && !isObject(m_run, *answer)) {
            m_run.warn(
                issue::kNetworkUnread, {{"id", id}, unansweredParam(answer->exchange.reply, id)});
        }
        return answer;
    }

    bool takeSubscription()
    {
        const policy::ImdsTenant* tenant = m_run.imds().tenant;
        if (tenant == nullptr) {
            return true;
        }
        const Answered* answer = m_run.ask(ArmRequest{
            "/subscriptions/" + m_id.subscription, kSubscriptionVersion, "subscription"});
        if (answer == nullptr) {
            return false;
        }
        const std::string found
            = isObject(m_run, *answer) ? digText(m_run, answer->root, {"tenantId"}) : std::string{};
        if (found.empty()) {
            sayNotBound(answer->exchange.reply, *tenant);
        } else if (!equalNoCase(found, tenant->tenantId)) {
            Spans spans = m_run.policySpan(tenant->tenantIdPlace);
            spans.push_back(m_run.tree().at(dig(m_run, answer->root, {"tenantId"})).span);
            m_run.fail(issue::kSubscriptionOtherTenant,
                {{"subscription", m_id.subscription}, {"tenant", found},
                    {"expected", tenant->tenantId}},
                std::move(spans));
        } else {
            m_run.fact("tenant.bound", found);
        }
        return true;
    }

    // Where the policy lists the subscriptions itself, that list is what binds them to the tenant.
    void sayNotBound(const Reply& reply, const policy::ImdsTenant& tenant)
    {
        const auto& override = m_run.context().subscriptions;
        const std::size_t listed
            = override ? override->size() : tenant.restrictToSubscriptions.size();
        Params params{{"subscription", m_id.subscription},
            unansweredParam(reply, "/subscriptions/" + m_id.subscription)};
        if (listed > 0) {
            params.push_back({"listed", static_cast<std::int64_t>(listed)});
            m_run.note(issue::kTenantNotBound, std::move(params));
        } else {
            params.push_back({"open", tenant.domain});
            // With one such tenant there is no choice for the agent to make; with several, whose
            // attributes the machine gets is what was to be asked.
            m_run.say({issue::kTenantNotBound,
                openTenants() > 1 ? Severity::Missing : Severity::Warning, std::move(params), {}});
        }
    }

    // Tenants of the policy from which any subscription may attest.
    [[nodiscard]] std::ptrdiff_t openTenants() const
    {
        const policy::ImdsConfig* config = configOf(m_run.context());
        return config == nullptr ? 0 : std::ranges::count_if(config->tenants, [](const auto& one) {
            return one.restrictToSubscriptions.empty();
        });
    }

    StageRun& m_run;
    ResourceId m_id;
    Machine m_machine;
    std::vector<std::string> m_subnetIds;
    Answered m_none;
};

} // namespace

void resource(StageRun& run)
{
    const std::string& hint = run.evidence().resourceId;
    if (!run.imds().content) {
        run.lacksInput();
        return;
    }
    const auto id = parseMachineId(hint);
    if (!id) {
        run.fail(issue::kHintMalformed, {{"hint", hint}});
        return;
    }
    const std::string& subscription = run.imds().content->subscriptionId.text;
    if (!equalNoCase(id->subscription, subscription)) {
        run.fail(issue::kHintOtherSubscription, {{"hint", hint}, {"subscription", subscription}},
            {run.imds().content->subscriptionId.span});
        return;
    }
    Lookup lookup(run, *id);
    if (lookup.go() && !run.hasFailed() && !lookup.machine().name.empty()) {
        run.fact("vm.name", lookup.machine().name);
        run.imds().machine = std::move(lookup.machine());
    }
}

} // namespace attest::verify::imds
