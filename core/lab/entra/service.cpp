// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/service.h"

#include "base/ascii.h"
#include "lab/entra/discovery.h"

#include <algorithm>

namespace attest::lab::entra {

namespace {

bool isShared(std::string_view tenant)
{
    return tenant == "common" || tenant == "organizations";
}

/// Nothing when the path's tenant is the one there is.
std::optional<Denial> tenantDenial(const World& world, std::string_view tenant)
{
    if (namesTenant(world.directory, tenant) || isShared(tenant)) {
        return std::nullopt;
    }
    if (!isGuid(tenant) && tenant.find('.') == std::string_view::npos) {
        return Denial{900023, "invalid_request",
            "Specified tenant identifier '" + std::string(tenant)
                + "' is neither a valid DNS name, nor a valid external domain.",
            400};
    }
    return Denial{90002, "invalid_request",
        "Tenant '" + std::string(tenant)
            + "' not found. Check to make sure you have the correct tenant ID and are signing into "
              "the correct cloud. Check with your subscription administrator, this may happen if "
              "there are no active subscriptions for the tenant.",
        400};
}

} // namespace

std::shared_ptr<Service> Service::make(std::shared_ptr<const Tenant> tenant)
{
    return std::shared_ptr<Service>(new Service(std::move(tenant)));
}

Service::Service(std::shared_ptr<const Tenant> tenant)
    : m_tenant(std::move(tenant))
    , m_grants(m_tenant->pki().seed())
{
}

http::Handler Service::handler()
{
    return
        [self = shared_from_this()](const http::Request& request) { return self->answer(request); };
}

http::Response Service::answer(const http::Request& request)
{
    const std::string path = request.path();
    const std::size_t slash = path.find('/', 1);
    if (path.empty() || path.front() != '/' || slash == std::string::npos) {
        return http::text(404, "");
    }
    Asked asked{request, m_tenant->world(), m_tenant->now(), path.substr(1, slash - 1),
        path.substr(slash + 1), std::string(request.header("Host").value_or(""))};
    if (const auto denial = tenantDenial(*asked.world, asked.tenant)) {
        return denied(asked, *denial);
    }
    return route(asked);
}

http::Response Service::route(const Asked& asked)
{
    const World& world = *asked.world;
    const std::string& rest = asked.rest;
    if (asked.request.method == "GET") {
        if (rest == ".well-known/openid-configuration") {
            return openIdDocument(world, asked.tenant, TokenVersion::V1, asked.host);
        }
        if (rest == "v2.0/.well-known/openid-configuration") {
            return openIdDocument(world, asked.tenant, TokenVersion::V2, asked.host);
        }
        if (rest == "discovery/keys" || rest == "discovery/v2.0/keys") {
            return keySet(world, rest == "discovery/keys" ? TokenVersion::V1 : TokenVersion::V2);
        }
        if (rest == "discovery/instance") {
            return instances(world, asked.request, asked.host);
        }
        if (rest == "oauth2/v2.0/authorize" || rest == "oauth2/authorize") {
            return authorize(asked);
        }
    }
    if (rest == "oauth2/deviceauth") {
        return devicePage(asked);
    }
    if (rest == "oauth2/v2.0/token" || rest == "oauth2/token") {
        return token(asked);
    }
    if (rest == "oauth2/v2.0/devicecode" || rest == "oauth2/devicecode") {
        return deviceCode(asked);
    }
    return http::text(404, "");
}

http::Response Service::token(const Asked& asked)
{
    if (asked.request.method != "POST") {
        return denied(asked,
            {900561, "invalid_request",
                "The endpoint only accepts POST requests. Received a " + asked.request.method
                    + " request.",
                405});
    }
    const auto type = asked.request.form("grant_type");
    if (!type) {
        return denied(asked,
            {900144, "invalid_request",
                "The request body must contain the following parameter: 'grant_type'.", 400});
    }
    Answered answered = Denial{70003, "unsupported_grant_type",
        "The app requested an unsupported grant type '" + *type + "'.", 400};
    if (*type == "client_credentials") {
        answered = byClientCredentials(asked);
    } else if (*type == "urn:ietf:params:oauth:grant-type:device_code" || *type == "device_code") {
        answered = byDevice(asked);
    } else if (*type == "authorization_code") {
        answered = byCode(asked);
    } else if (*type == "refresh_token") {
        answered = byRefresh(asked);
    }
    if (const auto* denial = std::get_if<Denial>(&answered)) {
        return denied(asked, *denial);
    }
    http::Response response = std::get<http::Response>(std::move(answered));
    response.headers.push_back({"Cache-Control", "no-store, no-cache"});
    response.headers.push_back({"Pragma", "no-cache"});
    return response;
}

http::Response Service::denied(const Asked& asked, const Denial& denial) const
{
    return http::json(denial.status,
        denialJson(denial, *asked.world, asked.now,
            asked.request.header("client-request-id").value_or("")));
}

} // namespace attest::lab::entra
