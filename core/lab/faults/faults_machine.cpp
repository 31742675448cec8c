// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the machine's look-up: the agent's hint, Resource Manager's answers, and the server's roles.

#include "lab/exchange/json_body.h"
#include "lab/faults/fault.h"
#include "lab/faults/scene_texts.h"
#include "lab/faults/taps.h"
#include "lab/tenant/changes.h"
#include "lab/tenant/seed.h"

namespace attest::lab {

namespace {

constexpr auto kImds = verify::Method::AzureImds;

void hint(Scene& scene, std::string text)
{
    tap::imds(scene, "/metadata/instance/compute/resourceId", tap::body(std::move(text)));
}

std::string serverPrincipal(const Scene& scene)
{
    const auto world = scene.world();
    const Principal* principal
        = principalOfApp(world->directory, appNamed(*world, kServerApp).appId);
    return principal == nullptr ? std::string() : principal->id;
}

void withoutRoles(Scene& scene)
{
    const std::string who = serverPrincipal(scene);
    const std::string where = "/subscriptions/" + scene.onMachine().group.subscriptionId;
    scene.tenant->change([&](World& world) { removeRoles(world, who, where); });
}

std::string otherSubscription(const Scene& scene)
{
    const std::string own = scene.onMachine().group.subscriptionId;
    for (const auto& each : scene.world()->subscriptions) {
        if (each.subscriptionId != own) {
            return each.subscriptionId;
        }
    }
    return {};
}

constexpr Fault kFaults[]{
    {"hint-other-machine", kImds, Touches::Bytes, "policy.resource-other-machine",
        QT_TRANSLATE_NOOP("assay", "The agent's hint names another machine of the tenant."),
        [](Scene& s) {
            const auto world = s.world();
            const Machine* other = findMachine(*world, "api-vmss_0");
            hint(s, idOf(*other));
        }},
    {"machine-recreated", kImds, Touches::Replies, "policy.resource-other-machine",
        QT_TRANSLATE_NOOP(
            "assay", "The machine at the hint was deleted and made anew under its name."),
        [](Scene& s) {
            s.tenant->change([name = s.machine](World& world) {
                findMachine(world, name)->vmId = "00000000-0000-4000-8000-000000000001";
            });
            tap::content(s, [id = s.world()->seed, was = s.onMachine().vmId](AttestedSpec& d) {
                d.vmId = "00000000-0000-4000-8000-000000000002";
            });
        }},
    {"hint-other-subscription", kImds, Touches::Bytes, "policy.resource-other-subscription",
        QT_TRANSLATE_NOOP("assay", "The agent's hint lies in another subscription."),
        [](Scene& s) {
            hint(s,
                tap::replaced(
                    idOf(s.onMachine()), s.onMachine().group.subscriptionId, otherSubscription(s)));
        }},
    {"hint-disk", kImds, Touches::Bytes, "policy.resource-hint-malformed",
        QT_TRANSLATE_NOOP("assay", "The agent's hint names a disk."),
        [](Scene& s) { hint(s, tap::replaced(idOf(s.onMachine()), "virtualMachines", "disks")); }},
    {"hint-with-query", kImds, Touches::Bytes, "policy.resource-hint-malformed",
        QT_TRANSLATE_NOOP("assay", "The agent's hint brings a query with it."),
        [](Scene& s) { hint(s, idOf(s.onMachine()) + "?api-version=2015-01-01"); }},
    {"hint-climbs", kImds, Touches::Bytes, "policy.resource-hint-malformed",
        QT_TRANSLATE_NOOP("assay", "The agent's hint climbs out of its resource group."),
        [](Scene& s) { hint(s, tap::replaced(idOf(s.onMachine()), s.machine, "..")); }},
    {"vmss-by-wrong-path", kImds, Touches::Bytes, "policy.resource-not-found",
        QT_TRANSLATE_NOOP("assay",
            "The agent's hint names a scale set's instance as if it were a machine of its own."),
        [](Scene& s) {
            const auto group = s.onMachine().group;
            hint(s, arm::resourceId(group, "Microsoft.Compute/virtualMachines", "api-vmss_0"));
        }},
    {"reader-missing", kImds, Touches::Access, "policy.arm-forbidden",
        QT_TRANSLATE_NOOP("assay", "The server's identity has no role over the subscription."),
        withoutRoles},
    {"server-secret-expired", kImds, Touches::Access, "policy.arm-forbidden",
        QT_TRANSLATE_NOOP(
            "assay", "The secret that the server gets its tokens with is not taken any more."),
        [](Scene& s) {
            s.tenant->change([](World& world) {
                for (AppRegistration& app : world.directory.apps) {
                    if (app.displayName == kServerApp) {
                        app.secrets.front().expires = {}; // long ago
                    }
                }
            });
        }},
    {"arm-throttled", kImds, Touches::Replies, "policy.arm-throttled",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 429."),
        [](Scene& s) {
            tap::machineObject(s, [](const http::Request&, const http::Handler&) {
                auto response = http::json(429, arm::error("TooManyRequests", "slow down"));
                response.headers.push_back({"Retry-After", "17"});
                return response;
            });
        }},
    {"arm-out-of-order", kImds, Touches::Replies, "policy.arm-unanswered",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 500."),
        [](Scene& s) { tap::machineObject(s, tap::status(500)); }},
    {"arm-blocked", kImds, Touches::Replies, "policy.arm-unanswered",
        QT_TRANSLATE_NOOP("assay", "A firewall keeps the server from Resource Manager."),
        [](Scene& s) { tap::machineObject(s, tap::status(0)); }},
    {"arm-web-page", kImds, Touches::Replies, "policy.arm-malformed",
        QT_TRANSLATE_NOOP("assay", "A proxy's page comes in place of Resource Manager's answer."),
        [](Scene& s) { tap::machineObject(s, tap::body("<html>proxy</html>")); }},
    {"arm-without-vm-id", kImds, Touches::Replies, "policy.resource-no-vm-id",
        QT_TRANSLATE_NOOP("assay", "Resource Manager's answer does not say which machine it is."),
        [](Scene& s) { tap::machineObject(s, tap::body(R"({"name":"x"})")); }},
    {"arm-other-id", kImds, Touches::Replies, "policy.resource-other-id",
        QT_TRANSLATE_NOOP(
            "assay", "Resource Manager's answer names another machine than it was asked for."),
        [](Scene& s) {
            const std::string name = s.machine;
            tap::machineObject(s, [name](const http::Request& request, const http::Handler& usual) {
                auto response = usual(request);
                response.body = tap::replaced(
                    std::move(response.body), "virtualMachines/" + name, "virtualMachines/other");
                return response;
            });
        }},
    {"machine-moved", kImds, Touches::Replies, "policy.location-differs",
        QT_TRANSLATE_NOOP("assay",
            "Resource Manager says that the machine is in another region than its document's "
            "signer."),
        [](Scene& s) {
            tap::machineObject(s,
                [where = s.onMachine().location](
                    const http::Request& request, const http::Handler& usual) {
                    auto response = usual(request);
                    response.body = tap::replaced(std::move(response.body), "\"" + where + "\"",
                        where == "westus" ? "\"eastus\"" : "\"westus\"");
                    return response;
                });
        }},
    {"subscription-moved", kImds, Touches::Replies, "policy.subscription-other-tenant",
        QT_TRANSLATE_NOOP("assay", "The subscription was moved to another tenant."),
        [](Scene& s) {
            const std::string own = s.onMachine().group.subscriptionId;
            s.tenant->change([own](World& world) {
                for (auto& each : world.subscriptions) {
                    if (each.subscriptionId == own) {
                        each.tenantId = "00000000-0000-4000-8000-00000000000f";
                    }
                }
            });
        }},
};

} // namespace

std::span<const Fault> machineFaults()
{
    return kFaults;
}

} // namespace attest::lab
