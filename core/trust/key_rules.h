// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/notes.h"

namespace attest::trust {

/// Keys that may stand in a path: RSA of 2048 bits or more whose length is whole octets and whose
/// exponent is odd and above 1 (CA/Browser Forum Baseline Requirements 6.1.5, 6.1.6; NIST SP 800-131A),
/// elliptic curves of 256 bits or more by name (RFC 5480 2.1.1 forbids explicit ones), Edwards curves.
/// DSA is refused: nobody issues it any more. A leaf may also have a key for something that is not
/// signing (X25519): it signs nothing in the path.
enum class KeyHolder { Leaf, Issuer };
void judgeKey(Notes& notes, KeyHolder holder);

} // namespace attest::trust
