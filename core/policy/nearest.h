// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace attest::policy {

/// The known word that a misspelt one comes closest to, the first of equals: fewest single edits
/// (insertion, removal, replacement, exchange of neighbours) with letter case, "_" and "-" ignored.
/// Never empty unless there are no known words.
[[nodiscard]] std::string_view nearestWord(
    std::string_view word, std::span<const std::string_view> known);
/// That many edits, up to 64; longer words count as 64 apart.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b);

} // namespace attest::policy
