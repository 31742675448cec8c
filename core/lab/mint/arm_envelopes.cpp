// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/arm_parts.h"

namespace attest::lab::arm {

std::string toJson(const Subscription& subscription)
{
    JsonWriter json;
    json.beginObject().member("id", "/subscriptions/" + subscription.subscriptionId);
    json.member("authorizationSource", "RoleBased").key("managedByTenants").beginArray().endArray();
    json.member("subscriptionId", subscription.subscriptionId);
    json.member("tenantId", subscription.tenantId);
    json.member("displayName", subscription.displayName).member("state", subscription.state);
    json.endObject();
    return json.take();
}

std::string page(const std::vector<std::string>& items, const std::optional<std::string>& nextLink)
{
    JsonWriter json;
    json.beginObject().key("value").beginArray();
    for (const std::string& item : items) {
        json.raw(item);
    }
    json.endArray();
    if (nextLink) {
        json.member("nextLink", *nextLink);
    }
    json.endObject();
    return json.take();
}

std::string error(std::string_view code, std::string_view message)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject();
    json.member("code", code).member("message", message).endObject().endObject();
    return json.take();
}

} // namespace attest::lab::arm
