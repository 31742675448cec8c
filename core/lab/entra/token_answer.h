// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/issue_token.h"

namespace attest::lab::entra {

enum class Endpoint {
    V1, ///< numbers are texts, and there is "expires_on"
    V2,
};

/// What the token endpoint answers with. Empty members are left out.
struct TokenAnswer {
    std::string accessToken, scope, resource, refreshToken, idToken, clientInfo;
    Time now;
    Duration lifetime;
};
[[nodiscard]] std::string tokenAnswerJson(const TokenAnswer& answer, Endpoint endpoint);

/// {"uid","utid"}, base64url: which account it was.
[[nodiscard]] std::string clientInfoOf(const World& world, const Principal& user);
/// An ID token of version 2 for a client.
[[nodiscard]] std::string idTokenOf(const World& world, const Principal& user,
    const std::string& clientId, const std::string& nonce, Time now);

} // namespace attest::lab::entra
