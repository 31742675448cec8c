// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/time_range.h"
#include "watch/filtered_rows.h"
#include "watch/time_buckets.h"

#include <optional>
#include <vector>

namespace attest::ui {

/// Lines over time, in equal parts of a span. One line with a wrong clock, dated 1970 or 2261, would make one
/// part of all others: the few that lie far from the rest are left out of the span, and counted beside it.
struct CountedLines {
    TimeRange span, whole;                ///< whole: with those that are left out
    std::uint64_t earlier = 0, later = 0; ///< of all lines, that are left out
    std::vector<watch::TimeBucket> buckets;
    std::vector<watch::TimeBucket> all; ///< where `buckets` are of those that a filter takes
};

/// Goes through all rows, and where some are left out several times: not on the thread of a window.
[[nodiscard]] CountedLines countLines(
    const watch::LogRows& rows, const std::optional<watch::FoundRows>& found, std::size_t parts);

} // namespace attest::ui
