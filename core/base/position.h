// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attest {

/// Where something stands in a text, as people count: line and column from 1, columns in bytes.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

[[nodiscard]] constexpr Position positionOf(std::string_view text, std::size_t offset)
{
    Position at;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++at.line;
            at.column = 1;
        } else {
            ++at.column;
        }
    }
    return at;
}

} // namespace attest
