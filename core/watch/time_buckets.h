// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_index.h"

#include <algorithm>
#include <vector>

namespace attest::watch {

/// Lines of each level in equal parts of a span of time, its end not in it. Of no parts, or of no span, none.
class TimeBuckets {
public:
    using Bucket = telemetry::LogIndex::Bucket;
    TimeBuckets(telemetry::Nanos from, telemetry::Nanos to, std::size_t parts)
        : m_from(from)
        , m_to(to)
        , m_buckets(to > from ? parts : 0)
        , m_scale(
              static_cast<double>(parts) / (static_cast<double>(to) - static_cast<double>(from)))
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
            // As they lie further apart, now and then, than a whole number holds.
            const auto behind = static_cast<double>(time) - static_cast<double>(m_from);
            const auto at = static_cast<std::size_t>(behind * m_scale);
            ++m_buckets[std::min(at, m_buckets.size() - 1)].lines[static_cast<std::size_t>(level)];
        }
    }
    [[nodiscard]] std::vector<Bucket> take() { return std::move(m_buckets); }

private:
    telemetry::Nanos m_from, m_to;
    std::vector<Bucket> m_buckets;
    double m_scale;
};

} // namespace attest::watch
