// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attest::test {

// The names of all members in the order they are written, whatever object they are in.
[[nodiscard]] std::vector<std::string> memberNames(std::string_view json);

// The same JSON without white space outside texts.
[[nodiscard]] std::string compacted(std::string_view json);

// The value of the first member of that name: a text without its quotes (escapes kept), or the
// characters up to the next comma or bracket. "" when there is none.
[[nodiscard]] std::string memberText(std::string_view json, std::string_view name);

} // namespace attest::test
