// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace attest::app {

// Scripts for three shells, made from the same tables that commands are parsed with.
[[nodiscard]] std::string bashCompletion();
[[nodiscard]] std::string zshCompletion();
[[nodiscard]] std::string fishCompletion();

} // namespace attest::app
