// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/jwks.h"

#include "base/json_writer.h"
#include "lab/mint/discovery.h"
#include "lab/mint/text_code.h"

namespace attest::lab {

namespace {

void optionalMember(JsonWriter& json, std::string_view name, const std::optional<std::string>& text)
{
    if (text) {
        json.member(name, *text);
    }
}

void publicKey(JsonWriter& json, const Key& key)
{
    if (key.kind() == Key::Kind::Ec) {
        const Bytes point = key.point();
        json.member("crv", "P-256").member("x", base64url(ByteView(point).subspan(1, 32)));
        json.member("y", base64url(ByteView(point).subspan(33, 32)));
    } else {
        json.member("n", base64url(key.modulus())).member("e", base64url(key.exponent()));
    }
}

} // namespace

std::string jwk(const PublishedKey& published)
{
    const Key& key = published.key.certificate.key;
    JsonWriter json;
    json.beginObject().member("kty", key.kind() == Key::Kind::Ec ? "EC" : "RSA");
    optionalMember(json, "use", published.use);
    optionalMember(json, "alg", published.alg);
    json.member("kid", published.kid.value_or(published.key.kid));
    json.member("x5t", published.x5t.value_or(published.key.kid));
    publicKey(json, key);
    if (published.chain == PublishedKey::Chain::Present) {
        json.key("x5c").beginArray().string(base64(published.key.certificate.der)).endArray();
    }
    optionalMember(json, "cloud_instance_name", published.cloudInstance);
    optionalMember(json, "issuer", published.issuer);
    json.endObject();
    return json.take();
}

std::string jwks(const std::vector<PublishedKey>& keys)
{
    JsonWriter json;
    json.beginObject().key("keys").beginArray();
    for (const PublishedKey& key : keys) {
        json.raw(jwk(key));
    }
    json.endArray().endObject();
    return json.take();
}

std::string tenantJwks(Cloud cloud, TokenVersion version, const std::vector<SigningKey>& keys)
{
    std::vector<PublishedKey> published;
    for (const SigningKey& key : keys) {
        PublishedKey one;
        one.key = key;
        if (version == TokenVersion::V2) {
            one.issuer = tokenIssuer(cloud, "common", TokenVersion::V2);
        }
        published.push_back(std::move(one));
    }
    return jwks(published);
}

} // namespace attest::lab
