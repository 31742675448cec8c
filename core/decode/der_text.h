// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <string>

namespace attest::decode {

/// The text of an ASN.1 character string.
struct StringValue {
    std::string utf8;  ///< where the octets are not valid, with U+FFFD in their place
    bool valid = true; ///< the octets are characters of that type
};

/// X.690 8.23, X.680 41. TeletexString is read as Latin-1, which is what issuers put there and what
/// other implementations do; its escape sequences are not interpreted. The tag must be a string's.
[[nodiscard]] StringValue stringValue(Byte tag, ByteView contents);

/// All octets below 0x80, as IA5String demands.
[[nodiscard]] bool isAscii(ByteView contents);

} // namespace attest::decode
