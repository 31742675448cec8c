// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/service_fault.h"

#include <algorithm>

namespace attest::lab {

namespace {

http::Response with(http::Response response, std::string name, std::string value)
{
    response.headers.push_back({std::move(name), std::move(value)});
    return response;
}

http::Response refusing(int status, const char* code)
{
    return http::json(
        status, std::string(R"({"error":{"code":")") + code + R"(","message":"simulated"}})");
}

http::Response silent()
{
    http::Response none;
    none.status = 0;
    return none;
}

http::Response portal()
{
    return http::text(200, "<html>Sign in to the guest network</html>", "text/html");
}

http::Response elsewhere()
{
    return with(http::text(302, ""), "Location", "https://portal.attacker.example/");
}

http::Response throttled()
{
    return with(refusing(429, "TooManyRequests"), "Retry-After", "17");
}

http::Response claims()
{
    return with(refusing(401, "InvalidAuthenticationToken"), "WWW-Authenticate",
        R"(Bearer error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ==")");
}

http::Response json(const char* text)
{
    return http::json(200, text);
}

constexpr std::string_view kIdentity = "/metadata/identity/";
constexpr std::string_view kWithKey = "Authorization"; ///< once the agent's key was read

/// As Arc's agent asks for a key, by that header.
http::Response challenged(const char* header)
{
    return with(
        http::json(401, R"({"error":"unauthorized_client","error_description":"simulated"})"),
        "WWW-Authenticate", header);
}

constexpr ServiceFault kFaults[]{
    {"graph-unauthenticated", Azure::Graph, "", QT_TRANSLATE_NOOP("assay", "Graph answers 401."),
        [] { return refusing(401, "InvalidAuthenticationToken"); }},
    {"graph-wants-claims", Azure::Graph, "",
        QT_TRANSLATE_NOOP("assay", "Graph answers 401 and names claims that it wants."), claims},
    {"graph-forbidden", Azure::Graph, "", QT_TRANSLATE_NOOP("assay", "Graph answers 403."),
        [] { return refusing(403, "Authorization_RequestDenied"); }},
    {"graph-not-found", Azure::Graph, "", QT_TRANSLATE_NOOP("assay", "Graph answers 404."),
        [] { return refusing(404, "Request_ResourceNotFound"); }},
    {"graph-throttled", Azure::Graph, "", QT_TRANSLATE_NOOP("assay", "Graph answers 429."),
        throttled},
    {"graph-out-of-order", Azure::Graph, "", QT_TRANSLATE_NOOP("assay", "Graph answers 503."),
        [] { return refusing(503, "serviceNotAvailable"); }},
    {"graph-blocked", Azure::Graph, "/v1.0/",
        QT_TRANSLATE_NOOP("assay", "Graph closes the connection without an answer."), silent},
    {"graph-web-page", Azure::Graph, "/v1.0/",
        QT_TRANSLATE_NOOP("assay", "A network's sign-in page comes in place of Graph's answer."),
        portal},
    {"graph-list-is-text", Azure::Graph, "/v1.0/",
        QT_TRANSLATE_NOOP("assay", "Graph answers with a text where its list should be."),
        [] { return json(R"({"value":"none"})"); }},
    {"graph-id-is-number", Azure::Graph, "/v1.0/",
        QT_TRANSLATE_NOOP("assay", "Graph answers with a number where an id should be."),
        [] { return json(R"({"value":[{"appId":7,"id":7}]})"); }},
    {"graph-next-page-elsewhere", Azure::Graph, "/v1.0/",
        QT_TRANSLATE_NOOP("assay", "Graph says that the next page is at another host."),
        [] {
            return json(
                R"({"value":[],"@odata.nextLink":"https://graph.attacker.example/v1.0/applications"})");
        }},

    {"arm-unauthenticated", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 401."),
        [] { return refusing(401, "InvalidAuthenticationToken"); }},
    {"arm-wants-claims", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 401 and names claims that it wants."),
        claims},
    {"arm-list-forbidden", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 403."),
        [] { return refusing(403, "AuthorizationFailed"); }},
    {"arm-list-not-found", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 404."),
        [] { return refusing(404, "SubscriptionNotFound"); }},
    {"arm-list-throttled", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 429 to every request."), throttled},
    {"arm-list-out-of-order", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager answers 503."),
        [] { return refusing(503, "ServerUnavailable"); }},
    {"arm-list-web-page", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "A network's sign-in page comes in place of a list."), portal},
    {"arm-list-redirected", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager redirects to a host that nobody allowed."),
        elsewhere},
    {"arm-list-is-text", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP(
            "assay", "Resource Manager answers with a text where its list should be."),
        [] { return json(R"({"value":"none"})"); }},
    {"arm-next-page-elsewhere", Azure::Arm, "/subscriptions",
        QT_TRANSLATE_NOOP("assay", "Resource Manager says that the next page is at another host."),
        [] {
            return json(R"({"value":[],"nextLink":"https://arm.attacker.example/subscriptions"})");
        }},

    {"entra-blocked", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "The sign-in service closes the connection without an answer."),
        silent},
    {"entra-throttled", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "The sign-in service answers 429."), throttled},
    {"entra-out-of-order", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "The sign-in service answers 503."),
        [] { return http::text(503, ""); }},
    {"entra-web-page", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "A network's page comes in place of the sign-in service's."),
        portal},
    {"entra-redirected", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "The sign-in service redirects to a host that nobody allowed."),
        elsewhere},
    {"entra-token-is-number", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "The sign-in service answers with a number for a token."),
        [] {
            return json(R"({"token_type":"Bearer","expires_in":3599,"access_token":7,)"
                        R"("device_code":7,"user_code":7,"verification_uri":7})");
        }},
    {"entra-second-factor", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "A policy of the tenant asks for a second factor."),
        [] {
            return http::json(400,
                R"({"error":"interaction_required","error_codes":[50076],)"
                R"("error_description":"AADSTS50076: simulated","claims":"{}"})");
        }},
    {"entra-conditional-access", Azure::Entra, "/oauth2/",
        QT_TRANSLATE_NOOP("assay", "A policy of the tenant lets nobody in from here."),
        [] {
            return http::json(400,
                R"({"error":"access_blocked","error_codes":[53003],)"
                R"("error_description":"AADSTS53003: simulated"})");
        }},

    {"identity-blocked", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP(
            "assay", "The metadata service closes the connection when asked for a token."),
        silent},
    {"identity-updating", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP("assay", "The metadata service answers 410 when asked for a token."),
        [] { return http::text(410, ""); }},
    {"identity-web-page", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP(
            "assay", "A proxy's page comes in place of the metadata service's token."),
        portal},
    {"identity-redirected", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP("assay",
            "Whoever answers for the metadata service redirects to a host that nobody allowed."),
        elsewhere},
    {"identity-token-is-number", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP("assay", "The metadata service answers with a number for a token."),
        [] { return json(R"({"token_type":"Bearer","expires_in":"3599","access_token":7})"); }},
    {"identity-unknown-resource", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP("assay",
            "The metadata service knows no application of the audience that is asked for."),
        [] {
            return http::json(400,
                R"({"error":"invalid_resource","error_description":"AADSTS500011: simulated"})");
        }},
    {"identity-forbidden", Azure::Imds, kIdentity,
        QT_TRANSLATE_NOOP("assay", "The metadata service refuses to give out tokens."),
        [] {
            return http::json(
                403, R"({"error":"unauthorized_client","error_description":"simulated"})");
        }},

    {"arc-blocked", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent closes the connection when asked for a token."),
        silent},
    {"arc-web-page", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "A proxy's page comes in place of what Arc's agent answers."),
        portal},
    {"arc-redirected", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP(
            "assay", "Whoever answers for Arc's agent redirects to a host that nobody allowed."),
        elsewhere},
    {"arc-starting", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent answers 503, as while it starts."),
        [] { return http::text(503, ""); }},
    {"arc-no-challenge", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent answers 401 and does not say what it wants."),
        [] { return http::text(401, ""); }},
    {"arc-realm-missing", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent asks for a key and names no file."),
        [] { return challenged("Basic"); }},
    {"arc-realm-elsewhere", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP(
            "assay", "Whoever answers for Arc's agent wants a file outside of its folder."),
        [] { return challenged("Basic realm=/etc/shadow"); }},
    {"arc-key-refused", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent does not take its own key and asks for another."),
        [] { return challenged("Basic realm=/var/opt/azcmagent/tokens/another.key"); }, kWithKey},
    {"arc-forbidden", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent takes its key and refuses to give out tokens."),
        [] {
            return http::json(
                403, R"({"error":"unauthorized_client","error_description":"simulated"})");
        },
        kWithKey},
    {"arc-token-is-number", Azure::Arc, kIdentity,
        QT_TRANSLATE_NOOP("assay", "Arc's agent answers with a number for a token."),
        [] { return json(R"({"token_type":"Bearer","expires_in":"3599","access_token":7})"); },
        kWithKey},
};

} // namespace

std::span<const ServiceFault> serviceFaults()
{
    return kFaults;
}

const ServiceFault* findServiceFault(std::string_view name)
{
    const auto* found = std::ranges::find(kFaults, name, &ServiceFault::name);
    return found == std::end(kFaults) ? nullptr : found;
}

Interceptor interceptorOf(const ServiceFault& fault)
{
    return [part = fault.part, answer = fault.answer, header = fault.header](
               const http::Request& request, const http::Handler& next) {
        const bool met = request.path().find(part) != std::string::npos
            && (header.empty() || request.header(header));
        return met ? answer() : next(request);
    };
}

} // namespace attest::lab
