// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Locale-free handling of ASCII: DNS names, GUIDs and ARM identifiers compare without case, and
/// the user's locale must never decide what is equal.
namespace attest {

[[nodiscard]] constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool equalNoCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (toLower(a[i]) != toLower(b[i])) {
            return false;
        }
    }
    return true;
}

[[nodiscard]] inline std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        c = toLower(c);
    }
    return out;
}

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isAlnum(char c)
{
    return isDigit(c) || (toLower(c) >= 'a' && toLower(c) <= 'z');
}

/// "8-4-4-4-12" hexadecimal digits, either case, nothing around it.
[[nodiscard]] constexpr bool isGuid(std::string_view text)
{
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = toLower(text[i]);
        if (dash ? c != '-' : !(isDigit(c) || (c >= 'a' && c <= 'f'))) {
            return false;
        }
    }
    return true;
}

} // namespace attest
