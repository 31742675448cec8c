// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <string_view>

namespace attest::casefile {

/// Members whose value lets whoever has it act for somebody: of an OAuth answer or request (RFC 6749, RFC
/// 7521), and as Azure's own programs spell them.
inline constexpr std::string_view kCredentialMembers[]
    = {"access_token", "id_token", "refresh_token", "client_secret", "client_assertion",
        "assertion", "accessToken", "refreshToken", "clientSecret"};
/// The private ones of a key: RFC 7518 6.2.2, 6.3.2, 6.4.1.
inline constexpr std::string_view kPrivateKeyMembers[]
    = {"d", "p", "q", "dp", "dq", "qi", "oth", "k"};

/// In the place of a secret: base64url still, so that what reads a token or a key reads it on.
inline constexpr std::string_view kRemovedSecret = "removed0";

/// A key set without its private members: each keeps its name, which tells that it was there and is
/// what the key is refused for, and loses its value. The same bytes where there are none.
[[nodiscard]] Bytes withoutPrivateKeys(ByteView keySet);

/// A text without what anybody who has it could use: signatures of tokens, private keys, and the
/// members that are credentials. The same bytes where there are none. Of a text that breaks off, or is no
/// JSON at all, more is taken than may have to be.
[[nodiscard]] Bytes withoutCredentials(ByteView text);

} // namespace attest::casefile
