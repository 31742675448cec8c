// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "net/transport.h"

#include <chrono>
#include <string>
#include <vector>

/// Other people's programs (ssh, kubectl, az), started by argument vector: no shell of ours ever reads what
/// is passed on.
namespace attest::azure {

namespace issue {
/// The program is not there, or may not be started. params: program, reason
inline constexpr IssueId kProgramMissing{"fetch.program-missing"};
inline constexpr IssueId kProgramTimedOut{"fetch.program-timed-out"};  ///< params: program, seconds
inline constexpr IssueId kProgramTooMuch{"fetch.program-too-much"};    ///< params: program, limit
inline constexpr IssueId kProgramCancelled{"fetch.program-cancelled"}; ///< params: program
/// It ended with another code than 0. params: program, code, said (the end of its error output)
inline constexpr IssueId kProgramFailed{"fetch.program-failed"};
} // namespace issue

struct ProcessBounds {
    std::chrono::milliseconds time{60'000};
    std::size_t outputBytes = 1U << 20U;
    std::size_t errorBytes = 64U << 10U; ///< what comes beyond is read and dropped
};

struct ProcessResult {
    int code = 0; ///< its exit code; 128 and the signal's number where one ended it
    Bytes out;    ///< may hold a credential: never reallocated, for the caller to move and wipe
    std::string error; ///< may repeat what it was given
};

/// Runs it to its end: standard input is empty, the environment and the search path are ours, its process
/// group is its own, so that what it started itself ends with it. Whoever cancels waits 100 ms at most until
/// the group is asked to end, and a second until it is killed.
/// Problems: fetch.program-*, but for its own exit code, which is the caller's to judge.
[[nodiscard]] Result<ProcessResult> runProcess(
    const std::vector<std::string>& argv, const ProcessBounds& bounds, const net::Cancel& cancel);

/// What an exit code other than 0 is said as.
[[nodiscard]] Problem programFailed(const std::string& program, const ProcessResult& result);

/// The vector as one would type it into a POSIX shell, for showing: each word that needs it in single quotes.
[[nodiscard]] std::string shownCommand(const std::vector<std::string>& argv);

} // namespace attest::azure
