// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/discovery.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "lab/entra/issue_token.h"
#include "lab/mint/discovery.h"
#include "lab/mint/jwks.h"

#include <algorithm>

namespace attest::lab::entra {

namespace {

/// Authority, then its other names; the second is what caches are kept under.
std::vector<std::string_view> namesOf(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Public:
        return {"login.microsoftonline.com", "login.windows.net", "login.microsoft.com",
            "sts.windows.net"};
    case Cloud::UsGovernment:
        return {"login.microsoftonline.us", "login.usgovcloudapi.net"};
    case Cloud::China:
        return {"login.partner.microsoftonline.cn", "login.chinacloudapi.cn"};
    case Cloud::Germany:
        return {"login.microsoftonline.de"};
    }
    return {};
}

std::string hostPart(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    url.remove_prefix(scheme == std::string_view::npos ? 0 : scheme + 3);
    return lowered(url.substr(0, std::min(url.find('/'), url.size())));
}

/// Every address of the authority turned into one of `host`, but for the issuer's.
std::string leadingTo(std::string document, Cloud cloud, std::string_view host)
{
    const std::string real = "https://" + std::string(factsOf(cloud).authorityHost) + "/";
    const std::string local = "https://" + std::string(host) + "/";
    constexpr std::string_view kIssuer = "\"issuer\":\"";
    std::size_t at = 0;
    while ((at = document.find(real, at)) != std::string::npos) {
        if (at >= kIssuer.size()
            && document.substr(at - kIssuer.size(), kIssuer.size()) == kIssuer) {
            at += real.size();
            continue;
        }
        document.replace(at, real.size(), local);
        at += local.size();
    }
    return document;
}

void writeInstance(JsonWriter& json, Cloud cloud)
{
    const auto names = namesOf(cloud);
    json.beginObject().member("preferred_network", names.front());
    json.member("preferred_cache", names[names.size() > 1 && cloud == Cloud::Public ? 1 : 0]);
    json.key("aliases").beginArray();
    for (const std::string_view name : names) {
        json.string(name);
    }
    json.endArray().endObject();
}

} // namespace

bool isAuthorityHost(Cloud cloud, std::string_view host)
{
    const auto names = namesOf(cloud);
    return std::any_of(
        names.begin(), names.end(), [&](std::string_view name) { return equalNoCase(name, host); });
}

http::Response openIdDocument(
    const World& world, std::string_view tenant, TokenVersion version, std::string_view host)
{
    const bool common = tenant == "common" || tenant == "organizations";
    std::string document
        = discoveryDocument(world.cloud, common ? "common" : world.directory.tenantId, version);
    if (!isAuthorityHost(world.cloud, host)) {
        document = leadingTo(std::move(document), world.cloud, host);
    }
    return http::json(200, std::move(document));
}

http::Response keySet(const World& world, TokenVersion version)
{
    return http::json(200, tenantJwks(world.cloud, version, world.keys.published));
}

http::Response instances(const World& world, const http::Request& request, std::string_view host)
{
    const std::string asked = hostPart(request.query("authorization_endpoint").value_or(""));
    constexpr Cloud kClouds[] = {Cloud::Public, Cloud::China, Cloud::Germany, Cloud::UsGovernment};
    const bool known = equalNoCase(asked, host)
        || std::any_of(std::begin(kClouds), std::end(kClouds),
            [&](Cloud cloud) { return isAuthorityHost(cloud, asked); });
    if (!known) {
        const Denial denial{50049, "invalid_instance", "Unknown or invalid instance.", 400};
        return http::json(400, denialJson(denial, world, world.created, {}));
    }
    JsonWriter json;
    json.beginObject().member("tenant_discovery_endpoint",
        "https://" + std::string(host) + "/" + world.directory.tenantId
            + "/v2.0/.well-known/openid-configuration");
    json.member("api-version", "1.1").key("metadata").beginArray();
    for (const Cloud cloud : kClouds) {
        writeInstance(json, cloud);
    }
    json.endArray().endObject();
    return http::json(200, json.take());
}

} // namespace attest::lab::entra
