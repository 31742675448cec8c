// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files.h"

#include <optional>
#include <string>
#include <string_view>

namespace attest::app {

/// Empty where it is not set.
[[nodiscard]] std::string environmentVariable(const char* name);

/// Where the program keeps what is its user's, by the Base Directory Specification: "$XDG_CONFIG_HOME/assayer", or
/// "~/.config/assayer" where only HOME is set; empty where neither is.
[[nodiscard]] std::string ownFolder(const char* variable, std::string_view belowHome);

/// Replaces a file that is for its owner alone, in a folder that is made so where it is not there yet.
[[nodiscard]] std::optional<UsageError> writeOwn(const std::string& path, std::string_view text);

} // namespace attest::app
