// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_file.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace attest::live {

/// A file that was rotated away and read to its end. Of several writers some go on with it until they open the next
/// one: it is looked at until nobody has written to it for a minute.
class LateFile {
public:
    /// So many of one path are kept open at once.
    static constexpr std::size_t kMost = 4;
    static constexpr std::chrono::seconds kPatience{60};

    /// Up to that place it was read; `lineEnded`: and no line goes on there.
    LateFile(std::shared_ptr<const telemetry::LogFile> file, std::uint64_t from, bool lineEnded);

    struct Lines {
        std::uint64_t at = 0; ///< where the first of them begins
        std::string text;     ///< whole ones
    };
    /// What was written since, a part of it where it is much.
    [[nodiscard]] std::optional<Lines> look();
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] const std::shared_ptr<const telemetry::LogFile>& file() const { return m_file; }

private:
    using Clock = std::chrono::steady_clock;
    std::shared_ptr<const telemetry::LogFile> m_file;
    std::uint64_t m_at;
    bool m_lineEnded;
    Clock::time_point m_written = Clock::now();
};

} // namespace attest::live
