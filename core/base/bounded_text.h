// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest {

/// What of a text from outside goes into a parameter or a fact. A name of a hundred kilobytes in each
/// of a thousand findings would be what an attacker makes us pay for a document of a tenth of that.
inline constexpr std::size_t kMostNameBytes = 256;
inline constexpr std::size_t kMostTextBytes = 1024;
/// Stands behind a text of which some was left out.
inline constexpr std::string_view kLeftOut = "\xE2\x80\xA6";

/// The text, or as many whole characters as fit into that many bytes and the mark.
[[nodiscard]] std::string bounded(std::string text, std::size_t most);

} // namespace attest
