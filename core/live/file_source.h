// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/late_file.h"
#include "live/path_succession.h"
#include "live/threaded_source.h"

#include <cstdint>

namespace attest::live {

/// A file from its beginning, plain or gzip, and where it is followed whatever is written to it later:
/// also behind a rotation (PathSuccession: each file is read to its end, in their order, and a while longer where
/// some of its writers change over late: LateFile), a truncation (copytruncate), or a replacement in place.
/// Followed by looking at it four times a second, and at once where something is made or moved in its folder.
///
/// What it cannot see: lines that were written and truncated away between two looks.
class FileSource final : public ThreadedSource {
public:
    FileSource(std::string path, Follow follow, std::chrono::milliseconds interval = kInterval);
    ~FileSource() override;

    static constexpr std::chrono::milliseconds kInterval{250};

private:
    struct Reading;
    void run() override;
    void begin(telemetry::LogFile file);
    /// False: it cannot be read.
    [[nodiscard]] bool readOn();
    [[nodiscard]] bool takeNext();
    void takeLate();
    void followOn();
    void sayWhere(PathSuccession::Where where);
    void readRegular();
    void readGzip();
    void readStream();
    [[nodiscard]] bool wasOverwritten() const;
    void startOver();
    [[nodiscard]] Problem unreadable(int error) const;

    std::string m_path;
    Follow m_follow;
    std::chrono::milliseconds m_interval;
    PathSuccession m_succession;
    std::unique_ptr<Reading> m_file;
    std::deque<LateFile> m_late; ///< those before it
};

} // namespace attest::live
