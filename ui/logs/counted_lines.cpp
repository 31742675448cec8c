// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/counted_lines.h"

#include <algorithm>
#include <limits>

namespace attest::ui {

namespace {

using Buckets = std::vector<watch::TimeBucket>;

/// Within a day nothing is left out: an hour of one line a minute is no wrong clock.
constexpr std::uint64_t kNear = std::uint64_t{86'400} * 1'000'000'000;
/// Each makes the span many times as short, and all of time is 2^64 nanoseconds.
constexpr int kMostRounds = 16;

std::uint64_t linesIn(const Buckets& buckets)
{
    std::uint64_t lines = 0;
    for (const auto& each : buckets) {
        lines += each.total();
    }
    return lines;
}

/// Of so many lines: some, and never more than a quarter.
std::uint64_t mostLeftOut(std::uint64_t lines)
{
    return std::min<std::uint64_t>(20, lines / 4);
}

/// What of a span is kept.
struct Kept {
    std::size_t first = 0, end = 0; ///< buckets
    std::uint64_t earlier = 0, later = 0;
};

Kept keptOf(const Buckets& buckets, std::uint64_t spare)
{
    Kept kept{0, buckets.size(), 0, 0};
    while (kept.first < kept.end && buckets[kept.first].total() <= spare) {
        spare -= buckets[kept.first].total();
        kept.earlier += buckets[kept.first++].total();
    }
    while (kept.end > kept.first && buckets[kept.end - 1].total() <= spare) {
        spare -= buckets[kept.end - 1].total();
        kept.later += buckets[--kept.end].total();
    }
    return kept;
}

TimeRange partOf(const TimeRange& span, const Kept& kept, std::size_t parts)
{
    const auto from = static_cast<long double>(span.from);
    const auto each = (static_cast<long double>(span.to) - from) / static_cast<long double>(parts);
    const auto edge = [&](std::size_t at) {
        return static_cast<telemetry::Nanos>(from + each * static_cast<long double>(at));
    };
    // Parts are rounded: what stands at an edge is to be in it.
    return {kept.first == 0 ? span.from : edge(kept.first) - 1,
        kept.end == parts ? span.to : edge(kept.end) + 1};
}

std::uint64_t lengthOf(const TimeRange& span)
{
    return static_cast<std::uint64_t>(span.to) - static_cast<std::uint64_t>(span.from);
}

void take(CountedLines& counted, const Kept& kept, const watch::LogRows& rows, std::size_t parts)
{
    counted.earlier += kept.earlier;
    counted.later += kept.later;
    counted.span = partOf(counted.span, kept, parts);
    counted.buckets = rows.histogram(counted.span.from, counted.span.to, parts);
}

void leaveOutFew(CountedLines& counted, const watch::LogRows& rows, std::size_t parts)
{
    const auto most = mostLeftOut(linesIn(counted.buckets));
    for (int round = 0; round < kMostRounds && lengthOf(counted.span) > kNear; ++round) {
        const auto kept = keptOf(counted.buckets, most - counted.earlier - counted.later);
        // All others would be one bar, or two.
        if (kept.earlier + kept.later == 0 || kept.end - kept.first > 2) {
            break;
        }
        take(counted, kept, rows, parts);
    }
    // The rest is given the room.
    for (int round = 0; round < kMostRounds && counted.span != counted.whole; ++round) {
        const auto kept = keptOf(counted.buckets, 0);
        if ((kept.end - kept.first) * 10 >= parts * 9 || kept.first == kept.end) {
            break;
        }
        take(counted, kept, rows, parts);
    }
}

} // namespace

CountedLines countLines(
    const watch::LogRows& rows, const std::optional<watch::FoundRows>& found, std::size_t parts)
{
    CountedLines counted;
    const auto span = rows.timeSpan();
    if (span.first == telemetry::kNoTime) {
        return counted;
    }
    constexpr auto kLatest = std::numeric_limits<telemetry::Nanos>::max();
    counted.whole = counted.span = {span.first, std::min(span.last, kLatest - 1) + 1};
    counted.buckets = rows.histogram(counted.span.from, counted.span.to, parts);
    leaveOutFew(counted, rows, parts);
    if (found) {
        counted.all = std::exchange(
            counted.buckets, found->histogram(counted.span.from, counted.span.to, parts));
    }
    return counted;
}

} // namespace attest::ui
