// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::azure {

/// The same script for Windows: one line of PowerShell 5.1, which every image has. `path` holds nothing that
/// ends a text in single quotes. Asks without the proxy of the system, follows no redirect, and writes what
/// fetchScript() writes: marks, the answer's lines in two parts, its status.
[[nodiscard]] std::string powerShellScript(std::string_view marker, const std::string& path);

} // namespace attest::azure
