// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attest {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0; ///< bytes it took
};

/// The code point at the start of the text; nothing where the bytes are not UTF-8 (RFC 3629:
/// overlong forms, surrogates and values past U+10FFFF are not).
[[nodiscard]] std::optional<CodePoint> decodeUtf8(std::string_view text);

/// Adds a code point in up to four bytes. Whether it may stand in a text is for the caller to know.
void appendUtf8(std::string& out, char32_t c);

/// Offset of the first byte that is not valid UTF-8; nothing when all of it is.
[[nodiscard]] std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Characters that must not reach a terminal or a report as they are: C0 and C1 controls, bidi
/// controls (they reorder what is read), zero-width characters, the soft hyphen, line separators.
[[nodiscard]] bool isUnsafeToShow(char32_t c);

} // namespace attest
