// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/shapes.h"

#include "lab/mint/arm_parts.h"

namespace attest::lab::arm {

namespace {

constexpr char kRoleDefinitions[] = "/providers/Microsoft.Authorization/roleDefinitions/";

void texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& all)
{
    json.key(name).beginArray();
    for (const std::string& one : all) {
        json.string(one);
    }
    json.endArray();
}

void status(JsonWriter& json, std::string_view code, std::string_view shown)
{
    json.beginObject().member("code", code).member("level", "Info");
    json.member("displayStatus", shown).endObject();
}

} // namespace

std::string groupId(const Group& group)
{
    return "/subscriptions/" + group.subscriptionId + "/resourceGroups/" + group.name;
}

std::string networkJson(const VirtualNetwork& network)
{
    JsonWriter json;
    json.beginObject();
    writeHead(
        json, network.name, idOf(network), "Microsoft.Network/virtualNetworks", network.location);
    json.key("properties").beginObject().member("provisioningState", "Succeeded");
    json.key("addressSpace").beginObject();
    texts(json, "addressPrefixes", {network.addressSpace});
    json.endObject().key("subnets").beginArray();
    for (const Subnet& subnet : network.subnets) {
        json.raw(toJson(subnet));
    }
    json.endArray().endObject().endObject();
    return json.take();
}

std::string securityGroupJson(const SecurityGroup& group)
{
    JsonWriter json;
    json.beginObject();
    writeHead(
        json, group.name, idOf(group), "Microsoft.Network/networkSecurityGroups", group.location);
    json.key("properties").beginObject().member("provisioningState", "Succeeded");
    json.key("securityRules").beginArray().endArray().endObject().endObject();
    return json.take();
}

std::string userIdentityJson(const UserIdentity& identity, std::string_view tenantId)
{
    JsonWriter json;
    json.beginObject();
    writeHead(json, identity.name, idOf(identity),
        "Microsoft.ManagedIdentity/userAssignedIdentities", identity.location);
    json.key("properties").beginObject().member("tenantId", tenantId);
    json.member("principalId", identity.principalId).member("clientId", identity.clientId);
    json.endObject().endObject();
    return json.take();
}

std::string groupJson(const ResourceGroup& group)
{
    JsonWriter json;
    json.beginObject();
    writeHead(json, group.at.name, groupId(group.at), "Microsoft.Resources/resourceGroups",
        group.location);
    json.key("properties").beginObject().member("provisioningState", "Succeeded").endObject();
    json.endObject();
    return json.take();
}

std::string tenantJson(const Directory& directory)
{
    JsonWriter json;
    json.beginObject().member("id", "/tenants/" + directory.tenantId);
    json.member("tenantId", directory.tenantId).member("countryCode", "US");
    json.member("displayName", directory.displayName);
    texts(json, "domains", {directory.domain});
    json.member("tenantCategory", "Home").member("defaultDomain", directory.domain);
    json.member("tenantType", "AAD").endObject();
    return json.take();
}

std::string permissionJson(const RoleDefinition& role)
{
    JsonWriter json;
    json.beginObject();
    texts(json, "actions", role.actions);
    texts(json, "notActions", role.notActions);
    texts(json, "dataActions", {});
    texts(json, "notDataActions", {});
    json.endObject();
    return json.take();
}

std::string roleDefinitionJson(const RoleDefinition& role)
{
    JsonWriter json;
    json.beginObject().key("properties").beginObject();
    json.member("roleName", role.name).member("type", "BuiltInRole");
    texts(json, "assignableScopes", {"/"});
    json.key("permissions").beginArray().raw(permissionJson(role)).endArray().endObject();
    json.member("id", kRoleDefinitions + role.id);
    json.member("type", "Microsoft.Authorization/roleDefinitions").member("name", role.id);
    json.endObject();
    return json.take();
}

std::string roleAssignmentJson(const RoleAssignment& assignment)
{
    const std::string subscription = assignment.scope.substr(0,
        std::min(
            assignment.scope.find('/', sizeof "/subscriptions/" - 1), assignment.scope.size()));
    JsonWriter json;
    json.beginObject().key("properties").beginObject();
    json.member("roleDefinitionId", subscription + kRoleDefinitions + assignment.roleId);
    json.member("principalId", assignment.principalId);
    json.member("principalType", assignment.principalType).member("scope", assignment.scope);
    json.key("condition").null().key("conditionVersion").null().endObject();
    json.member("id",
        assignment.scope + "/providers/Microsoft.Authorization/roleAssignments/" + assignment.id);
    json.member("type", "Microsoft.Authorization/roleAssignments");
    json.member("name", assignment.id).endObject();
    return json.take();
}

std::string instanceViewJson(std::string_view computerName)
{
    JsonWriter json;
    json.beginObject().member("computerName", computerName).member("osName", "ubuntu");
    json.key("vmAgent").beginObject().member("vmAgentVersion", "2.12.0.4");
    json.key("statuses").beginArray();
    status(json, "ProvisioningState/succeeded", "Ready");
    json.endArray().endObject().key("statuses").beginArray();
    status(json, "ProvisioningState/succeeded", "Provisioning succeeded");
    status(json, "PowerState/running", "VM running");
    json.endArray().endObject();
    return json.take();
}

} // namespace attest::lab::arm
