// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/entra/token_answer.h"

#include "base/json_writer.h"
#include "lab/mint/discovery.h"
#include "lab/mint/text_code.h"

namespace attest::lab::entra {

namespace {

void optionalMember(JsonWriter& json, std::string_view name, const std::string& text)
{
    if (!text.empty()) {
        json.member(name, text);
    }
}

void number(JsonWriter& json, std::string_view name, std::int64_t value, Endpoint endpoint)
{
    json.key(name);
    endpoint == Endpoint::V1 ? json.string(std::to_string(value)) : json.number(value);
}

} // namespace

std::string tokenAnswerJson(const TokenAnswer& answer, Endpoint endpoint)
{
    JsonWriter json;
    json.beginObject().member("token_type", "Bearer");
    optionalMember(json, "scope", answer.scope);
    number(json, "expires_in", answer.lifetime.seconds, endpoint);
    number(json, "ext_expires_in", answer.lifetime.seconds, endpoint);
    if (endpoint == Endpoint::V1) {
        number(json, "expires_on", answer.now.seconds + answer.lifetime.seconds, endpoint);
        number(json, "not_before", answer.now.seconds, endpoint);
        json.member("resource", answer.resource);
    }
    json.member("access_token", answer.accessToken);
    optionalMember(json, "refresh_token", answer.refreshToken);
    optionalMember(json, "id_token", answer.idToken);
    optionalMember(json, "client_info", answer.clientInfo);
    json.endObject();
    return json.take();
}

std::string clientInfoOf(const World& world, const Principal& user)
{
    JsonWriter json;
    json.beginObject().member("uid", user.id).member("utid", world.directory.tenantId).endObject();
    return base64url(asBytes(json.text()));
}

std::string idTokenOf(const World& world, const Principal& user, const std::string& clientId,
    const std::string& nonce, Time now)
{
    const std::string& tenant = world.directory.tenantId;
    JsonWriter json;
    json.beginObject().member("aud", clientId);
    json.member("iss", tokenIssuer(world.cloud, tenant, TokenVersion::V2));
    json.key("iat").number(now.seconds).key("nbf").number(now.seconds);
    json.key("exp").number(now.seconds + 3600).member("name", user.displayName);
    optionalMember(json, "nonce", nonce);
    json.member("oid", user.id).member("preferred_username", user.userName);
    json.member("sub", user.id).member("tid", tenant).member("ver", "2.0").endObject();
    TokenSpec spec;
    spec.version = TokenVersion::V2;
    spec.rawPayload = json.take();
    return mintToken(spec, world.keys.signing);
}

} // namespace attest::lab::entra
