// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/time.h"

#include <initializer_list>

/// Writes ITU-T X.690 DER by composing byte strings. It shares nothing with the reader in
/// core/decode, so that the one can be tested against the other. Where a test needs what DER
/// forbids, tlv() writes any tag around any bytes, with an indefinite length if asked.
namespace attest::lab::der {

enum class Length { Definite, Indefinite };

/// One identifier octet, the length, the content. An indefinite length (BER, X.690 8.1.3.6) wants a
/// constructed tag.
[[nodiscard]] Bytes tlv(Byte tag, ByteView content, Length length = Length::Definite);

[[nodiscard]] Bytes join(std::initializer_list<Bytes> parts);
[[nodiscard]] Bytes join(const std::vector<Bytes>& parts);

[[nodiscard]] Bytes sequence(std::initializer_list<Bytes> parts);
[[nodiscard]] Bytes sequence(const std::vector<Bytes>& parts);
/// SEQUENCE OF what `encode` makes of each item.
template <typename T, typename Encode>
[[nodiscard]] Bytes sequenceOf(const std::vector<T>& items, Encode encode)
{
    std::vector<Bytes> members;
    members.reserve(items.size());
    for (const T& item : items) {
        members.push_back(encode(item));
    }
    return sequence(members);
}
/// Sorted by encoding (X.690 11.6).
[[nodiscard]] Bytes setOf(std::vector<Bytes> parts);

[[nodiscard]] Bytes boolean(bool value);
[[nodiscard]] Bytes null();
[[nodiscard]] Bytes integer(std::int64_t value);
/// A big-endian magnitude; leading zeros are dropped, one is added before a set top bit.
[[nodiscard]] Bytes unsignedInteger(ByteView magnitude);
[[nodiscard]] Bytes oid(std::string_view dotted);
[[nodiscard]] Bytes octetString(ByteView content);
[[nodiscard]] Bytes bitString(ByteView content, int unusedBits = 0);
[[nodiscard]] Bytes utf8String(std::string_view text);
[[nodiscard]] Bytes printableString(std::string_view text);
[[nodiscard]] Bytes ia5String(std::string_view text);
/// UTCTime through 2049, GeneralizedTime from 2050 on (RFC 5280 4.1.2.5).
[[nodiscard]] Bytes time(Time when);

/// [n] EXPLICIT: the whole encoding inside a context tag.
[[nodiscard]] Bytes explicitTag(int number, ByteView encoding);
/// [n] IMPLICIT of a primitive type: bare content bytes under a context tag.
[[nodiscard]] Bytes primitiveTag(int number, ByteView content);
/// [n] IMPLICIT of a constructed type: the concatenated members under a context tag.
[[nodiscard]] Bytes constructedTag(int number, ByteView members);

} // namespace attest::lab::der
