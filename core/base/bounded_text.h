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

/// About as many bytes as a sentence shows of one value.
inline constexpr std::size_t kMostSaidBytes = 360;
/// The end of what somebody printed, which says why, where the beginning is banners: on one line, its breaks
/// blanks, and with the mark in front of whole characters where some was left out.
[[nodiscard]] std::string lastWords(std::string_view text, std::size_t most = kMostSaidBytes);

} // namespace attest
