// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/certificate.h"
#include "decode/der.h"

namespace attest::decode {

namespace issue {
inline constexpr IssueId kBadInteger{
    "decode.bad-integer"}; ///< empty, padded, or too large for its field
inline constexpr IssueId kBadBoolean{"decode.bad-boolean"}; ///< neither 00 nor FF
inline constexpr IssueId kBadNull{"decode.bad-null"};       ///< a NULL with contents
inline constexpr IssueId kBadOid{"decode.bad-oid"};
inline constexpr IssueId kBadBitString{
    "decode.bad-bit-string"};                         ///< unused bits missing, too many or not zero
inline constexpr IssueId kBadTime{"decode.bad-time"}; ///< not the one DER form of RFC 5280 4.1.2.5
inline constexpr IssueId kBadString{"decode.bad-string"}; ///< octets its type has no characters for
} // namespace issue

/// The value of an element already read; fails the reading where the contents break the type's rules.
[[nodiscard]] Oid oidOf(DerReading& reading, const Element& element);
[[nodiscard]] Bytes integerOf(DerReading& reading, const Element& element);
[[nodiscard]] std::int64_t smallIntegerOf(DerReading& reading, const Element& element);
/// The octets of a BIT STRING that has no unused bits: keys and signatures.
[[nodiscard]] Span octetsOf(DerReading& reading, const Element& bitString);

/// Reads the next element as that type.
[[nodiscard]] Oid takeOid(DerCursor& in, const char* label);
[[nodiscard]] Bytes takeInteger(DerCursor& in, const char* label);
[[nodiscard]] std::int64_t takeSmallInteger(DerCursor& in, const char* label);
[[nodiscard]] bool takeBoolean(DerCursor& in, const char* label);
[[nodiscard]] Time takeTime(DerCursor& in, const char* label);
/// AlgorithmIdentifier (RFC 5280 4.1.1.2). Parameters are checked as DER, not for their meaning.
[[nodiscard]] AlgorithmId takeAlgorithm(DerCursor& in, const char* label);

/// Adds everything below an element whose definition we do not know, and checks the contents of
/// universal types on the way.
void walkAny(const DerCursor& in, const Element& element);

} // namespace attest::decode
