// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/graph/objects.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "decode/json.h"

#include <algorithm>

namespace attest::lab::graph {

namespace {

void texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& all)
{
    json.key(name).beginArray();
    for (const std::string& one : all) {
        json.string(one);
    }
    json.endArray();
}

} // namespace

std::string applicationJson(const AppRegistration& app, const Directory& directory)
{
    JsonWriter json;
    json.beginObject().member("id", app.objectId).member("appId", app.appId);
    json.member("displayName", app.displayName);
    texts(json, "identifierUris", app.identifierUris);
    json.member("publisherDomain", directory.domain).member("signInAudience", "AzureADMyOrg");
    json.key("api").beginObject().key("requestedAccessTokenVersion");
    app.tokenVersion ? json.number(*app.tokenVersion) : json.null();
    json.endObject().key("publicClient").beginObject();
    texts(json, "redirectUris", app.redirectUris);
    json.endObject().endObject();
    return json.take();
}

std::vector<std::string> principalNames(const Principal& principal, const Directory& directory)
{
    std::vector<std::string> names{principal.appId};
    if (const AppRegistration* app = findApp(directory, principal.appId)) {
        names.insert(names.end(), app->identifierUris.begin(), app->identifierUris.end());
    }
    return names;
}

std::string principalJson(const Principal& principal, const Directory& directory)
{
    const bool managed = principal.kind == Principal::Kind::ManagedIdentity;
    JsonWriter json;
    json.beginObject().member("id", principal.id).member("appId", principal.appId);
    json.key("accountEnabled").boolean(true).member("displayName", principal.displayName);
    json.member("servicePrincipalType", managed ? "ManagedIdentity" : "Application");
    json.key("appRoleAssignmentRequired").boolean(false);
    texts(json, "servicePrincipalNames", principalNames(principal, directory));
    texts(json, "alternativeNames",
        managed ? std::vector<std::string>{"isExplicit=False", principal.resourceId}
                : std::vector<std::string>{});
    json.endObject();
    return json.take();
}

std::optional<Filter> readFilter(std::string_view text)
{
    const std::size_t end
        = std::min(text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            text.size());
    const std::size_t open = text.find('\'');
    const std::size_t close = text.rfind('\'');
    const std::string_view between
        = open == std::string_view::npos ? std::string_view() : text.substr(end, open - end);
    const bool plain = between == " eq ";
    const bool any = between.starts_with("/any(") && between.ends_with(" eq ");
    if (end == 0 || open == close || !(plain || any)) {
        return std::nullopt;
    }
    return Filter{
        std::string(text.substr(0, end)), std::string(text.substr(open + 1, close - open - 1))};
}

std::optional<ApplicationBody> readBody(const std::string& body)
{
    const auto json = decode::readJsonText("body", copyBytes(asBytes(body)));
    if (!json || json->tree.at(0).kind != decode::NodeKind::Object) {
        return std::nullopt;
    }
    const auto& tree = json->tree;
    const auto& buffers = json->buffers;
    ApplicationBody read;
    read.displayName = decode::memberText(tree, 0, "displayName", buffers);
    read.appId = decode::memberText(tree, 0, "appId", buffers).value_or("");
    if (const auto list = decode::member(tree, 0, "identifierUris", buffers);
        list != decode::kNoNode && tree.at(list).kind == decode::NodeKind::Array) {
        read.identifierUris.emplace();
        for (auto id = tree.at(list).firstChild; id != decode::kNoNode; id = tree.at(id).next) {
            read.identifierUris->push_back(decode::textOf(tree, id, buffers).value_or(""));
        }
    }
    const auto api = decode::member(tree, 0, "api", buffers);
    if (const auto version = api == decode::kNoNode
            ? api
            : decode::member(tree, api, "requestedAccessTokenVersion", buffers);
        version != decode::kNoNode) {
        const std::string_view text = buffers.text(tree.at(version).span);
        if (text == "1" || text == "2") {
            read.tokenVersion = text[0] - '0';
        }
    }
    return read;
}

bool isAllowedUri(std::string_view uri, const Directory& directory, std::string_view appId)
{
    const std::string low = lowered(uri);
    const auto holds = [&](std::string_view text) {
        return !text.empty() && low.find(lowered(text)) != std::string::npos;
    };
    return holds(directory.tenantId) || holds(directory.domain) || holds(appId);
}

} // namespace attest::lab::graph
