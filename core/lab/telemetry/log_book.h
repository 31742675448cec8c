// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/telemetry/clock.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace attest::lab {

enum class LogLevel { Debug, Info, Warn, Error };
/// "debug", "info", "warn", "error": lower case, as zap's JSON encoder writes them.
[[nodiscard]] std::string_view logLevelName(LogLevel level);

/// Further members of a line, in the order they are told.
class LogFields {
public:
    LogFields& text(std::string_view key, std::string_view value);
    LogFields& number(std::string_view key, std::int64_t value);
    LogFields& list(std::string_view key, const std::vector<std::string>& values);
    /// ",\"key\":value" of each.
    [[nodiscard]] const std::string& json() const { return m_json; }

private:
    LogFields& raw(std::string_view key, std::string_view json);
    std::string m_json;
};

struct LogLine {
    std::uint64_t sequence = 0; ///< counts from 1 without gaps
    Time time;
    std::string text; ///< one JSON object, without a line end
};

/// The last lines that a program of the lab wrote, in the shape of zap's production JSON encoder
/// (level, ts in seconds, logger, msg, then the fields). A ring: old lines give way to new ones.
class LogBook {
public:
    struct Bounds {
        std::size_t lines = 20'000;
        std::size_t bytes = 16U << 20U;
    };
    explicit LogBook(Clock clock);
    LogBook(Clock clock, Bounds bounds);

    /// Also hands every line on, e.g. to standard output. Set before anything is written.
    void setTee(std::function<void(std::string_view)> tee) { m_tee = std::move(tee); }
    /// Lines say what the clock says, as on a node whose clock is set back. Set before anything is written.
    void letClockStepBack() { m_stepsBack = true; }
    void setLeast(LogLevel level) { m_least = level; }
    [[nodiscard]] bool takes(LogLevel level) const { return level >= m_least.load(); }

    void write(LogLevel level, std::string_view logger, std::string_view message,
        const LogFields& fields = {});

    /// Lines after that sequence number, oldest first, at most so many.
    [[nodiscard]] std::vector<LogLine> after(std::uint64_t sequence, std::size_t most) const;
    [[nodiscard]] std::uint64_t lastSequence() const;
    /// Of the oldest line at hand; one more than lastSequence() when there is none.
    [[nodiscard]] std::uint64_t firstSequence() const;

private:
    Clock m_clock;
    Bounds m_bounds;
    std::function<void(std::string_view)> m_tee;
    bool m_stepsBack = false;
    std::atomic<LogLevel> m_least{LogLevel::Info};
    mutable std::mutex m_lock;
    std::deque<LogLine> m_lines;
    std::size_t m_bytes = 0;
    std::uint64_t m_last = 0;
};

} // namespace attest::lab
