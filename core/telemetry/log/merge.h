// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_index.h"

#include <cstdint>
#include <span>
#include <vector>

namespace attest::telemetry {

/// The lines of several logs as one, by time. Lines of one log never change their order: one that says
/// no time, or an earlier one than the line before it, stands with that one. Of equal times the log
/// that was named first comes first. Costs one byte a line and answers any row in constant time.
class MergedOrder {
public:
    static constexpr std::size_t kMostLogs = 255;

    /// Typed ones, which have to outlive it.
    explicit MergedOrder(std::vector<const LogIndex*> logs);

    [[nodiscard]] std::uint64_t rows() const { return m_sources.size(); }
    struct Row {
        std::size_t log = 0;
        std::uint64_t line = 0;
    };
    [[nodiscard]] Row at(std::uint64_t row) const;
    /// Where a line of a log stands.
    [[nodiscard]] std::uint64_t rowOf(std::size_t log, std::uint64_t line) const;

private:
    static constexpr std::uint64_t kStride = 4096;
    std::vector<const LogIndex*> m_logs;
    std::vector<std::uint8_t> m_sources;    ///< of each row
    std::vector<std::uint64_t> m_positions; ///< of each log, at every kStride-th row
};

} // namespace attest::telemetry
