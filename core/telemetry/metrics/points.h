// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attest::telemetry {

/// A value at a time. NaN is a gap: the server was asked and the series was not there.
struct Point {
    std::int64_t time = 0; ///< nanoseconds since 1970
    double value = 0;
};

/// What a counter added between the first and the last of the points from `from` to `to`. Where a
/// value falls the counter began anew, and what it has since is added; gaps are passed over. Nothing
/// without two points. Not extrapolated to the edges, as Prometheus' increase() is.
struct Increase {
    double amount = 0;
    double seconds = 0; ///< between the two points
    std::uint32_t resets = 0;

    [[nodiscard]] double perSecond() const { return amount / seconds; }
};
[[nodiscard]] std::optional<Increase> increaseOf(
    std::span<const Point> points, std::int64_t from, std::int64_t to);

/// Leaves out points of what is long past, as many as a chart of that time would not show: two are apart by at
/// least the 360th part of how long ago they are. Gaps stay, and so does where a counter began anew; of what
/// one added right before that, some may be missed.
void thinOut(std::vector<Point>& points);

/// Part of the whole; nothing of a whole of zero.
[[nodiscard]] std::optional<double> ratioOf(double part, double whole);

/// A bucket of a histogram: how many were at most the bound.
struct Bucket {
    double bound = 0, count = 0;
};
/// The q-quantile (0 to 1) by linear interpolation in its bucket, as Prometheus' histogram_quantile:
/// the largest finite bound where it lies above that one. `buckets` sorted by bound, the last one
/// infinite; nothing without observations, without that last one, or with a q that is no number.
[[nodiscard]] std::optional<double> quantileOf(double q, std::span<const Bucket> buckets);

} // namespace attest::telemetry
