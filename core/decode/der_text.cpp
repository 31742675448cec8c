// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/der_text.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "decode/tlv.h"

#include <algorithm>

namespace attest::decode {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

StringValue fromUtf8(ByteView contents)
{
    std::string_view rest = asText(contents);
    StringValue out;
    while (const auto bad = firstInvalidUtf8(rest)) {
        out.utf8 += rest.substr(0, *bad);
        appendUtf8(out.utf8, kReplacement);
        out.valid = false;
        rest.remove_prefix(*bad + 1);
    }
    out.utf8 += rest;
    return out;
}

// UniversalString holds UCS-4; BMPString UCS-2, where surrogates are no characters.
StringValue fromFixedWidth(ByteView contents, std::size_t width)
{
    StringValue out;
    out.valid = contents.size() % width == 0;
    for (std::size_t at = 0; at + width <= contents.size(); at += width) {
        char32_t c = 0;
        for (std::size_t i = 0; i < width; ++i) {
            c = c << 8U | contents[at + i];
        }
        if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
            c = kReplacement;
            out.valid = false;
        }
        appendUtf8(out.utf8, c);
    }
    return out;
}

StringValue fromLatin1(ByteView contents)
{
    StringValue out;
    out.utf8.reserve(contents.size());
    for (const Byte octet : contents) {
        appendUtf8(out.utf8, octet);
    }
    return out;
}

// X.680 41.4, table 10.
bool isPrintable(Byte octet)
{
    const auto c = static_cast<char>(octet);
    return isAlnum(c) || std::string_view(" '()+,-./:=?").find(c) != std::string_view::npos;
}

} // namespace

bool isAscii(ByteView contents)
{
    return std::ranges::all_of(contents, [](Byte octet) { return octet < 0x80; });
}

StringValue stringValue(Byte tag, ByteView contents)
{
    StringValue out;
    switch (tag) {
    case tag::kBmpString:
        return fromFixedWidth(contents, 2);
    case tag::kUniversalString:
        return fromFixedWidth(contents, 4);
    case tag::kTeletexString:
        return fromLatin1(contents);
    case tag::kPrintableString:
        out = fromUtf8(contents);
        out.valid = std::ranges::all_of(contents, isPrintable);
        return out;
    case tag::kNumericString:
        out = fromUtf8(contents);
        out.valid = std::ranges::all_of(
            contents, [](Byte c) { return c == ' ' || isDigit(static_cast<char>(c)); });
        return out;
    case tag::kVisibleString:
        out = fromUtf8(contents);
        out.valid = std::ranges::all_of(contents, [](Byte c) { return c >= 0x20 && c < 0x7F; });
        return out;
    case tag::kIa5String:
        out = fromUtf8(contents);
        out.valid = isAscii(contents);
        return out;
    default:
        return fromUtf8(contents);
    }
}

} // namespace attest::decode
