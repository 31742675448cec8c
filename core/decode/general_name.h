// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/name.h"

namespace attest::decode {

namespace issue {
inline constexpr IssueId kBadAddress{
    "decode.bad-address"}; ///< an iPAddress of a length that is neither IPv4 nor IPv6
inline constexpr IssueId kDefaultEncoded{
    "chain.default-encoded"}; ///< X.690 11.5: a DEFAULT value written out; params: field
} // namespace issue

/// In a name constraint an address carries its mask (RFC 5280 4.2.1.10).
enum class NameUse { Name, Constraint };

/// Reads one GeneralName (RFC 5280 4.2.1.6) as the next element.
[[nodiscard]] GeneralName takeGeneralName(DerCursor& in, NameUse use = NameUse::Name);
/// Reads all GeneralName that the contents of an element hold.
[[nodiscard]] std::vector<GeneralName> generalNamesOf(const DerCursor& in, const Element& names);

/// NameConstraints (RFC 5280 4.2.1.10), from the contents of its SEQUENCE.
[[nodiscard]] NameConstraints readNameConstraints(DerCursor& in);

} // namespace attest::decode
