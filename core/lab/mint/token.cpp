// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/token.h"

#include "base/json_writer.h"
#include "lab/mint/discovery.h"
#include "lab/mint/stream.h"
#include "lab/mint/text_code.h"

#include <algorithm>

namespace attest::lab {

namespace {

/// Seen on real managed-identity tokens: a day and five minutes.
constexpr Duration kLifetime{86700};

/// A claim: its name and its value as JSON.
using Claim = std::pair<std::string, std::string>;

std::string opaque(const TokenSpec& spec, std::string_view claim, std::size_t size)
{
    Stream stream(spec.tenantId + spec.principalId,
        std::string(claim) + "/" + std::to_string(spec.issuedAt.seconds));
    return base64url(stream.take(size));
}

std::string issuerOf(const TokenSpec& spec)
{
    return spec.issuer.value_or(tokenIssuer(spec.cloud, spec.tenantId, spec.version));
}

Time expiryOf(const TokenSpec& spec)
{
    return spec.expiresOn.value_or(spec.issuedAt + kLifetime);
}

std::string numeric(Time time)
{
    return std::to_string(time.seconds);
}

std::vector<Claim> clientClaims(const TokenSpec& spec)
{
    const bool v1 = spec.version == TokenVersion::V1;
    std::vector<Claim> claims{{v1 ? "appid" : "azp", jsonQuoted(spec.clientId)},
        {v1 ? "appidacr" : "azpacr", jsonQuoted("2")}};
    if (v1) {
        claims.emplace_back("idp", jsonQuoted(issuerOf(spec)));
    }
    if (spec.idtyp) {
        claims.emplace_back("idtyp", jsonQuoted(*spec.idtyp));
    }
    return claims;
}

std::vector<Claim> resourceClaims(const TokenSpec& spec)
{
    std::vector<Claim> claims;
    if (!spec.machineResourceId.empty()) {
        claims.emplace_back("xms_az_rid", jsonQuoted(spec.machineResourceId));
    }
    claims.emplace_back("xms_idrel", jsonQuoted("7 10"));
    if (!spec.identityResourceId.empty()) {
        claims.emplace_back("xms_mirid", jsonQuoted(spec.identityResourceId));
    }
    return claims;
}

std::vector<Claim> usualClaims(const TokenSpec& spec)
{
    std::vector<Claim> claims{
        {"aud", jsonQuoted(spec.audience)},
        {"iss", jsonQuoted(issuerOf(spec))},
        {"iat", numeric(spec.issuedAt)},
        {"nbf", numeric(spec.notBefore.value_or(spec.issuedAt))},
        {"exp", numeric(expiryOf(spec))},
        {"aio", jsonQuoted(opaque(spec, "aio", 24))},
    };
    const auto append = [&](const std::vector<Claim>& more) {
        claims.insert(claims.end(), more.begin(), more.end());
    };
    append(clientClaims(spec));
    append({
        {"oid", jsonQuoted(spec.principalId)},
        {"rh", jsonQuoted("1." + opaque(spec, "rh", 39) + ".")},
        {"sub", jsonQuoted(spec.principalId)},
        {"tid", jsonQuoted(spec.tenantId)},
        {"uti", jsonQuoted(opaque(spec, "uti", 16))},
        {"ver", jsonQuoted(spec.version == TokenVersion::V1 ? "1.0" : "2.0")},
    });
    append(resourceClaims(spec));
    return claims;
}

} // namespace

std::string tokenPayload(const TokenSpec& spec)
{
    if (spec.rawPayload) {
        return *spec.rawPayload;
    }
    JsonWriter json;
    json.beginObject();
    for (const auto& [name, value] : usualClaims(spec)) {
        if (std::find(spec.omitted.begin(), spec.omitted.end(), name) == spec.omitted.end()) {
            json.key(name).raw(value);
        }
    }
    for (const auto& [name, value] : spec.extra) {
        json.key(name).raw(value);
    }
    json.endObject();
    return json.take();
}

std::string tokenHeader(const TokenSpec& spec, const SigningKey& key, SignatureAlgorithm algorithm)
{
    if (spec.rawHeader) {
        return *spec.rawHeader;
    }
    JsonWriter json;
    json.beginObject().member("typ", "JWT").member("alg", joseName(algorithm));
    if (spec.version == TokenVersion::V1) {
        json.member("x5t", key.kid);
    }
    json.member("kid", key.kid).endObject();
    return json.take();
}

std::string mintToken(const TokenSpec& spec, const SigningKey& key, SignatureAlgorithm algorithm)
{
    const std::string header = tokenHeader(spec, key, algorithm);
    const std::string payload = tokenPayload(spec);
    const std::string input = signingInput(header, payload);
    return compactJws(header, payload, key.certificate.key.sign(algorithm, asBytes(input)));
}

std::string signingInput(std::string_view header, std::string_view payload)
{
    return base64url(asBytes(header)) + "." + base64url(asBytes(payload));
}

std::string compactJws(std::string_view header, std::string_view payload, ByteView signature)
{
    return signingInput(header, payload) + "." + base64url(signature);
}

std::string_view joseName(SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::Rs256:
        return "RS256";
    case SignatureAlgorithm::Rs384:
        return "RS384";
    case SignatureAlgorithm::Rs512:
        return "RS512";
    case SignatureAlgorithm::Ps256:
        return "PS256";
    case SignatureAlgorithm::Ps384:
        return "PS384";
    case SignatureAlgorithm::Ps512:
        return "PS512";
    case SignatureAlgorithm::Es256:
        return "ES256";
    case SignatureAlgorithm::RsaMd5:
    case SignatureAlgorithm::RsaSha1:
    case SignatureAlgorithm::EcdsaSha256:
        break;
    }
    return {};
}

std::string tokenResponse(const TokenSpec& spec, std::string_view token, Time now)
{
    const Time expires = expiryOf(spec);
    JsonWriter json;
    json.beginObject().member("access_token", token).member("client_id", spec.clientId);
    json.member("expires_in", std::to_string(expires.seconds - now.seconds));
    json.member("expires_on", numeric(expires)).member("ext_expires_in", "86399");
    json.member("not_before", numeric(spec.notBefore.value_or(spec.issuedAt)));
    json.member("resource", spec.audience).member("token_type", "Bearer").endObject();
    return json.take();
}

} // namespace attest::lab
