// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <sys/types.h>

namespace attest::telemetry {

/// A log at rest, read by place and from several threads at once. Never mapped: a file that shrinks
/// under a mapping ends the program, and its pages would count as memory of ours.
class LogFile {
public:
    /// A regular file. Problems: log.unreadable
    [[nodiscard]] static Result<LogFile> open(const std::string& path);
    /// One that is open already, and closed with the last copy of this. `path`: for people.
    [[nodiscard]] static LogFile adopt(std::string path, int descriptor);
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// What tells it from other files, whatever it is called.
    struct Id {
        dev_t device = 0;
        ino_t inode = 0;
        friend bool operator==(const Id&, const Id&) = default;
    };
    [[nodiscard]] const Id& id() const { return m_id; }
    /// As it is now: it may have grown since.
    [[nodiscard]] std::uint64_t size() const;
    /// When it was written to last, in seconds since 1970.
    [[nodiscard]] std::int64_t writtenAt() const;
    /// As many bytes as there are, fewer at the end. Problems: log.unreadable
    [[nodiscard]] Result<std::size_t> tryRead(std::uint64_t offset, std::span<char> into) const;
    /// The same, 0 where reading fails.
    [[nodiscard]] std::size_t read(std::uint64_t offset, std::span<char> into) const;
    /// One line from its first byte, without its end, not past kLongestLine.
    [[nodiscard]] std::string line(std::uint64_t offset) const;

private:
    struct Descriptor;
    std::string m_path;
    Id m_id;
    std::shared_ptr<const Descriptor> m_descriptor;
};

} // namespace attest::telemetry
