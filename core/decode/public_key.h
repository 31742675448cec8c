// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/der_fields.h"

namespace attest::decode {

namespace issue {
inline constexpr IssueId kMalformedKey{
    "chain.malformed-key"}; ///< params: reason (a decode id); the key's octets are not what its algorithm names
} // namespace issue

/// Reads SubjectPublicKeyInfo (RFC 5280 4.1.2.7) as the next element. A key whose octets do not
/// parse leaves keyBits 0 and a note: the certificate stays readable, nothing verifies with it.
[[nodiscard]] PublicKeyInfo takePublicKey(DerCursor& in, const char* label);

} // namespace attest::decode
