// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace attest {

/// Index of a buffer within one Buffers value. Buffer 0 is what the user gave.
using BufferId = std::uint32_t;

/// A run of bytes in one buffer of one piece of evidence. Every decoded node, finding and fact
/// carries one, so that what is shown is exactly what was verified.
struct Span {
    BufferId buffer = 0;
    std::uint32_t offset = 0;
    std::uint32_t length = 0;

    [[nodiscard]] constexpr std::uint32_t end() const { return offset + length; }
    [[nodiscard]] constexpr bool contains(const Span& other) const
    {
        return buffer == other.buffer && offset <= other.offset && other.end() <= end();
    }
    friend constexpr bool operator==(const Span&, const Span&) = default;
};

} // namespace attest
