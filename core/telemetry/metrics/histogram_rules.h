// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "telemetry/metrics/exposition.h"

#include <optional>

namespace attest::telemetry {

/// What was read of one histogram.
struct HistogramState {
    std::uint64_t group = 0;
    std::int64_t time = kNoTime;
    std::optional<double> bound, count, sum;
    double inBucket = 0;
    double below = 0;      ///< counted at or below zero
    bool negative = false; ///< a bound is
    bool gauge = false;
};

/// The buckets, sum and count of one histogram at one time: bounds rise to +Inf, counts do not fall,
/// and the count is the last bucket's.
class HistogramRules {
public:
    /// One sample of it. `bound` is of Part::Bucket.
    [[nodiscard]] std::optional<IssueId> sample(
        std::uint64_t group, const Sample& sample, double bound, bool gauge);
    /// Behind the last one.
    [[nodiscard]] std::optional<IssueId> end();

private:
    [[nodiscard]] std::optional<IssueId> bucket(double bound, double count);

    std::optional<HistogramState> m_state;
};

} // namespace attest::telemetry
