// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/issue_token.h"

#include "base/json_writer.h"
#include "lab/mint/guid.h"

namespace attest::lab::entra {

namespace {

std::string_view proofText(ClientProof proof)
{
    switch (proof) {
    case ClientProof::None:
        return "0";
    case ClientProof::Secret:
        return "1";
    case ClientProof::Certificate:
        return "2";
    }
    return "0";
}

/// Entra writes the group's part of ids in claims in lower case.
std::string claimId(std::string id)
{
    constexpr std::string_view kGroups = "/resourceGroups/";
    if (const std::size_t at = id.find(kGroups); at != std::string::npos) {
        id.replace(at, kGroups.size(), "/resourcegroups/");
    }
    return id;
}

void addUserClaims(TokenSpec& spec, const TokenOrder& order)
{
    const bool v1 = spec.version == TokenVersion::V1;
    spec.idtyp = "user";
    spec.omitted.push_back("xms_idrel");
    spec.extra.emplace_back("name", jsonQuoted(order.subject.displayName));
    spec.extra.emplace_back("scp", jsonQuoted("user_impersonation"));
    spec.extra.emplace_back(
        v1 ? "unique_name" : "preferred_username", jsonQuoted(order.subject.userName));
    if (v1) {
        spec.extra.emplace_back("upn", jsonQuoted(order.subject.userName));
    }
}

/// "yyyy-MM-dd HH:mm:ssZ"
std::string spacedTime(Time now)
{
    std::string text = formatRfc3339({now.seconds, 0});
    text[10] = ' ';
    return text;
}

} // namespace

TokenSpec tokenSpec(const World& world, const TokenOrder& order)
{
    TokenSpec spec;
    spec.version = order.resource.version == 2 ? TokenVersion::V2 : TokenVersion::V1;
    spec.cloud = world.cloud;
    spec.tenantId = world.directory.tenantId;
    spec.audience = order.resource.audience;
    spec.clientId = order.app.empty() ? order.subject.appId : order.app;
    spec.principalId = order.subject.id;
    spec.issuedAt = {order.now.seconds, 0};
    spec.expiresOn = spec.issuedAt + order.lifetime;
    spec.identityResourceId = claimId(order.subject.resourceId);
    spec.machineResourceId = claimId(order.machineResourceId);
    if (order.proof != ClientProof::Certificate) {
        const char* claim = spec.version == TokenVersion::V1 ? "appidacr" : "azpacr";
        spec.omitted.emplace_back(claim);
        spec.extra.emplace_back(claim, jsonQuoted(proofText(order.proof)));
    }
    if (order.subject.kind == Principal::Kind::User) {
        addUserClaims(spec, order);
    }
    return spec;
}

std::string signedToken(const World& world, TokenSpec& spec)
{
    if (world.hooks.token) {
        world.hooks.token(spec);
    }
    return mintToken(spec, world.keys.signing);
}

Denial noSuchResource(const World& world, std::string_view resource)
{
    return {500011, "invalid_resource",
        "The resource principal named " + std::string(resource)
            + " was not found in the tenant named " + world.directory.displayName
            + ". This can happen if the application has not been installed by the administrator of "
              "the tenant or consented to by any user in the tenant. You might have sent your "
              "authentication request to the wrong tenant."};
}

std::string denialJson(
    const Denial& denial, const World& world, Time now, std::string_view correlationId)
{
    const std::string trace = deriveGuid(world.seed,
        "trace/" + formatRfc3339(now) + "/" + std::string(correlationId) + "/" + denial.text);
    const std::string correlation
        = correlationId.empty() ? deriveGuid(trace, "correlation") : std::string(correlationId);
    const std::string when = spacedTime(now);
    JsonWriter json;
    json.beginObject().member("error", denial.error);
    json.member("error_description",
        "AADSTS" + std::to_string(denial.code) + ": " + denial.text + " Trace ID: " + trace
            + " Correlation ID: " + correlation + " Timestamp: " + when);
    json.key("error_codes").beginArray().number(denial.code).endArray();
    json.member("timestamp", when).member("trace_id", trace);
    json.member("correlation_id", correlation);
    json.member("error_uri",
        "https://" + std::string(factsOf(world.cloud).authorityHost)
            + "/error?code=" + std::to_string(denial.code));
    json.endObject();
    return json.take();
}

} // namespace attest::lab::entra
