// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace attest::bench {

struct ProcessTime {
    double wall = 0; ///< seconds from before it is started until it is gone
    double cpu = 0;  ///< seconds in user and kernel mode
    int exit = -1;   ///< -1 when it did not exit by itself
};

/// Runs a program with its output thrown away.
[[nodiscard]] ProcessTime timeProcess(const std::vector<std::string>& command);

} // namespace attest::bench
