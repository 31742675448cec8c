// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/sign_in/client_certificate.h"

namespace attest::azure {

/// How long a signed assertion may be used: five minutes, the least that Entra's documentation names.
inline constexpr Duration kAssertionLifetime{300};

struct AssertionClaims {
    std::string audience; ///< the token endpoint
    std::string client;
    std::string id; ///< a GUID that is used once
    Time now;
};
/// What is signed: base64url of header and claims. PS256 and x5t#S256, as Entra documents it.
[[nodiscard]] std::string assertionInput(const AssertionClaims& claims, ByteView certificate);
[[nodiscard]] std::string clientAssertion(
    const AssertionClaims& claims, const ClientCertificate& certificate);

} // namespace attest::azure
