// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attest::report {

/// Columns a text takes in a terminal: East Asian wide characters and emoji two, combining ones none.
/// Our own table, because wcwidth() follows the locale of the process.
[[nodiscard]] std::size_t columns(std::string_view text);

/// The text and blanks up to that many columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// Broken at blanks into lines of at most that many columns. A word that is longer (a URL, a digest)
/// stays whole, so that it can be copied.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

} // namespace attest::report
