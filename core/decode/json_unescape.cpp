// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/utf8.h"
#include "decode/json_names.h"

#include <optional>

namespace attest::decode {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// "\uXXXX" at the start of the text.
std::optional<char32_t> unit(std::string_view text)
{
    if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') {
        return {};
    }
    char32_t value = 0;
    for (const char c : text.substr(2, 4)) {
        const std::size_t digit = std::string_view("0123456789abcdef").find(toLower(c));
        if (digit == std::string_view::npos) {
            return {};
        }
        value = value << 4U | static_cast<char32_t>(digit);
    }
    return value;
}

// Appends the character that the \u escape (or pair of them) at the start of the text stands for;
// how many bytes of the text it took.
std::size_t appendUnit(std::string& out, std::string_view text, char32_t first)
{
    if (first < 0xD800 || first > 0xDFFF) {
        appendUtf8(out, first);
        return 6;
    }
    const auto second = unit(text.substr(6));
    if (first > 0xDBFF || !second || *second < 0xDC00 || *second > 0xDFFF) {
        appendUtf8(out, kReplacement);
        return 6;
    }
    appendUtf8(out, 0x10000U + ((first - 0xD800U) << 10U) + (*second - 0xDC00U));
    return 12;
}

char shortEscape(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c; // quote, backslash, slash
    }
}

} // namespace

std::string unescapedJson(std::string_view raw)
{
    std::string out;
    out.reserve(raw.size());
    while (true) {
        const std::size_t escape = raw.find('\\');
        out += raw.substr(0, escape);
        if (escape == std::string_view::npos) {
            return out;
        }
        raw.remove_prefix(escape);
        if (const auto first = unit(raw)) {
            raw.remove_prefix(appendUnit(out, raw, *first));
        } else if (raw.size() < 2) {
            return out + '\\';
        } else {
            out += shortEscape(raw[1]);
            raw.remove_prefix(2);
        }
    }
}

} // namespace attest::decode
