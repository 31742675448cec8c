// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/threaded_source.h"

#include <cstdint>
#include <mutex>

namespace attest::live {

/// A file from its beginning, plain or gzip, and where it is followed whatever is written to it later:
/// also behind a rotation (the path leads to another file: the old one is read to its end first), a
/// truncation (copytruncate), or a replacement in place. Followed by looking at it four times a second.
///
/// What it cannot see: lines that were written and truncated away between two looks.
class FileSource final : public ThreadedSource {
public:
    FileSource(std::string path, Follow follow, std::chrono::milliseconds interval = kInterval);
    ~FileSource() override;
    /// "device inode offset": where a follower of the same path goes on.
    [[nodiscard]] std::string bookmark() const override;
    void resume(std::string_view bookmark);

    static constexpr std::chrono::milliseconds kInterval{250};

private:
    struct Opened;
    void run() override;
    [[nodiscard]] bool open();
    /// False: it cannot be read.
    [[nodiscard]] bool readOn();
    void followOn();
    void readGzip();
    [[nodiscard]] bool wasOverwritten() const;
    void startOver();
    void remember();
    void publish();
    [[nodiscard]] Problem unreadable(int error) const;

    std::string m_path;
    Follow m_follow;
    std::chrono::milliseconds m_interval;
    std::unique_ptr<Opened> m_file;
    mutable std::mutex m_lock; ///< of the bookmark
    std::string m_bookmark, m_resume;
};

} // namespace attest::live
