// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest {

/// The same JSON, a member or an element a line, two blanks a level; the order, numbers and escapes stay as
/// they are. The text has to be JSON already: of any other it makes some text, and reads it once.
[[nodiscard]] std::string indentedJson(std::string_view json);

} // namespace attest
