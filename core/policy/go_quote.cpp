// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/go_quote.h"

#include "base/hex.h"
#include "base/utf8.h"

namespace attest::policy {
namespace {

constexpr std::string_view kNames = "abfnrtv\\\"";
constexpr std::string_view kValues = "\a\b\f\n\r\t\v\\\"";

std::string digits(char32_t value, std::size_t count)
{
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    std::string text(count, '0');
    for (std::size_t i = 0; i < count; ++i) {
        text[count - 1 - i] = hexadecimal[value >> (4 * i) & 15U];
    }
    return text;
}

// unicode.IsPrint: no space but U+0020, no control, format, surrogate or private-use character.
bool isPrintable(char32_t c)
{
    const bool space = c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F
        || c == 0x205F || c == 0x3000;
    const bool format = c == 0xAD || (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F
        || c == 0x180E || c == 0x110BD;
    const bool reserved = (c >= 0xE000 && c <= 0xF8FF) || c >= 0xE0000 || (c & 0xFFFEU) == 0xFFFEU;
    return !isUnsafeToShow(c) && !space && !format && !reserved;
}

// What stands behind a backslash; consumes it. Octal escapes are Go's too, but %q never writes them.
bool appendEscape(std::string& out, std::string_view& rest)
{
    const char name = rest.front();
    rest.remove_prefix(1);
    if (const std::size_t at = kNames.find(name); at != std::string_view::npos) {
        out += kValues[at];
        return true;
    }
    const std::size_t count = name == 'x' ? 2 : name == 'u' ? 4 : name == 'U' ? 8 : 0;
    const auto bytes = fromHex(rest.substr(0, count));
    if (count == 0 || !bytes || bytes->size() * 2 != count) {
        return false;
    }
    rest.remove_prefix(count);
    char32_t value = 0;
    for (const Byte b : *bytes) {
        value = value << 8U | b;
    }
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return false;
    }
    if (name == 'x') {
        out += static_cast<char>(value);
    } else {
        appendUtf8(out, value);
    }
    return true;
}

} // namespace

std::string goQuoted(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decodeUtf8(text.substr(at));
        if (!c) {
            out += "\\x" + digits(static_cast<unsigned char>(text[at++]), 2);
            continue;
        }
        const char32_t value = c->value;
        const std::size_t named
            = value < 0x80 ? kValues.find(static_cast<char>(value)) : kValues.npos;
        if (named != kValues.npos) {
            out += {'\\', kNames[named]};
        } else if (isPrintable(value)) {
            out += text.substr(at, c->length);
        } else if (value < 0x20 || value == 0x7F) {
            out += "\\x" + digits(value, 2);
        } else {
            out += value < 0x10000 ? "\\u" + digits(value, 4) : "\\U" + digits(value, 8);
        }
        at += c->length;
    }
    return out + '"';
}

std::optional<std::string> goUnquoted(std::string_view quoted)
{
    if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') {
        return {};
    }
    std::string_view rest = quoted.substr(1, quoted.size() - 2);
    std::string out;
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (c == '"' || c == '\n' || (c == '\\' && rest.empty())) {
            return {};
        }
        if (c != '\\') {
            out += c;
        } else if (!appendEscape(out, rest)) {
            return {};
        }
    }
    return out;
}

} // namespace attest::policy
