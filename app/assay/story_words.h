// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace attest::app {

/// Title, story and question of each scenario in resources/lab once more, where lupdate, which reads no
/// JSON, finds them. A test holds the two together.
[[nodiscard]] std::span<const char* const> storyWords();

} // namespace attest::app
