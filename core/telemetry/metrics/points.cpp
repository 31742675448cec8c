// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/points.h"

#include <algorithm>
#include <cmath>

namespace attest::telemetry {

std::optional<Increase> increaseOf(
    std::span<const Point> points, std::int64_t from, std::int64_t to)
{
    Increase found;
    const Point* first = nullptr;
    const Point* last = nullptr;
    for (const auto& point : points) {
        if (point.time < from || point.time > to || std::isnan(point.value)) {
            continue;
        }
        if (last != nullptr) {
            const bool reset = point.value < last->value;
            found.amount += reset ? point.value : point.value - last->value;
            found.resets += reset ? 1 : 0;
        }
        first = first == nullptr ? &point : first;
        last = &point;
    }
    if (first == last || last->time <= first->time) {
        return {};
    }
    found.seconds = static_cast<double>(last->time - first->time) / 1e9;
    return found;
}

void thinOut(std::vector<Point>& points)
{
    constexpr std::int64_t kParts = 360;
    std::size_t kept = 0;
    const auto now = points.empty() ? 0 : points.back().time;
    for (const auto& point : points) {
        const Point* before = kept > 0 ? &points[kept - 1] : nullptr;
        const bool begins = point.value == 0 || std::isnan(point.value);
        const bool wasSo = before != nullptr
            && (before->value == point.value
                || (std::isnan(before->value) && std::isnan(point.value)));
        if (before == nullptr || (begins && !wasSo)
            || point.time - before->time >= (now - point.time) / kParts) {
            points[kept++] = point;
        }
    }
    points.resize(kept);
}

std::optional<double> ratioOf(double part, double whole)
{
    const double ratio = part / whole;
    return whole == 0 || !std::isfinite(ratio) ? std::nullopt : std::optional(ratio);
}

std::optional<double> quantileOf(double q, std::span<const Bucket> buckets)
{
    if (std::isnan(q) || q < 0 || q > 1 || buckets.size() < 2 || !std::isinf(buckets.back().bound)
        || !(buckets.back().count > 0)) {
        return {};
    }
    const double rank = q * buckets.back().count;
    const auto at = std::find_if(buckets.begin(), buckets.end() - 1,
        [rank](const Bucket& bucket) { return bucket.count >= rank; });
    if (at == buckets.end() - 1) {
        return buckets[buckets.size() - 2].bound;
    }
    const bool isFirst = at == buckets.begin();
    if (isFirst && at->bound <= 0) {
        return at->bound;
    }
    const double below = isFirst ? 0 : (at - 1)->bound;
    const double before = isFirst ? 0 : (at - 1)->count;
    const double inside = at->count - before;
    return inside <= 0 ? at->bound : below + (at->bound - below) * (rank - before) / inside;
}

} // namespace attest::telemetry
