// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// The one script that runs on other machines, and how its output is read.
namespace attest::azure {

/// One line of POSIX shell without a single quote, so that it can stand between them in any login shell.
/// `paths` hold nothing that a shell reads inside double quotes: they are percent-encoded. Each answer goes
/// to both outputs, the first 3,000 characters of a line to one and the rest to the other: run-command
/// hands on only the last 4 KiB of each, and a document may have more.
[[nodiscard]] std::string fetchScript(
    std::string_view marker, const std::vector<std::string>& paths);

struct ScriptAnswer {
    int status = 0; ///< 0: not told (wget does not)
    std::string body;
};
/// Exactly one answer a path, between marks that stand there once. Whatever else was printed does not count.
/// Problems: fetch.output-malformed
[[nodiscard]] Result<std::vector<ScriptAnswer>> readScriptOutput(
    std::string_view marker, std::size_t paths, std::string_view out, std::string_view error);

/// The two outputs in the message of a finished run-command.
struct CommandOutput {
    std::string out, error;
};
[[nodiscard]] CommandOutput splitRunCommand(std::string_view message);

} // namespace attest::azure
