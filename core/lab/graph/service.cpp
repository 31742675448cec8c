// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/graph/service.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "lab/graph/objects.h"
#include "lab/mint/guid.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <iterator>

namespace attest::lab::graph {

namespace {

http::Response error(int status, std::string_view code, std::string_view message)
{
    JsonWriter json;
    json.beginObject().key("error").beginObject().member("code", code);
    json.member("message", message).key("innerError").beginObject();
    json.member("request-id", "00000000-0000-4000-8000-000000000000").endObject();
    json.endObject().endObject();
    return http::json(status, json.take());
}

http::Response missing(const std::string& id)
{
    return error(404, "Request_ResourceNotFound",
        "Resource '" + id
            + "' does not exist or one of its queried reference-property objects are not present.");
}

enum class Right { Read, Write };

class Service {
public:
    explicit Service(std::shared_ptr<Tenant> tenant)
        : m_tenant(tenant)
        , m_callers(tenant, graphAudiences(tenant->world()->cloud))
    {
    }

    http::Response answer(const http::Request& request)
    {
        const auto world = m_tenant->world();
        const auto judged = m_callers.judge(world, request.header("Authorization"));
        if (std::holds_alternative<BadBearer>(judged)) {
            const auto& bad = std::get<BadBearer>(judged);
            return error(401, "InvalidAuthenticationToken",
                bad.why == BadToken::Missing ? "Access token is empty."
                    : bad.why == BadToken::Expired
                    ? "Lifetime validation failed, the token is expired."
                    : bad.why == BadToken::Audience
                    ? "Access token validation failure. Invalid audience."
                    : "Access token validation failure.");
        }
        const Right right = request.method == "GET" ? Right::Read : Right::Write;
        if (!mayUse(*world, std::get<Caller>(judged), right)) {
            return error(403, "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation.");
        }
        return route(*world, request);
    }

private:
    static bool mayUse(const World& world, const Caller& caller, Right right)
    {
        const Principal* principal = findPrincipal(world.directory, caller.objectId);
        if (principal == nullptr) {
            return false;
        }
        const auto holds = [&](std::string_view role) {
            return std::find(principal->graphRoles.begin(), principal->graphRoles.end(), role)
                != principal->graphRoles.end();
        };
        return holds("Application.ReadWrite.All")
            || (right == Right::Read && holds("Application.Read.All"));
    }

    http::Response route(const World& world, const http::Request& request)
    {
        const std::string path = request.path();
        for (const std::string_view version : {"/v1.0/", "/beta/"}) {
            if (path.starts_with(version)) {
                const std::string rest = path.substr(version.size());
                const std::size_t slash = std::min(rest.find('/'), rest.size());
                return object(world, request, rest.substr(0, slash),
                    rest.substr(std::min(slash + 1, rest.size())));
            }
        }
        return error(400, "BadRequest", "Invalid version.");
    }

    http::Response object(const World& world, const http::Request& request, const std::string& kind,
        const std::string& id)
    {
        const bool get = request.method == "GET", post = request.method == "POST";
        if (kind == "applications") {
            return get                                     ? applications(world, request, id)
                : post && id.empty()                       ? createApplication(request)
                : request.method == "PATCH" && !id.empty() ? patchApplication(world, request, id)
                                                           : methodRefused();
        }
        if (kind == "servicePrincipals") {
            return get               ? principals(world, request, id)
                : post && id.empty() ? createPrincipal(world, request)
                                     : methodRefused();
        }
        if (kind == "organization" && get) {
            JsonWriter json;
            json.beginObject().member("id", world.directory.tenantId);
            json.member("displayName", world.directory.displayName).endObject();
            return listed(request, "organization", {json.take()});
        }
        return error(400, "BadRequest", "Resource not found for the segment '" + kind + "'.");
    }

    static http::Response methodRefused()
    {
        return error(405, "Request_BadRequest", "Specified HTTP method is not allowed.");
    }

    static http::Response listed(
        const http::Request& request, std::string_view kind, const std::vector<std::string>& items)
    {
        JsonWriter json;
        json.beginObject().member("@odata.context",
            "https://" + std::string(request.header("Host").value_or("")) + "/v1.0/$metadata#"
                + std::string(kind));
        json.key("value").beginArray();
        for (const std::string& item : items) {
            json.raw(item);
        }
        json.endArray().endObject();
        return http::json(200, json.take());
    }

    static http::Response badFilter()
    {
        return error(400, "Request_UnsupportedQuery", "Unsupported query.");
    }

    /// A collection of the directory: what its objects are known by, and how each is written.
    template <typename Object>
    struct Collection {
        std::string_view name;     ///< "applications"
        std::string_view property; ///< that lists its other names, for filters
        std::string Object::*id;
        std::function<std::vector<std::string>(const Object&)> names;
        std::function<std::string(const Object&)> json;
    };

    /// One object by its id, or all that the filter lets through.
    template <typename Object>
    static http::Response askedFor(const http::Request& request, const std::string& id,
        const std::vector<Object>& all, const Collection<Object>& of)
    {
        const auto text = request.query("$filter");
        const auto filter = text ? readFilter(*text) : std::nullopt;
        if (text && !filter) {
            return badFilter();
        }
        std::vector<std::string> items;
        for (const Object& one : all) {
            if (!id.empty() ? equalNoCase(one.*of.id, id) : !filter || matches(*filter, one, of)) {
                items.push_back(of.json(one));
            }
        }
        if (!id.empty()) {
            return items.empty() ? missing(id) : http::json(200, items[0]);
        }
        return listed(request, of.name, items);
    }

    template <typename Object>
    static bool matches(const Filter& filter, const Object& one, const Collection<Object>& of)
    {
        if (filter.property == of.property) {
            const auto names = of.names(one);
            return std::find(names.begin(), names.end(), filter.value) != names.end();
        }
        return filter.property == "appId"
            ? equalNoCase(one.appId, filter.value)
            : filter.property == "displayName" && equalNoCase(one.displayName, filter.value);
    }

    static http::Response applications(
        const World& world, const http::Request& request, const std::string& id)
    {
        return askedFor<AppRegistration>(request, id, world.directory.apps,
            {"applications", "identifierUris", &AppRegistration::objectId,
                [](const AppRegistration& app) { return app.identifierUris; },
                [&world](
                    const AppRegistration& app) { return applicationJson(app, world.directory); }});
    }

    static http::Response principals(
        const World& world, const http::Request& request, const std::string& id)
    {
        std::vector<Principal> services;
        std::ranges::copy_if(world.directory.principals, std::back_inserter(services),
            [](const Principal& one) { return one.kind != Principal::Kind::User; });
        return askedFor<Principal>(request, id, services,
            {"servicePrincipals", "servicePrincipalNames", &Principal::id,
                [&world](const Principal& one) { return principalNames(one, world.directory); },
                [&world](const Principal& one) { return principalJson(one, world.directory); }});
    }

    static std::optional<http::Response> uriRefusal(
        const World& world, const ApplicationBody& body, std::string_view appId)
    {
        for (const std::string& uri : body.identifierUris.value_or(std::vector<std::string>{})) {
            if (!isAllowedUri(uri, world.directory, appId)) {
                return error(400, "InvalidIdentifierUri",
                    "Failed to add identifier URI " + uri
                        + ". All newly added URIs must contain a tenant verified domain, tenant "
                          "ID, "
                          "or app ID, as per the default tenant policy of your organization.");
            }
            for (const AppRegistration& other : world.directory.apps) {
                const auto& taken = other.identifierUris;
                if (other.appId != appId
                    && std::find(taken.begin(), taken.end(), uri) != taken.end()) {
                    return error(400, "Request_BadRequest",
                        "Another object with the same value for property identifierUris already "
                        "exists.");
                }
            }
        }
        return std::nullopt;
    }

    http::Response createApplication(const http::Request& request)
    {
        const auto body = readBody(request.body);
        if (!body || !body->displayName) {
            return error(400, "Request_BadRequest",
                "Property displayName is required and cannot be null or empty.");
        }
        std::optional<http::Response> answer;
        m_tenant->change([&](World& world) {
            const std::string label
                = *body->displayName + "/" + std::to_string(world.directory.apps.size());
            AppRegistration app;
            app.objectId = deriveGuid(world.seed, "created-object/" + label);
            app.appId = deriveGuid(world.seed, "created/" + label);
            app.displayName = *body->displayName;
            app.identifierUris = body->identifierUris.value_or(std::vector<std::string>{});
            app.tokenVersion = body->tokenVersion;
            answer = uriRefusal(world, *body, app.appId);
            if (!answer) {
                answer = http::json(201, applicationJson(app, world.directory));
                world.directory.apps.push_back(std::move(app));
            }
        });
        return *answer;
    }

    http::Response patchApplication(
        const World& world, const http::Request& request, const std::string& id)
    {
        const auto body = readBody(request.body);
        const auto app = std::find_if(world.directory.apps.begin(), world.directory.apps.end(),
            [&](const auto& one) { return equalNoCase(one.objectId, id); });
        if (!body || app == world.directory.apps.end()) {
            return body ? missing(id) : error(400, "Request_BadRequest", "Invalid body.");
        }
        if (auto refusal = uriRefusal(world, *body, app->appId)) {
            return *refusal;
        }
        m_tenant->change([&](World& changed) {
            for (AppRegistration& one : changed.directory.apps) {
                if (equalNoCase(one.objectId, id)) {
                    one.displayName = body->displayName.value_or(one.displayName);
                    one.identifierUris = body->identifierUris.value_or(one.identifierUris);
                    one.tokenVersion = body->tokenVersion ? body->tokenVersion : one.tokenVersion;
                }
            }
        });
        return http::text(204, "");
    }

    http::Response createPrincipal(const World& world, const http::Request& request)
    {
        const auto body = readBody(request.body);
        const AppRegistration* app = body ? findApp(world.directory, body->appId) : nullptr;
        if (app == nullptr) {
            return error(400, "Request_BadRequest",
                "The appId '" + (body ? body->appId : "")
                    + "' of the service principal does not reference a valid application object.");
        }
        if (principalOfApp(world.directory, app->appId) != nullptr) {
            return error(409, "Request_MultipleObjectsWithSameKeyValue",
                "The service principal cannot be created, updated, or restored because the service "
                "principal name "
                    + app->appId + " is already in use.");
        }
        Principal principal;
        principal.id = deriveGuid(world.seed, "created-principal/" + app->appId);
        principal.appId = app->appId;
        principal.displayName = app->displayName;
        std::string json = principalJson(principal, world.directory);
        m_tenant->change(
            [&](World& changed) { changed.directory.principals.push_back(principal); });
        return http::json(201, std::move(json));
    }

    std::shared_ptr<Tenant> m_tenant;
    Callers m_callers;
};

} // namespace

http::Handler handler(std::shared_ptr<Tenant> tenant)
{
    return [service = std::make_shared<Service>(std::move(tenant))](
               const http::Request& request) { return service->answer(request); };
}

} // namespace attest::lab::graph
