// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/showable.h"

#include "base/utf8.h"

namespace attest::explain {
namespace {

void appendHex(std::string& out, std::uint32_t value, int digits)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    for (int i = digits - 1; i >= 0; --i) {
        out += kDigits[value >> static_cast<unsigned>(4 * i) & 15U];
    }
}

void appendEscape(std::string& out, char32_t c)
{
    if (c == U'\n') {
        out += "\\n";
    } else if (c == U'\r') {
        out += "\\r";
    } else if (c == U'\t') {
        out += "\\t";
    } else if (c > 0xFFFF) {
        out += "\\U";
        appendHex(out, c, 8);
    } else {
        out += "\\u";
        appendHex(out, c, 4);
    }
}

} // namespace

std::string showable(std::string_view text, std::size_t limit)
{
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto c = decodeUtf8(text.substr(at));
        const std::size_t length = c ? c->length : 1;
        if (at + length > limit) {
            return out + "\xE2\x80\xA6";
        }
        if (!c) {
            out += "\\x";
            appendHex(out, static_cast<unsigned char>(text[at]), 2);
        } else if (isUnsafeToShow(c->value)) {
            appendEscape(out, c->value);
        } else {
            out += text.substr(at, length);
        }
        at += length;
    }
    return out;
}

} // namespace attest::explain
