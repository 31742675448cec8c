// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/der_values.h"

#include "decode/tlv.h"

#include <algorithm>

namespace attest::decode {

bool isInteger(ByteView contents)
{
    if (contents.size() < 2) {
        return contents.size() == 1;
    }
    const bool negative = (contents[1] & 0x80U) != 0;
    return !(contents[0] == 0x00 && !negative) && !(contents[0] == 0xFF && negative);
}

std::optional<std::int64_t> integer64(ByteView contents)
{
    if (!isInteger(contents) || contents.size() > 8) {
        return {};
    }
    std::uint64_t value = (contents[0] & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (const Byte octet : contents) {
        value = value << 8U | octet;
    }
    return static_cast<std::int64_t>(value);
}

std::optional<Bytes> unsignedInteger(ByteView contents)
{
    if (!isInteger(contents) || (contents[0] & 0x80U) != 0) {
        return {};
    }
    return copyBytes(contents[0] == 0 ? contents.subspan(1) : contents);
}

std::optional<bool> booleanValue(ByteView contents)
{
    if (contents.size() != 1 || (contents[0] != 0x00 && contents[0] != 0xFF)) {
        return {};
    }
    return contents[0] == 0xFF;
}

bool isOid(ByteView contents)
{
    constexpr std::size_t kMost = 128;
    if (contents.empty() || contents.size() > kMost || (contents.back() & 0x80U) != 0) {
        return false;
    }
    bool starts = true;
    for (const Byte octet : contents) {
        if (starts && octet == 0x80) {
            return false;
        }
        starts = (octet & 0x80U) == 0;
    }
    return true;
}

bool isBitString(ByteView contents)
{
    if (contents.empty() || contents[0] > 7) {
        return false;
    }
    if (contents.size() == 1) {
        return contents[0] == 0;
    }
    return (contents.back() & ((1U << contents[0]) - 1U)) == 0;
}

namespace {

std::optional<int> number(ByteView digits)
{
    int value = 0;
    for (const Byte c : digits) {
        if (c < '0' || c > '9') {
            return {};
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

// MMDDHHMMSSZ after a year.
std::optional<Time> restOfYear(int year, ByteView rest)
{
    int fields[5] = {};
    for (std::size_t i = 0; i < 5; ++i) {
        const auto value = number(rest.subspan(i * 2, 2));
        if (!value) {
            return {};
        }
        fields[i] = *value;
    }
    if (rest[10] != 'Z') {
        return {};
    }
    return fromCivil({year, fields[0], fields[1], fields[2], fields[3], fields[4]});
}

} // namespace

std::optional<Time> utcTime(ByteView contents)
{
    constexpr std::size_t kSize = 13;
    const auto year = contents.size() == kSize ? number(contents.first(2)) : std::nullopt;
    if (!year) {
        return {};
    }
    return restOfYear(*year < 50 ? 2000 + *year : 1900 + *year, contents.subspan(2));
}

std::optional<Time> generalizedTime(ByteView contents)
{
    constexpr std::size_t kSize = 15;
    const auto year = contents.size() == kSize ? number(contents.first(4)) : std::nullopt;
    if (!year) {
        return {};
    }
    return restOfYear(*year, contents.subspan(4));
}

std::optional<Time> timeValue(Byte tag, ByteView contents)
{
    return tag == tag::kUtcTime        ? utcTime(contents)
        : tag == tag::kGeneralizedTime ? generalizedTime(contents)
                                       : std::nullopt;
}

} // namespace attest::decode
