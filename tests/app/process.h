// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace attest::test {

struct ProcessResult {
    int exit = -1; ///< -1 when a signal ended it
    std::string out, err;
    long peakKiB = 0; ///< of memory that was resident
};

/// Runs a program to its end with that text as standard input. No shell is between.
[[nodiscard]] ProcessResult runProcess(const std::string& program,
    const std::vector<std::string>& arguments, const std::string& input = {});

/// The assay under test.
[[nodiscard]] ProcessResult assay(
    const std::vector<std::string>& arguments, const std::string& input = {});

} // namespace attest::test
