// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/attribute.h"

#include "base/hex.h"
#include "base/utf8.h"

namespace attest::policy {
namespace {

// As Go's strconv.Quote writes it: short escapes, \x for bytes that are no UTF-8, \u for what is not
// printable.
void appendGoEscape(std::string& out, char32_t c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto hexDigits = [&out, digits](std::uint32_t value, int count) {
        for (int i = count - 1; i >= 0; --i) {
            out += digits[value >> static_cast<unsigned>(4 * i) & 15U];
        }
    };
    constexpr std::string_view shortForms = "\a\b\f\n\r\t\v";
    constexpr std::string_view letters = "abfnrtv";
    if (c < 0x80) {
        if (const std::size_t at = shortForms.find(static_cast<char>(c)); at != std::string_view::npos) {
            out += '\\';
            out += letters[at];
            return;
        }
        out += "\\x";
        hexDigits(c, 2);
    } else if (c < 0x10000) {
        out += "\\u";
        hexDigits(c, 4);
    } else {
        out += "\\U";
        hexDigits(c, 8);
    }
}

std::string goQuoted(std::string_view text)
{
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const auto c = decodeUtf8(text.substr(at));
        if (!c) {
            out += "\\x" + hex(asBytes(text.substr(at, 1)));
            ++at;
            continue;
        }
        if (c->value == U'"' || c->value == U'\\') {
            out += '\\';
            out += static_cast<char>(c->value);
        } else if (isUnsafeToShow(c->value)) {
            appendGoEscape(out, c->value);
        } else {
            out += text.substr(at, c->length);
        }
        at += c->length;
    }
    return out + '"';
}

} // namespace

std::vector<std::string> attributeLines(const Attribute& attribute)
{
    std::vector<std::string> lines;
    for (const std::string& value : attribute.values) {
        lines.push_back(attribute.origin + ":" + attribute.key + "=" + goQuoted(value));
    }
    return lines;
}

} // namespace attest::policy
