// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

namespace attest::lab::arm {

/// What a script printed.
struct ScriptOutput {
    std::string out, error;
};
/// What a script would print on a machine whose metadata service answers through `metadata`. No script is
/// run: the addresses under http://169.254.169.254/ in it are asked for in turn, with the header Metadata when
/// the script names it. In a script without "echo" the first answer is what was printed. In one with it, its
/// words are printed where they stand, and "cut -cA-B" prints that part of the answer before it; ">&2" behind
/// either is the error output. Of both outputs the last 4 KiB are kept, as in life.
[[nodiscard]] ScriptOutput scriptOutput(const std::string& script, const http::Handler& metadata);
/// The same of PowerShell: of a script with "WriteLine('...')" the words are printed where they stand, and what
/// "foreach" prints is the answer's lines and its status, the first 3,000 characters to one output and the
/// rest to the other.
[[nodiscard]] ScriptOutput powerShellOutput(
    const std::string& script, const http::Handler& metadata);
/// The body of a finished command, as machines of that kind have it.
[[nodiscard]] std::string runCommandResult(const ScriptOutput& output);
[[nodiscard]] std::string windowsCommandResult(const ScriptOutput& output);
/// The word of "commandId"; empty where there is none.
[[nodiscard]] std::string commandIdOf(const std::string& body);
/// Lines of "script" in a request body, joined; nothing where there are none.
[[nodiscard]] std::optional<std::string> scriptOf(const std::string& body);

} // namespace attest::lab::arm
