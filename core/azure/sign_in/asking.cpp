// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/asking.h"

#include "azure/url_parts.h"
#include "base/ascii.h"

#include <algorithm>

namespace attest::azure {

namespace {

constexpr std::size_t kMostToken = 64U << 10U;
/// Real ones last from minutes to a day; nobody issues one for longer than a month.
constexpr std::int64_t kLongest = 31 * 86400;

bool isTokenText(std::string_view text)
{
    return !text.empty() && text.size() <= kMostToken
        && std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
}

/// Seconds from now, of "expires_in" or else "expires_on".
std::optional<std::int64_t> lifetimeIn(const JsonMembers& json, Time now)
{
    auto seconds = json.number("expires_in");
    if (const auto on = json.number("expires_on"); !seconds && on) {
        seconds = *on - now.seconds;
    }
    return seconds && *seconds > 0 && *seconds <= kLongest ? seconds : std::nullopt;
}

std::string variable(const Surroundings& around, const char* name)
{
    return around.environment ? around.environment(name).value_or("") : std::string();
}

} // namespace

AskedOf Asking::whom() const
{
    const auto parts = urlParts(connection.endpoints.authority);
    return {parts ? parts->host : connection.endpoints.authority, client, tenant};
}

std::string Asking::url(std::string_view what) const
{
    std::string base = connection.endpoints.authority;
    if (base.ends_with('/')) {
        base.pop_back();
    }
    return base + "/" + tenant + "/oauth2/v2.0/" + std::string(what);
}

Asking askingFor(const Connection& connection, net::Transport& transport, net::SecretStore& secrets,
    const Clock& clock, const Surroundings& around, const net::Cancel& cancel, std::string resource)
{
    Asking asking{connection, transport, secrets, clock, around, cancel, std::move(resource),
        connection.credential.clientId, connection.tenant};
    const CredentialKind kind = connection.credential.kind;
    const bool person = kind == CredentialKind::Browser || kind == CredentialKind::DeviceCode;
    const bool workload = kind == CredentialKind::FederatedToken;
    if (asking.client.empty() && person) {
        asking.client = kPublicClient;
    }
    if (asking.client.empty() && workload) {
        asking.client = variable(around, "AZURE_CLIENT_ID");
    }
    if (asking.tenant.empty() && workload) {
        asking.tenant = variable(around, "AZURE_TENANT_ID");
    }
    if (asking.tenant.empty()) {
        asking.tenant = "organizations";
    }
    return asking;
}

SecretBytes secretOf(std::string text)
{
    SecretBytes secret(copyBytes(asBytes(text)));
    volatile char* at = text.data();
    for (std::size_t i = 0; i < text.size(); ++i) {
        at[i] = 0;
    }
    return secret;
}

std::variant<Tokens, std::string> tokensIn(const JsonMembers& json, Time now)
{
    if (!equalNoCase(json.text("token_type").value_or(""), "Bearer")) {
        return "token_type";
    }
    auto access = json.text("access_token");
    if (!access || !isTokenText(*access)) {
        return "access_token";
    }
    const auto lifetime = lifetimeIn(json, now);
    if (!lifetime) {
        return json.has("expires_in") ? "expires_in" : "expires_on";
    }
    Tokens tokens;
    tokens.access = secretOf(std::move(*access));
    tokens.expires = {now.seconds + *lifetime, 0};
    // The metadata service sends an empty one.
    if (auto refresh = json.text("refresh_token"); refresh && !refresh->empty()) {
        if (!isTokenText(*refresh)) {
            return "refresh_token";
        }
        tokens.refresh = secretOf(std::move(*refresh));
    }
    tokens.idToken = json.text("id_token").value_or("");
    return tokens;
}

Result<JsonMembers> post(
    const Asking& asking, const std::string& url, const Form& form, const char* purpose)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded", {}},
        {"Accept", "application/json", {}}};
    request.body = form.bytes();
    request.bodyHolds = net::HttpRequest::Body::Credential;
    request.bounds.bodyBytes = 256U << 10U;
    request.purpose = purpose;
    request.rule = "authority";
    auto reply = asking.transport.exchange(request, asking.cancel);
    Form::wipe(request.body);
    if (!reply) {
        return reply.problem();
    }
    auto json = entraReply(*reply, asking.whom());
    Form::wipe(reply->body);
    return json;
}

Result<Tokens> postForTokens(const Asking& asking, const Form& form)
{
    const auto json = post(asking, asking.url("token"), form, "token");
    if (!json) {
        return json.problem();
    }
    auto tokens = tokensIn(*json, asking.clock());
    if (const auto* member = std::get_if<std::string>(&tokens)) {
        return Problem{
            issue::kEntraBadAnswer, {{"host", asking.whom().host}, {"member", *member}}, {}};
    }
    return std::get<Tokens>(std::move(tokens));
}

Problem cancelled(const Asking& asking)
{
    return {net::issue::kCancelled, {{"host", asking.whom().host}}, {}};
}

} // namespace attest::azure
