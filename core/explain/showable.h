// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest::explain {

/// Text from evidence, policy or the network made safe for a terminal, a log or a page: control,
/// bidi and zero-width characters become "\u202e", bytes that are not UTF-8 "\xff", and what goes on
/// past the limit (in bytes of the input) is cut at a character and ends in an ellipsis. A line
/// break is a control character: what is shown stays on one line.
[[nodiscard]] std::string showable(std::string_view text, std::size_t limit = 400);

} // namespace attest::explain
