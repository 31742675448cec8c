// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/mint/der_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace attest::lab::der {

namespace {

constexpr Byte kConstructed = 0x20;
constexpr Byte kContext = 0x80;

void appendLength(Bytes& out, std::size_t length)
{
    if (length < 0x80) {
        out.push_back(static_cast<Byte>(length));
        return;
    }
    int octets = 0;
    for (std::size_t rest = length; rest != 0; rest >>= 8) {
        ++octets;
    }
    out.push_back(static_cast<Byte>(0x80 | octets));
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
        out.push_back(static_cast<Byte>(length >> shift));
    }
}

void appendBase128(Bytes& out, std::uint64_t value)
{
    std::array<Byte, 10> groups{};
    std::size_t count = 0;
    do {
        groups[count++] = static_cast<Byte>(value & 0x7F);
        value >>= 7;
    } while (value != 0);
    while (count-- > 0) {
        out.push_back(static_cast<Byte>(groups[count] | (count == 0 ? 0 : 0x80)));
    }
}

void appendDecimal(std::string& out, int value, int width)
{
    std::string digits = std::to_string(value);
    digits.insert(
        0, static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
    out += digits;
}

} // namespace

Bytes tlv(Byte tag, ByteView content, Length length)
{
    Bytes out{tag};
    if (length == Length::Definite) {
        appendLength(out, content.size());
    } else {
        out.push_back(0x80);
    }
    out.insert(out.end(), content.begin(), content.end());
    if (length == Length::Indefinite) {
        out.insert(out.end(), {0, 0});
    }
    return out;
}

Bytes join(const std::vector<Bytes>& parts)
{
    Bytes out;
    for (const Bytes& part : parts) {
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

Bytes join(std::initializer_list<Bytes> parts)
{
    return join(std::vector<Bytes>(parts));
}

Bytes sequence(const std::vector<Bytes>& parts)
{
    return tlv(0x30, join(parts));
}

Bytes sequence(std::initializer_list<Bytes> parts)
{
    return tlv(0x30, join(parts));
}

Bytes setOf(std::vector<Bytes> parts)
{
    std::sort(parts.begin(), parts.end());
    return tlv(0x31, join(parts));
}

Bytes boolean(bool value)
{
    return {0x01, 0x01, static_cast<Byte>(value ? 0xFF : 0x00)};
}

Bytes null()
{
    return {0x05, 0x00};
}

Bytes integer(std::int64_t value)
{
    Bytes content;
    for (int shift = 56; shift >= 0; shift -= 8) {
        content.push_back(static_cast<Byte>(static_cast<std::uint64_t>(value) >> shift));
    }
    // X.690 8.3.2: the first nine bits are neither all zero nor all one.
    while (content.size() > 1
        && ((content[0] == 0x00 && content[1] < 0x80)
            || (content[0] == 0xFF && content[1] >= 0x80))) {
        content.erase(content.begin());
    }
    return tlv(0x02, content);
}

Bytes unsignedInteger(ByteView magnitude)
{
    while (!magnitude.empty() && magnitude.front() == 0) {
        magnitude = magnitude.subspan(1);
    }
    Bytes content;
    if (magnitude.empty() || magnitude.front() >= 0x80) {
        content.push_back(0);
    }
    content.insert(content.end(), magnitude.begin(), magnitude.end());
    return tlv(0x02, content);
}

Bytes oid(std::string_view dotted)
{
    std::vector<std::uint64_t> arcs;
    const char* at = dotted.data();
    const char* const end = at + dotted.size();
    while (at < end) {
        std::uint64_t arc = 0;
        const auto [next, error] = std::from_chars(at, end, arc);
        if (error != std::errc()) {
            break;
        }
        arcs.push_back(arc);
        at = next + 1;
    }
    Bytes content;
    if (arcs.size() >= 2) {
        appendBase128(content, arcs[0] * 40 + arcs[1]);
    }
    for (std::size_t i = 2; i < arcs.size(); ++i) {
        appendBase128(content, arcs[i]);
    }
    return tlv(0x06, content);
}

Bytes octetString(ByteView content)
{
    return tlv(0x04, content);
}

Bytes bitString(ByteView content, int unusedBits)
{
    Bytes inner{static_cast<Byte>(unusedBits)};
    inner.insert(inner.end(), content.begin(), content.end());
    return tlv(0x03, inner);
}

Bytes utf8String(std::string_view text)
{
    return tlv(0x0C, asBytes(text));
}

Bytes printableString(std::string_view text)
{
    return tlv(0x13, asBytes(text));
}

Bytes ia5String(std::string_view text)
{
    return tlv(0x16, asBytes(text));
}

Bytes time(Time when)
{
    const CivilTime civil = toCivil(when);
    const bool utc = civil.year >= 1950 && civil.year < 2050;
    std::string text;
    appendDecimal(text, utc ? civil.year % 100 : civil.year, utc ? 2 : 4);
    for (const int part : {civil.month, civil.day, civil.hour, civil.minute, civil.second}) {
        appendDecimal(text, part, 2);
    }
    text += 'Z';
    return tlv(utc ? 0x17 : 0x18, asBytes(text));
}

Bytes explicitTag(int number, ByteView encoding)
{
    return constructedTag(number, encoding);
}

Bytes primitiveTag(int number, ByteView content)
{
    return tlv(static_cast<Byte>(kContext | number), content);
}

Bytes constructedTag(int number, ByteView members)
{
    return tlv(static_cast<Byte>(kContext | kConstructed | number), members);
}

} // namespace attest::lab::der
