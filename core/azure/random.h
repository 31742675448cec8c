// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::azure {

/// Of the system's generator. Ends the program where there is none: a guessable state, verifier or nonce
/// would be worse than no sign-in.
[[nodiscard]] Bytes randomBytes(std::size_t count);
/// So many random bytes as base64url: 32 give the 43 characters of a code verifier (RFC 7636 4.1).
[[nodiscard]] std::string randomText(std::size_t bytes);

} // namespace attest::azure
