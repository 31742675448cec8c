// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/time.h"

#include <optional>
#include <string>

/// What contents octets mean under the Distinguished Encoding Rules (X.690 8, 10, 11), and whether
/// they are allowed at all.
namespace attest::decode {

/// 8.3.2: at least one octet, and no needless leading 00 or FF.
[[nodiscard]] bool isInteger(ByteView contents);
/// The value where it is an INTEGER that fits.
[[nodiscard]] std::optional<std::int64_t> integer64(ByteView contents);
/// The magnitude of a non-negative INTEGER without leading zeros; nothing for a negative one.
[[nodiscard]] std::optional<Bytes> unsignedInteger(ByteView contents);

/// 11.1: 00 or FF.
[[nodiscard]] std::optional<bool> booleanValue(ByteView contents);

/// 8.19.2, and at most 128 octets: arcs without bound would make long arithmetic of them.
[[nodiscard]] bool isOid(ByteView contents);

/// 8.6.2, 11.2: a count of 0 to 7 unused bits, which are zero.
[[nodiscard]] bool isBitString(ByteView contents);

/// 11.8: YYMMDDHHMMSSZ, years 1950 to 2049 (RFC 5280 4.1.2.5.1).
[[nodiscard]] std::optional<Time> utcTime(ByteView contents);
/// RFC 5280 4.1.2.5.2, narrower than 11.7: YYYYMMDDHHMMSSZ without a fraction.
[[nodiscard]] std::optional<Time> generalizedTime(ByteView contents);
/// Either, by the tag.
[[nodiscard]] std::optional<Time> timeValue(Byte tag, ByteView contents);

} // namespace attest::decode
