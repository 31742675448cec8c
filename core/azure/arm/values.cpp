// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/values.h"

#include "azure/arm/read.h"
#include "azure/arm/versions.h"
#include "base/ascii.h"

#include <algorithm>

namespace attest::azure {
namespace {

void addOnce(std::vector<std::string>& all, std::string text)
{
    if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) {
        all.push_back(std::move(text));
    }
}

ManagedIdentity readIdentity(const Value& value)
{
    ManagedIdentity identity{
        value["type"].text(), value["principalId"].text(), value["tenantId"].text(), {}};
    for (const auto& [id, one] : value["userAssignedIdentities"].members()) {
        identity.userAssigned.push_back({id, one["principalId"].text(), one["clientId"].text()});
    }
    return identity;
}

ResourceTags readTags(const Value& value)
{
    ResourceTags tags;
    for (const auto& [name, one] : value.members()) {
        tags.emplace_back(name, one.text());
    }
    return tags;
}

/// Without case; "*" stands for any run of characters, slashes too.
bool matches(std::string_view glob, std::string_view text)
{
    std::size_t g = 0, t = 0, star = glob.npos, mark = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            mark = t;
        } else if (g < glob.size() && toLower(glob[g]) == toLower(text[t])) {
            ++g;
            ++t;
        } else if (star != glob.npos) {
            g = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == glob.npos;
}

bool anyMatches(const std::vector<std::string>& globs, std::string_view action)
{
    return std::any_of(globs.begin(), globs.end(),
        [action](const std::string& glob) { return matches(glob, action); });
}

} // namespace

bool allows(const std::vector<Permission>& permissions, std::string_view action)
{
    return std::any_of(permissions.begin(), permissions.end(), [action](const Permission& one) {
        return anyMatches(one.actions, action) && !anyMatches(one.notActions, action);
    });
}

CloudSubscription readSubscription(const Value& value)
{
    return {value.needed("subscriptionId"), value["displayName"].text(), value["tenantId"].text(),
        value["state"].text()};
}

VirtualMachine readMachine(const Value& value)
{
    VirtualMachine machine;
    machine.id = value.needed("id");
    machine.name = value["name"].text();
    machine.location = value["location"].text();
    machine.instanceId = value["instanceId"].text();
    machine.identity = readIdentity(value["identity"]);
    machine.tags = readTags(value["tags"]);
    const Value properties = value["properties"];
    machine.vmId = properties["vmId"].text();
    machine.size = properties["hardwareProfile"]["vmSize"].text();
    machine.osType = properties["storageProfile"]["osDisk"]["osType"].text();
    machine.scaleSetId = properties["virtualMachineScaleSet"]["id"].text();
    // A uniform instance stands below its scale set and names it nowhere else.
    constexpr std::string_view kBelow = "/virtualmachines/";
    const std::size_t below = lowered(machine.id).rfind(kBelow);
    if (!machine.instanceId.empty() && below != std::string::npos) {
        machine.scaleSetId = machine.id.substr(0, below);
    }
    for (const Value& one : properties["networkProfile"]["networkInterfaces"].elements()) {
        addOnce(machine.interfaceIds, one["id"].text());
    }
    const Value configured = properties["networkProfileConfiguration"];
    for (const Value& one : configured["networkInterfaceConfigurations"].elements()) {
        addOnce(machine.securityGroupIds, one["properties"]["networkSecurityGroup"]["id"].text());
        for (const Value& ip : one["properties"]["ipConfigurations"].elements()) {
            addOnce(machine.subnetIds, ip["properties"]["subnet"]["id"].text());
        }
    }
    for (const Value& status : properties["instanceView"]["statuses"].elements()) {
        const std::string code = status["code"].text();
        machine.state = code.starts_with("PowerState/") ? code : machine.state;
    }
    return machine;
}

ScaleSet readScaleSet(const Value& value)
{
    ScaleSet set;
    set.id = value.needed("id");
    set.name = value["name"].text();
    set.location = value["location"].text();
    set.orchestration = value["properties"]["orchestrationMode"].text();
    set.capacity = value["sku"]["capacity"].number().value_or(0);
    set.identity = readIdentity(value["identity"]);
    set.tags = readTags(value["tags"]);
    return set;
}

NetworkInterface readInterface(const Value& value)
{
    const Value properties = value["properties"];
    NetworkInterface nic;
    nic.id = value.needed("id");
    nic.name = value["name"].text();
    nic.securityGroupId = properties["networkSecurityGroup"]["id"].text();
    nic.machineId = properties["virtualMachine"]["id"].text();
    for (const Value& ip : properties["ipConfigurations"].elements()) {
        addOnce(nic.subnetIds, ip["properties"]["subnet"]["id"].text());
        addOnce(nic.privateAddresses, ip["properties"]["privateIPAddress"].text());
    }
    return nic;
}

std::string_view versionFor(std::string_view id)
{
    // The last provider in an id is the one that answers for it.
    const std::string low = lowered(id);
    const std::size_t at = low.rfind("/providers/");
    const std::string_view type = at == std::string::npos
        ? std::string_view()
        : std::string_view(low).substr(at + std::string_view("/providers/").size());
    if (type.starts_with("microsoft.compute/")) {
        return type.find("/networkinterfaces") != type.npos ? version::kScaleSetInterface
                                                            : version::kCompute;
    }
    if (type.starts_with("microsoft.network/")) {
        return version::kNetwork;
    }
    if (type.starts_with("microsoft.authorization/")) {
        return version::kAuthorization;
    }
    if (type.starts_with("microsoft.managedidentity/")) {
        return version::kIdentity;
    }
    return low.find("/resourcegroups/") != std::string::npos ? version::kGroups
                                                             : version::kSubscriptions;
}

} // namespace attest::azure
