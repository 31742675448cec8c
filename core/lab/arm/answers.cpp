// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/answers.h"

#include "lab/mint/arm.h"

namespace attest::lab::arm {

namespace {

struct Words {
    std::string code, message;
};

std::string quotedList(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) {
        all += (all.empty() ? "'" : ",'") + text + "'";
    }
    return all;
}

Words wordsFor(const World& world, const BadBearer& bad, Time now)
{
    const std::string issuer
        = std::string(factsOf(world.cloud).tokenIssuer) + world.directory.tenantId + "/";
    switch (bad.why) {
    case BadToken::Missing:
        return {"AuthenticationFailed",
            "Authentication failed. The 'Authorization' header is missing."};
    case BadToken::Malformed:
        return {"InvalidAuthenticationToken", "The access token is invalid."};
    case BadToken::Untrusted:
        return {"InvalidAuthenticationToken",
            "The access token validation failure: signature validation failed."};
    case BadToken::Audience:
        return {"InvalidAuthenticationTokenAudience",
            "The access token has been obtained for wrong audience or resource '" + bad.detail
                + "'. It should exactly match with one of the allowed audiences "
                + quotedList(managementAudiences(world.cloud)) + "."};
    case BadToken::Tenant:
        return {"InvalidAuthenticationTokenTenant",
            "The access token is from the wrong issuer '" + bad.detail
                + "'. It must match the tenant '" + issuer
                + "' associated with this subscription. Please use the authority (URL) 'https://"
                + std::string(factsOf(world.cloud).authorityHost) + "/" + world.directory.tenantId
                + "' to get the token."};
    case BadToken::Expired:
        return {"ExpiredAuthenticationToken",
            "The access token expiry UTC time '" + bad.detail
                + "' is earlier than current UTC time '" + formatRfc3339({now.seconds, 0}) + "'."};
    case BadToken::NotYet:
        return {"InvalidAuthenticationToken",
            "The access token is not valid before '" + bad.detail + "'."};
    }
    return {};
}

} // namespace

http::Response errorAnswer(int status, std::string_view code, std::string_view message)
{
    return http::json(status, error(code, message));
}

http::Response unauthenticated(const World& world, const BadBearer& bad, Time now)
{
    const Words words = wordsFor(world, bad, now);
    http::Response response = errorAnswer(401, words.code, words.message);
    response.headers.push_back({"WWW-Authenticate",
        "Bearer authorization_uri=\"https://" + std::string(factsOf(world.cloud).authorityHost)
            + "/" + world.directory.tenantId + "\", error=\"invalid_token\", error_description=\""
            + words.message + "\""});
    return response;
}

http::Response unauthorized(const Caller& caller, std::string_view action, std::string_view scope)
{
    http::Response response = errorAnswer(403, "AuthorizationFailed",
        "The client '" + caller.appId + "' with object id '" + caller.objectId
            + "' does not have authorization to perform action '" + std::string(action)
            + "' over scope '" + std::string(scope)
            + "' or the scope is invalid. If access was recently granted, please refresh your "
              "credentials.");
    response.headers.push_back({"x-ms-failure-cause", "gateway"});
    return response;
}

http::Response notFound(std::string_view type, std::string_view name, std::string_view group)
{
    http::Response response = errorAnswer(404, "ResourceNotFound",
        "The Resource '" + std::string(type) + "/" + std::string(name) + "' under resource group '"
            + std::string(group)
            + "' was not found. For more details please go to "
              "https://aka.ms/ARMResourceNotFoundFix");
    response.headers.push_back({"x-ms-failure-cause", "gateway"});
    return response;
}

http::Response throttled(int seconds)
{
    http::Response response = errorAnswer(429, "SubscriptionRequestsThrottled",
        "Number of requests for subscription exceeded the limit. Please try again after '"
            + std::to_string(seconds) + "' seconds.");
    response.headers.push_back({"Retry-After", std::to_string(seconds)});
    return response;
}

void addServiceHeaders(
    http::Response& response, const http::Request& request, std::string_view requestId)
{
    const std::string id(requestId);
    response.headers.push_back({"Cache-Control", "no-cache"});
    response.headers.push_back({"x-ms-request-id", id});
    response.headers.push_back({"x-ms-correlation-request-id",
        std::string(request.header("x-ms-correlation-request-id").value_or(id))});
    response.headers.push_back({"x-ms-ratelimit-remaining-subscription-reads", "11999"});
}

} // namespace attest::lab::arm
