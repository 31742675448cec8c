// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/der_fields.h"

namespace attest::decode {

namespace issue {
inline constexpr IssueId kNameString{
    "chain.name-string"}; ///< params: attribute; octets its string type has no characters for
inline constexpr IssueId kEmptyList{
    "chain.empty-list"}; ///< params: field; a list that must hold something
inline constexpr IssueId kSetOrder{"chain.set-order"}; ///< X.690 11.6; params: field
} // namespace issue

/// Reads a Name (RFC 5280 4.1.2.4) as the next element.
[[nodiscard]] Name takeName(DerCursor& in, const char* label);
/// Reads the Name that an element already read is.
[[nodiscard]] Name nameOf(const DerCursor& in, const Element& sequence);
/// Adds the nodes of a Name that an element already read is, without reading its texts.
void walkName(const DerCursor& in, const Element& sequence);
/// Reads one RelativeDistinguishedName from the contents of a SET (implicitly tagged or not).
[[nodiscard]] std::vector<NameAttribute> rdnOf(const DerCursor& in, const Element& set);

} // namespace attest::decode
