// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

namespace attest {
namespace {

constexpr bool isContinuation(unsigned char c)
{
    return (c & 0xC0U) == 0x80U;
}

struct Lead {
    std::size_t length;
    char32_t bits;
    char32_t smallest;
};

constexpr std::optional<Lead> lead(unsigned char c)
{
    if (c < 0x80) {
        return Lead{1, c, 0};
    }
    if (c >= 0xC2 && c <= 0xDF) {
        return Lead{2, c & 0x1FU, 0x80};
    }
    if (c >= 0xE0 && c <= 0xEF) {
        return Lead{3, c & 0x0FU, 0x800};
    }
    if (c >= 0xF0 && c <= 0xF4) {
        return Lead{4, c & 0x07U, 0x10000};
    }
    return {};
}

} // namespace

std::optional<CodePoint> decodeUtf8(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    const auto first = lead(static_cast<unsigned char>(text[0]));
    if (!first || text.size() < first->length) {
        return {};
    }
    char32_t value = first->bits;
    for (std::size_t i = 1; i < first->length; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (!isContinuation(c)) {
            return {};
        }
        value = value << 6U | (c & 0x3FU);
    }
    if (value < first->smallest || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        return {};
    }
    return CodePoint{value, first->length};
}

void appendUtf8(std::string& out, char32_t c)
{
    const auto low
        = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += {static_cast<char>(0xC0U | c >> 6U), low(0)};
    } else if (c < 0x10000) {
        out += {static_cast<char>(0xE0U | c >> 12U), low(6), low(0)};
    } else {
        out += {static_cast<char>(0xF0U | c >> 18U), low(12), low(6), low(0)};
    }
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto c = decodeUtf8(text.substr(at));
        if (!c) {
            return at;
        }
        at += c->length;
    }
    return {};
}

bool isUnsafeToShow(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x180E
        || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xE0000 && c <= 0xE007F);
}

} // namespace attest
