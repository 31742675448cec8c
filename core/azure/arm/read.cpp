// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/read.h"

#include "azure/arm/versions.h"
#include "azure/sign_in/form.h"
#include "base/ascii.h"
#include "base/json_writer.h"
#include "base/percent.h"

namespace attest::azure {
namespace {

/// A list whose elements are read one page at a time; a fault in any of them is one of the page.
template <typename T, typename Read>
Result<std::size_t> each(ArmClient& arm, const char* what, const std::string& path,
    std::string_view version, const Each<T>& sink, const net::Cancel& cancel, Read read,
    const std::string& query = {})
{
    std::size_t count = 0;
    auto listed = arm.list(
        what, path, version,
        [&](const std::vector<Value>& page) {
            std::vector<T> all;
            all.reserve(page.size());
            for (const Value& one : page) {
                all.push_back(read(one));
                if (one.fault()) {
                    return false; // the client says it
                }
            }
            count += all.size();
            return sink(all);
        },
        cancel, query);
    return listed ? Result<std::size_t>(count) : listed;
}

template <typename T, typename Read>
Result<T> single(ArmClient& arm, const char* what, const std::string& id, std::string_view version,
    const net::Cancel& cancel, Read read, const std::string& query = {})
{
    const auto value = arm.get(what, id, version, cancel, query);
    if (!value) {
        return value.problem();
    }
    T result = read(*value);
    if (value->fault()) {
        return *value->fault();
    }
    return result;
}

Permission readPermission(const Value& value)
{
    Permission permission;
    for (const Value& action : value["actions"].elements()) {
        permission.actions.push_back(action.text());
    }
    for (const Value& action : value["notActions"].elements()) {
        permission.notActions.push_back(action.text());
    }
    return permission;
}

} // namespace

Result<std::size_t> eachTenant(
    ArmClient& arm, const Each<DirectoryTenant>& sink, const net::Cancel& cancel)
{
    return each<DirectoryTenant>(
        arm, "tenants", "/tenants", version::kSubscriptions, sink, cancel, [](const Value& v) {
            return DirectoryTenant{
                v.needed("tenantId"), v["displayName"].text(), v["defaultDomain"].text()};
        });
}

Result<std::size_t> eachSubscription(
    ArmClient& arm, const Each<CloudSubscription>& sink, const net::Cancel& cancel)
{
    return each<CloudSubscription>(arm, "subscriptions", "/subscriptions", version::kSubscriptions,
        sink, cancel, readSubscription);
}

Result<std::size_t> eachMachine(ArmClient& arm, const std::string& scope,
    const Each<VirtualMachine>& sink, const net::Cancel& cancel)
{
    return each<VirtualMachine>(arm, "virtual machines",
        scope + "/providers/Microsoft.Compute/virtualMachines", version::kCompute, sink, cancel,
        readMachine);
}

Result<std::size_t> eachScaleSet(
    ArmClient& arm, const std::string& scope, const Each<ScaleSet>& sink, const net::Cancel& cancel)
{
    return each<ScaleSet>(arm, "scale sets",
        scope + "/providers/Microsoft.Compute/virtualMachineScaleSets", version::kCompute, sink,
        cancel, readScaleSet);
}

Result<std::size_t> eachInstance(ArmClient& arm, const std::string& scaleSetId,
    const Each<VirtualMachine>& sink, const net::Cancel& cancel)
{
    return each<VirtualMachine>(arm, "instances", scaleSetId + "/virtualMachines",
        version::kCompute, sink, cancel, readMachine);
}

Result<std::size_t> eachRoleAssignment(ArmClient& arm, const std::string& scope,
    const std::string& principalId, const Each<RoleAssignment>& sink, const net::Cancel& cancel)
{
    if (!principalId.empty() && !isGuid(principalId)) {
        return Problem{issue::kBadResourceId, {{"id", principalId}}, {}};
    }
    return each<RoleAssignment>(
        arm, "role assignments", scope + "/providers/Microsoft.Authorization/roleAssignments",
        version::kAuthorization, sink, cancel,
        [](const Value& v) {
            const Value properties = v["properties"];
            return RoleAssignment{v.needed("id"), properties["scope"].text(),
                properties["roleDefinitionId"].text(), properties["principalId"].text(),
                properties["principalType"].text()};
        },
        principalId.empty() ? std::string()
                            : "$filter=" + percentEncoded("assignedTo('" + principalId + "')"));
}

Result<CloudSubscription> subscriptionOf(
    ArmClient& arm, const std::string& subscriptionId, const net::Cancel& cancel)
{
    return single<CloudSubscription>(arm, "subscription", "/subscriptions/" + subscriptionId,
        version::kSubscriptions, cancel, readSubscription);
}

Result<VirtualMachine> machineOf(ArmClient& arm, const std::string& id, const net::Cancel& cancel)
{
    return single<VirtualMachine>(
        arm, "virtual machine", id, version::kCompute, cancel, readMachine, "$expand=instanceView");
}

Result<NetworkInterface> interfaceOf(
    ArmClient& arm, const std::string& id, const net::Cancel& cancel)
{
    return single<NetworkInterface>(
        arm, "network interface", id, versionFor(id), cancel, readInterface);
}

Result<Subnet> subnetOf(ArmClient& arm, const std::string& id, const net::Cancel& cancel)
{
    return single<Subnet>(arm, "subnet", id, version::kNetwork, cancel, [](const Value& v) {
        const Value properties = v["properties"];
        return Subnet{v.needed("id"), v["name"].text(),
            properties["networkSecurityGroup"]["id"].text(), properties["addressPrefix"].text()};
    });
}

Result<std::vector<Permission>> permissionsAt(
    ArmClient& arm, const std::string& scope, const net::Cancel& cancel)
{
    std::vector<Permission> all;
    const auto listed = each<Permission>(
        arm, "permissions", scope + "/providers/Microsoft.Authorization/permissions",
        version::kAuthorization,
        [&all](const std::vector<Permission>& page) {
            all.insert(all.end(), page.begin(), page.end());
            return true;
        },
        cancel, readPermission);
    if (!listed) {
        return listed.problem();
    }
    return all;
}

Result<std::vector<Permission>> roleOf(
    ArmClient& arm, const std::string& roleDefinitionId, const net::Cancel& cancel)
{
    const auto value
        = arm.get("role definition", roleDefinitionId, version::kAuthorization, cancel);
    if (!value) {
        return value.problem();
    }
    std::vector<Permission> all;
    for (const Value& one : value->member("properties")["permissions"].elements()) {
        all.push_back(readPermission(one));
    }
    if (value->fault()) {
        return *value->fault();
    }
    return all;
}

Result<Value> resourceOf(ArmClient& arm, const std::string& id, const net::Cancel& cancel)
{
    return arm.get("resource", id, versionFor(id), cancel);
}

Result<std::vector<std::string>> machinesByVmId(ArmClient& arm,
    const std::vector<std::string>& subscriptions, const std::string& vmId,
    const net::Cancel& cancel)
{
    constexpr std::size_t kMost = 100;
    if (!isGuid(vmId)) { // it goes into a query
        return Problem{issue::kBadResourceId, {{"id", vmId}}, {}};
    }
    JsonWriter body;
    body.beginObject().key("subscriptions").beginArray();
    for (const std::string& each : subscriptions) {
        body.string(each);
    }
    body.endArray().member("query",
        "resources | where type =~ 'microsoft.compute/virtualmachines' | where properties.vmId =~ '"
            + vmId + "' | project id | limit " + std::to_string(kMost));
    body.key("options").beginObject().member("resultFormat", "objectArray").endObject().endObject();
    const auto answer = arm.post("Resource Graph's answer",
        "/providers/Microsoft.ResourceGraph/resources", version::kGraph, body.text(), cancel);
    if (!answer) {
        return answer.problem();
    }
    std::vector<std::string> ids;
    for (const Value& row : answer->member("data").elements()) {
        if (ids.size() < kMost) {
            ids.push_back(row.needed("id"));
        }
    }
    if (answer->fault()) {
        return *answer->fault();
    }
    return ids;
}

} // namespace attest::azure
