// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "lab/mint/cloud.h"
#include "lab/mint/signing_key.h"

#include <optional>

namespace attest::lab {

enum class TokenVersion { V1, V2 };

/// An access token of a managed identity. Claims come in Entra's order under Entra's names; those
/// that mean nothing to anyone else (aio, rh, uti) are made up from the rest.
struct TokenSpec {
    TokenVersion version = TokenVersion::V1;
    Cloud cloud = Cloud::Public; ///< decides the issuer
    std::string tenantId;
    std::string audience;    ///< v1: the resource as asked for; v2: the API's client id
    std::string clientId;    ///< appid (v1) or azp (v2)
    std::string principalId; ///< oid and sub
    Time issuedAt;
    std::optional<Time> notBefore;            ///< issuedAt unless told
    std::optional<Time> expiresOn;            ///< issuedAt + 86700 s unless told
    std::optional<std::string> issuer;        ///< instead of the cloud's
    std::optional<std::string> idtyp = "app"; ///< optional claim of APIs of one's own
    /// xms_mirid: the machine (system-assigned) or the user-assigned identity. None when empty.
    std::string identityResourceId;
    /// xms_az_rid: the machine that holds a user-assigned identity. None when empty.
    std::string machineResourceId;

    std::vector<std::string> omitted; ///< claims to leave out; what is added below stays
    std::vector<std::pair<std::string, std::string>> extra; ///< claims to add: name, JSON text
    std::optional<std::string> rawHeader;                   ///< these bytes as the header
    std::optional<std::string> rawPayload;                  ///< these bytes as the claims
};

/// The claims and header as they are signed.
[[nodiscard]] std::string tokenPayload(const TokenSpec& spec);
[[nodiscard]] std::string tokenHeader(const TokenSpec& spec, const SigningKey& key,
    SignatureAlgorithm algorithm = SignatureAlgorithm::Rs256);

/// Compact JWS (RFC 7515 7.1) with a true signature of that algorithm.
[[nodiscard]] std::string mintToken(const TokenSpec& spec, const SigningKey& key,
    SignatureAlgorithm algorithm = SignatureAlgorithm::Rs256);
/// Compact JWS of arbitrary parts, e.g. no signature for "none", or an HMAC with a public key.
[[nodiscard]] std::string compactJws(
    std::string_view header, std::string_view payload, ByteView signature);
/// What a signature of these parts covers (RFC 7515 5.1).
[[nodiscard]] std::string signingInput(std::string_view header, std::string_view payload);

/// "RS256" and so on; empty for algorithms JOSE does not know.
[[nodiscard]] std::string_view joseName(SignatureAlgorithm algorithm);

/// What the metadata service answers to a token request: all values are texts.
[[nodiscard]] std::string tokenResponse(const TokenSpec& spec, std::string_view token, Time now);

} // namespace attest::lab
