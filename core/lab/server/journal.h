// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace attest::lab {

namespace issue {
/// The server's state cannot be read or written. params: path, reason
inline constexpr IssueId kBadState{"lab.bad-state"};
} // namespace issue

/// A file of lines that only grows. What append() has returned for is on the disk: killing the process
/// or the machine takes nothing of it away. Many callers share one sync.
class Journal {
public:
    /// Opens or makes it, readable by its owner alone, and cuts off a last line that was not finished.
    /// Fails with lab.bad-state; also when another process has it open.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const std::string& path);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// The lines that were there when it was opened, without line ends; given away once.
    [[nodiscard]] std::vector<std::string> takeLines() { return std::move(m_lines); }
    /// Whole lines, each with its end. False when they could not be written: nothing that depends on
    /// them may be handed out then.
    [[nodiscard]] bool append(std::string_view lines);

private:
    explicit Journal(int file) : m_file(file) {}
    bool writeOut(std::string_view text);

    int m_file = -1;
    std::vector<std::string> m_lines;
    std::mutex m_lock;
    std::condition_variable m_synced;
    std::string m_waiting;
    std::uint64_t m_taken = 0; ///< appends so far
    std::uint64_t m_durable = 0;
    bool m_writing = false;
    bool m_broken = false;
};

} // namespace attest::lab
