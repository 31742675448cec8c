// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/arm_parts.h"

namespace attest::lab::arm {

std::string resourceId(const Group& group, std::string_view type, std::string_view name)
{
    return "/subscriptions/" + group.subscriptionId + "/resourceGroups/" + group.name
        + "/providers/" + std::string(type) + "/" + std::string(name);
}

std::string networkSecurityGroupId(const Group& group, std::string_view name)
{
    return resourceId(group, "Microsoft.Network/networkSecurityGroups", name);
}

void writeHead(JsonWriter& json, std::string_view name, std::string_view id, std::string_view type,
    std::string_view location)
{
    json.member("name", name).member("id", id).member("type", type).member("location", location);
}

void writeTags(JsonWriter& json, const Tags& tags)
{
    json.key("tags").beginObject();
    for (const auto& [name, value] : tags) {
        json.member(name, value);
    }
    json.endObject();
}

void writeReference(JsonWriter& json, std::string_view name, std::string_view id)
{
    if (!id.empty()) {
        json.key(name).beginObject().member("id", id).endObject();
    }
}

void writeNetworkProfile(JsonWriter& json, const std::vector<std::string>& nicIds)
{
    json.key("networkProfile").beginObject().key("networkInterfaces").beginArray();
    for (const std::string& id : nicIds) {
        json.beginObject().member("id", id).endObject();
    }
    json.endArray().endObject();
}

void writeIdentity(JsonWriter& json, const Identity& identity)
{
    const bool system = !identity.systemPrincipalId.empty();
    const bool user = !identity.userAssigned.empty();
    if (!system && !user) {
        return;
    }
    json.key("identity").beginObject();
    json.member("type",
        system && user ? "SystemAssigned, UserAssigned"
            : system   ? "SystemAssigned"
                       : "UserAssigned");
    if (system) {
        json.member("principalId", identity.systemPrincipalId)
            .member("tenantId", identity.tenantId);
    }
    if (user) {
        json.key("userAssignedIdentities").beginObject();
        for (const UserAssignedIdentity& one : identity.userAssigned) {
            json.key(one.id).beginObject().member("principalId", one.principalId);
            json.member("clientId", one.clientId).endObject();
        }
        json.endObject();
    }
    json.endObject();
}

} // namespace attest::lab::arm
