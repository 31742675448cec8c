// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

namespace attest::lab::arm {

/// What a script would print on a machine whose metadata service answers through `metadata`. No
/// script is run: the first address under http://169.254.169.254/ in it is asked for, with the
/// header Metadata when the script names it, and the answer is what was printed.
[[nodiscard]] std::string scriptOutput(const std::string& script, const http::Handler& metadata);
/// The body of a finished command.
[[nodiscard]] std::string runCommandResult(std::string_view output);
/// Lines of "script" in a request body, joined; nothing where there are none.
[[nodiscard]] std::optional<std::string> scriptOf(const std::string& body);

} // namespace attest::lab::arm
