// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/machine_replies.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

using Change = std::function<void(Imds&, VmReplies&)>;

// A machine that can be looked up; the change may alter the answers before or after they are given.
Scenario lookedUp(const World& w, const std::string& name, const std::string& intent,
    const Change& before, const std::function<void(Imds&)>& after, const Expected& expected)
{
    return imds(
        w, "imds-resource-" + name, intent,
        [&](Imds& in) {
            VmReplies replies(w);
            if (before) {
                before(in, replies);
            }
            replies.giveTo(in);
            if (after) {
                after(in);
            }
        },
        expected);
}

Scenario hinted(const World& w, const std::string& name, const std::string& intent,
    const std::string& hint, const std::string& cause)
{
    return lookedUp(
        w, name, intent, {}, [&](Imds& in) { in.resourceId = hint; }, fails("resource", cause));
}

std::string vmId(const World& w)
{
    return lab::arm::idOf(VmReplies(w).vm);
}

Scenario answering(const World& w, const std::string& name, const std::string& intent,
    const verify::Reply& reply, const Expected& expected)
{
    return lookedUp(
        w, name, intent, {}, [&](Imds& in) { answer(in, vmReply(vmId(w), reply)); }, expected);
}

std::vector<Scenario> hints(const World& w)
{
    const std::string group = "/subscriptions/" + w.subscription + "/resourceGroups/payments-rg";
    const std::string compute = group + "/providers/Microsoft.Compute/";
    const char* const malformed = "policy.resource-hint-malformed";
    return {
        hinted(w, "hint-not-a-machine", "The hint is a disk.", compute + "disks/data", malformed),
        hinted(w, "hint-no-id", "The hint is no resource id.", "payments-vm-1", malformed),
        hinted(w, "hint-dots", "The hint climbs out of its resource group.",
            group + "/providers/Microsoft.Compute/virtualMachines/..", malformed),
        hinted(w, "hint-query", "The hint brings a query with it.",
            compute + "virtualMachines/vm?api-version=2015-01-01", malformed),
        hinted(w, "hint-escape", "The hint hides a slash in an escape.",
            compute + "virtualMachines/a%2Fb", malformed),
        hinted(w, "hint-trailing-slash", "The hint ends in a slash.",
            compute + "virtualMachines/vm/", malformed),
        hinted(w, "hint-subscription-no-guid", "The hint's subscription is no GUID.",
            "/subscriptions/contoso/resourceGroups/payments-rg/providers/Microsoft.Compute/"
            "virtualMachines/vm",
            malformed),
        hinted(w, "hint-container",
            "The hint is a container group, which has no attested document.",
            group + "/providers/Microsoft.ContainerInstance/containerGroups/web", malformed),
        hinted(w, "hint-other-subscription",
            "The hint lies in another subscription than the signed one.",
            "/subscriptions/" + w.otherSubscription
                + "/resourceGroups/payments-rg/providers/Microsoft.Compute/virtualMachines/"
                  "payments-vm-1",
            "policy.resource-other-subscription"),
        lookedUp(
            w, "hint-case", "The hint is written in another case throughout.", {},
            [&](Imds& in) {
                for (char& c : in.resourceId) {
                    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
                }
            },
            passes()),
        lookedUp(
            w, "no-hint", "The agent gave no hint: nobody asks.", {},
            [](Imds& in) { in.resourceId.clear(); }, passes()),
        lookedUp(
            w, "no-access", "Resource Manager is not configured: nobody asks.", {},
            [](Imds& in) { in.context.arm = verify::Access::None; }, passes()),
    };
}

std::vector<Scenario> answers(const World& w)
{
    const Expected malformed = fails("resource", "policy.arm-malformed");
    const Expected other = fails("resource", "policy.resource-other-machine");
    return {
        answering(w, "not-found", "There is no such machine.",
            reply(verify::ReplyStatus::NotFound, 404),
            fails("resource", "policy.resource-not-found")),
        answering(w, "forbidden", "The server may not read the machine.",
            reply(verify::ReplyStatus::Forbidden, 403), lacks("resource", "policy.arm-forbidden")),
        answering(w, "throttled", "Resource Manager asks to slow down.",
            reply(verify::ReplyStatus::Throttled, 429), lacks("resource", "policy.arm-throttled")),
        answering(w, "failed", "Resource Manager is out of order.",
            reply(verify::ReplyStatus::Failed, 500), lacks("resource", "policy.arm-unanswered")),
        answering(w, "offline", "Nobody is there to ask.", reply(verify::ReplyStatus::Unavailable),
            lacks("resource", "policy.arm-unanswered")),
        answering(w, "not-json", "The answer is no JSON.", okReply("<html></html>"), malformed),
        answering(w, "not-object", "The answer is a list.", okReply("[]"), malformed),
        answering(w, "duplicate-name", "The answer names the machine twice.",
            okReply(
                "{\"properties\":{\"vmId\":\"" + w.vmId + "\",\"vmId\":\"" + w.otherVmId + "\"}}"),
            malformed),
        answering(w, "other-id", "The object given for the hint is that of another id.",
            okReply("{\"id\":\"" + vmId(w) + "-2\",\"properties\":{\"vmId\":\"" + w.vmId + "\"}}"),
            fails("resource", "policy.resource-other-id")),
        answering(w, "no-properties", "The answer does not say which machine it is.",
            okReply("{\"name\":\"x\"}"), fails("resource", "policy.resource-no-vm-id")),
        lookedUp(
            w, "other-machine", "At the hint lies another machine.",
            [&](Imds&, VmReplies& r) { r.vm.vmId = w.otherVmId; }, {}, other),
        lookedUp(
            w, "vm-id-upper-case", "Resource Manager writes the machine's id in upper case.",
            [](Imds&, VmReplies& r) { r.vm.vmId = "5E8D2C71-B6F3-4A09-9E14-C0A7F3D5B982"; }, {},
            passes()),
        lookedUp(
            w, "location-differs", "The signer's name is of another region than the machine.",
            [](Imds&, VmReplies& r) { r.vm.location = "westus"; }, {},
            warning(saying(passes(), {"policy.location-differs"}), {"resource"})),
        lookedUp(
            w, "location-spaced", "Resource Manager writes the region with blanks and capitals.",
            [](Imds&, VmReplies& r) { r.vm.location = "East US"; }, {}, passes()),
    };
}

std::vector<Scenario> tenants(const World& w)
{
    const auto subscription = [&](const verify::Reply& reply) {
        return [&w, reply](Imds& in) { answer(in, subscriptionReply(w.subscription, reply)); };
    };
    // No warning: the policy says itself which subscriptions are the tenant's.
    const Expected unbound = saying(passes(), {"policy.tenant-not-bound"});
    return {
        lookedUp(
            w, "tenant-other", "The subscription belongs to another tenant than the agent named.",
            [&](Imds&, VmReplies& r) { r.subscription.tenantId = w.otherTenant; }, {},
            fails("resource", "policy.subscription-other-tenant")),
        lookedUp(
            w, "tenant-case", "The tenant's GUID is written in upper case.",
            [](Imds&, VmReplies& r) {
                r.subscription.tenantId = "7A3C0E11-52D4-4B8F-9C16-0D2E4F6A8B10";
            },
            {}, passes()),
        lookedUp(w, "tenant-forbidden", "Whose subscription it is may not be asked.", {},
            subscription(reply(verify::ReplyStatus::Forbidden, 403)), unbound),
        lookedUp(
            w, "tenant-open", "Nobody says whose subscription it is, and two tenants are open.",
            [&](Imds& in, VmReplies&) {
                in.policy.tenants.front().subscriptions.clear();
                in.policy.tenants.push_back({"other.onmicrosoft.com", w.otherTenant, {}, {}});
            },
            subscription(reply(verify::ReplyStatus::Forbidden, 403)),
            warning(lacks("resource", "policy.tenant-not-bound"), {"subscription"})),
        lookedUp(
            w, "tenant-one-open", "Nobody says whose subscription it is; one tenant is open.",
            [&](Imds& in, VmReplies&) { in.policy.tenants.front().subscriptions.clear(); },
            subscription(reply(verify::ReplyStatus::Forbidden, 403)),
            warning(saying(passes(), {"policy.tenant-not-bound"}), {"subscription", "resource"})),
        lookedUp(w, "tenant-unsaid", "Resource Manager does not say whose subscription it is.", {},
            subscription(okReply("{\"subscriptionId\":\"" + w.subscription + "\"}")), unbound),
    };
}

} // namespace

std::vector<Scenario> imdsMachine(const World& w)
{
    std::vector<Scenario> all = hints(w);
    for (const auto& more : {answers(w), tenants(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden
