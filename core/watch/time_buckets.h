// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/level.h"
#include "telemetry/log/log_time.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace attest::watch {

/// Of lines that say a time, the first and the last there is.
struct TimeSpan {
    telemetry::Nanos first = telemetry::kNoTime, last = telemetry::kNoTime;
};

/// How many lines of each level there are in a part of the time.
struct TimeBucket {
    std::uint64_t lines[9] = {}; ///< by telemetry::Level
    [[nodiscard]] std::uint64_t total() const
    {
        return std::accumulate(std::begin(lines), std::end(lines), std::uint64_t{0});
    }
};

/// Counts lines in equal parts of a span of time, its end not in it. Of no parts, or of no span, none.
class TimeBuckets {
public:
    TimeBuckets(telemetry::Nanos from, telemetry::Nanos to, std::size_t parts)
        : m_from(from)
        , m_to(to)
        , m_buckets(to > from ? parts : 0)
        , m_scale(static_cast<double>(parts) / between(from, to))
    {
    }

    /// Whether any time between these two can be in it.
    [[nodiscard]] bool reaches(telemetry::Nanos least, telemetry::Nanos greatest) const
    {
        return greatest != telemetry::kNoTime && greatest >= m_from && least < m_to;
    }
    [[nodiscard]] bool isEmpty() const { return m_buckets.empty(); }
    void add(telemetry::Nanos time, telemetry::Level level)
    {
        if (time >= m_from && time < m_to && !m_buckets.empty()) { // kNoTime is before all
            const auto at = static_cast<std::size_t>(between(m_from, time) * m_scale);
            ++m_buckets[std::min(at, m_buckets.size() - 1)].lines[static_cast<std::size_t>(level)];
        }
    }
    [[nodiscard]] std::vector<TimeBucket> take() { return std::move(m_buckets); }

private:
    /// Of whole numbers without a sign: two times may lie further apart than those with one hold, and nearer than a
    /// double tells today's apart (256 ns).
    [[nodiscard]] static double between(telemetry::Nanos from, telemetry::Nanos to)
    {
        return static_cast<double>(
            static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from));
    }

    telemetry::Nanos m_from, m_to;
    std::vector<TimeBucket> m_buckets;
    double m_scale;
};

} // namespace attest::watch
