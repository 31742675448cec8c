// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/signing_key.h"
#include "lab/mint/token.h"

namespace attest::lab {

/// One published key. The v1 set has no issuer; in the v2 set it is a template or one tenant's.
struct PublishedKey {
    SigningKey key;
    std::optional<std::string> issuer;        ///< v2
    std::optional<std::string> cloudInstance; ///< cloud_instance_name, in sets since 2025

    std::optional<std::string> kid; ///< instead of the certificate's hash
    std::optional<std::string> x5t; ///< likewise
    std::optional<std::string> use = "sig";
    std::optional<std::string> alg;                              ///< Entra writes none
    enum class Chain { Present, Absent } chain = Chain::Present; ///< x5c
};

/// {kty,use,kid,x5t,n,e,x5c[,issuer]}; for an EC key {kty,use,kid,x5t,crv,x,y,x5c[,issuer]}.
[[nodiscard]] std::string jwk(const PublishedKey& published);
/// {"keys":[...]}
[[nodiscard]] std::string jwks(const std::vector<PublishedKey>& keys);

/// The key set of a tenant as Entra publishes it for tokens of that version.
[[nodiscard]] std::string tenantJwks(
    Cloud cloud, TokenVersion version, const std::vector<SigningKey>& keys);

} // namespace attest::lab
