// SPDX-License-Identifier: GPL-3.0-or-later
// The grants of the token endpoint.
#include "base/ascii.h"
#include "lab/entra/scope.h"
#include "lab/entra/service.h"
#include "lab/entra/token_answer.h"
#include "lab/mint/digest.h"
#include "lab/mint/text_code.h"

namespace attest::lab::entra {

namespace {

constexpr Duration kTokenLifetime{3599};
constexpr Duration kRefreshLifetime{90 * 86400};

Wanted wantedOf(const http::Request& request)
{
    return wantedBy(request.form("scope").value_or(""), request.form("resource").value_or(""));
}

Denial badScope(const http::Request& request)
{
    return {70011, "invalid_scope",
        "The provided request must include a 'scope' input parameter. The provided value for the "
        "input parameter 'scope' is not valid. The scope "
            + request.form("scope").value_or("") + " is not valid.",
        400};
}

Denial badGrant(int code, std::string text)
{
    return {code, "invalid_grant", std::move(text), 400};
}

bool answersChallenge(const Grant& grant, const http::Request& request)
{
    const std::string verifier = request.form("code_verifier").value_or("");
    return grant.challenge.empty()
        || grant.challenge == base64url(digest(Digest::Sha256, asBytes(verifier)));
}

} // namespace

Service::Answered Service::byClientCredentials(const Asked& asked)
{
    const World& world = *asked.world;
    const auto judged = clientOf(world, asked.request, asked.now, PublicClients::Refused);
    if (const auto* denial = std::get_if<Denial>(&judged)) {
        return *denial;
    }
    const Client& client = std::get<Client>(judged);
    const Wanted wanted = wantedOf(asked.request);
    if (wanted.resource.empty()) {
        return badScope(asked.request);
    }
    if (!wanted.isDefault) {
        return Denial{1002012, "invalid_scope",
            "The provided value for scope " + asked.request.form("scope").value_or("")
                + " is not valid. Client credential flows must have a scope value with /.default "
                  "suffixed to the resource identifier (application ID URI).",
            400};
    }
    const Principal* principal = principalOfApp(world.directory, client.app.appId);
    if (principal == nullptr) {
        return Denial{7000229, "invalid_client",
            "The client application " + client.app.appId
                + " is missing service principal in the tenant " + world.directory.tenantId + ".",
            401};
    }
    const auto resource = findResource(world.directory, world.cloud, wanted.resource);
    if (!std::holds_alternative<TokenResource>(resource)) {
        return noSuchResource(world, wanted.resource);
    }
    TokenSpec spec = tokenSpec(world,
        {*principal, std::get<TokenResource>(resource), asked.now, kTokenLifetime, client.proof, {},
            {}});
    TokenAnswer answer;
    answer.accessToken = signedToken(world, spec);
    answer.resource = wanted.resource;
    answer.now = asked.now;
    answer.lifetime = kTokenLifetime;
    const auto endpoint = asked.rest == "oauth2/token" ? Endpoint::V1 : Endpoint::V2;
    return http::json(200, tokenAnswerJson(answer, endpoint));
}

Service::Answered Service::tokensFor(const Asked& asked, const Client& client, const Grant& grant)
{
    const World& world = *asked.world;
    const Principal* user = findPrincipal(world.directory, grant.userId);
    if (user == nullptr) {
        return badGrant(50034,
            "The user account {EmailHidden} does not exist in the " + world.directory.tenantId
                + " directory. To sign into this application, the account must be added to the "
                  "directory.");
    }
    const std::string asks = asked.request.form("scope").value_or(grant.scope);
    const Wanted wanted = wantedBy(asks, asked.request.form("resource").value_or(""));
    // Without a resource it is a sign-in alone, whose access token is for Graph.
    const std::string name = wanted.resource.empty()
        ? "https://" + std::string(factsOf(world.cloud).graphHost)
        : wanted.resource;
    const auto resource = findResource(world.directory, world.cloud, name);
    if (!std::holds_alternative<TokenResource>(resource)) {
        return noSuchResource(world, name);
    }
    TokenSpec spec = tokenSpec(world,
        {*user, std::get<TokenResource>(resource), asked.now, kTokenLifetime, client.proof,
            client.app.appId, {}});
    TokenAnswer answer;
    answer.accessToken = signedToken(world, spec);
    answer.scope = name + (name.ends_with('/') ? "" : "/") + "user_impersonation";
    answer.resource = name;
    answer.now = asked.now;
    answer.lifetime = kTokenLifetime;
    answer.clientInfo = clientInfoOf(world, *user);
    if (wanted.signIn) {
        answer.idToken = idTokenOf(world, *user, client.app.appId, grant.nonce, asked.now);
    }
    if (wanted.refresh) {
        Grant again = grant;
        again.scope = asks;
        again.userCode.clear();
        again.expires = asked.now + kRefreshLifetime;
        answer.refreshToken = m_grants.keep(std::move(again));
    }
    const auto endpoint = asked.rest == "oauth2/token" ? Endpoint::V1 : Endpoint::V2;
    return http::json(200, tokenAnswerJson(answer, endpoint));
}

Service::Answered Service::byDevice(const Asked& asked)
{
    const auto judged = clientOf(*asked.world, asked.request, asked.now, PublicClients::Allowed);
    if (const auto* denial = std::get_if<Denial>(&judged)) {
        return *denial;
    }
    const std::string code
        = asked.request.form("device_code").value_or(asked.request.form("code").value_or(""));
    const auto grant = m_grants.find(code);
    if (!grant || grant->userCode.empty()
        || !equalNoCase(grant->clientId, std::get<Client>(judged).app.appId)) {
        return Denial{70018, "bad_verification_code",
            "Invalid verification code due to User typing in wrong user code for device code flow. "
            "Authorization is not approved.",
            400};
    }
    if (asked.now >= grant->expires) {
        return Denial{70020, "expired_token",
            "The provided value for the input parameter 'device_code' is not valid. This device "
            "code has expired.",
            400};
    }
    switch (grant->answer) {
    case Grant::Answer::Waiting:
        return Denial{70016, "authorization_pending",
            "OAuth 2.0 device flow error. Authorization is pending. Continue polling.", 400};
    case Grant::Answer::Declined:
        return Denial{
            70018, "authorization_declined", "The end user denied the authorization request.", 400};
    case Grant::Answer::Given:
        break;
    }
    const auto taken = m_grants.take(code);
    return tokensFor(asked, std::get<Client>(judged), taken.value_or(*grant));
}

Service::Answered Service::byCode(const Asked& asked)
{
    const auto judged = clientOf(*asked.world, asked.request, asked.now, PublicClients::Allowed);
    if (const auto* denial = std::get_if<Denial>(&judged)) {
        return *denial;
    }
    const Client& client = std::get<Client>(judged);
    const auto grant = m_grants.take(asked.request.form("code").value_or(""));
    if (!grant || !equalNoCase(grant->clientId, client.app.appId)) {
        return badGrant(54005,
            "OAuth2 Authorization code was already redeemed, please retry with a new valid code or "
            "use an existing refresh token.");
    }
    if (asked.now >= grant->expires) {
        return badGrant(70008, "The provided authorization code or refresh token has expired.");
    }
    if (asked.request.form("redirect_uri").value_or("") != grant->redirectUri) {
        return badGrant(500112,
            "The reply address does not match the one used when requesting Authorization code.");
    }
    if (!answersChallenge(*grant, asked.request)) {
        return badGrant(501481,
            "The Code_Verifier does not match the code_challenge supplied in the authorization "
            "request.");
    }
    return tokensFor(asked, client, *grant);
}

Service::Answered Service::byRefresh(const Asked& asked)
{
    const auto judged = clientOf(*asked.world, asked.request, asked.now, PublicClients::Allowed);
    if (const auto* denial = std::get_if<Denial>(&judged)) {
        return *denial;
    }
    // Entra leaves a used refresh token valid, so clients that lost an answer can ask again.
    const auto grant = m_grants.find(asked.request.form("refresh_token").value_or(""));
    if (!grant || !grant->userCode.empty()
        || !equalNoCase(grant->clientId, std::get<Client>(judged).app.appId)) {
        return badGrant(9002313, "Invalid request. Request is malformed or invalid.");
    }
    if (asked.now >= grant->expires) {
        return badGrant(700082, "The refresh token has expired due to inactivity.");
    }
    return tokensFor(asked, std::get<Client>(judged), *grant);
}

} // namespace attest::lab::entra
