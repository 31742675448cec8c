// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ascii.h"

#include <string>
#include <string_view>

namespace attest {

/// RFC 3986 2.3: everything but the unreserved characters as "%XX", character by character to `out`, so
/// that a secret leaves no copies on its way.
template <typename Out>
void percentEncode(std::string_view text, Out&& out)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (const char c : text) {
        if (isAlnum(c) || std::string_view("-._~").find(c) != std::string_view::npos) {
            out(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out('%');
            out(kDigits[byte >> 4U]);
            out(kDigits[byte & 0xFU]);
        }
    }
}

[[nodiscard]] inline std::string percentEncoded(std::string_view text)
{
    std::string encoded;
    percentEncode(text, [&encoded](char c) { encoded += c; });
    return encoded;
}

} // namespace attest
