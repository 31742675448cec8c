// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alert_rules.h"
#include "telemetry/metrics/points.h"

#include <string>
#include <vector>

namespace attest::watch {

/// What a chart shows of the metrics that are watched.
struct LineQuestion {
    telemetry::SeriesMatch what; ///< metrics by their key, in whichever spelling they are exposed
    enum class Take {
        Rate,     ///< how fast counters rise, a second
        Share,    ///< what counters added, of what `whole` added: 0 to 1
        Value,    ///< gauges as they stand, added up
        Quantile, ///< of histograms of seconds
        Left, ///< seconds until the earliest of some moments; small values are what is left already
    } take
        = Take::Rate;
    telemetry::SeriesMatch whole; ///< of Share
    double quantile = 0.99;
    std::vector<std::string>
        by;               ///< labels whose values are lines of their own; "instance": the server
    std::string instance; ///< only of this server; empty: of all
    static constexpr std::int64_t kAll = 0;
    std::int64_t from = kAll, to = 0; ///< nanoseconds since 1970; kAll: since there is anything
    std::size_t points = 240;         ///< about so many; not closer than the server is asked
    std::size_t most = 24;            ///< lines
};

/// One line. NaN is a gap: nobody was asked then, or the metric was not there.
struct MetricLine {
    telemetry::Labels by;
    std::vector<telemetry::Point> points;
};

/// By labels; `left` of them would have been more than `most`.
struct MetricLines {
    std::vector<MetricLine> lines;
    std::size_t left = 0;
};

/// A metric that is there to be shown, by its key.
struct MetricName {
    std::string key;
    telemetry::MetricType type = telemetry::MetricType::Unknown;
    std::size_t series = 0;
    std::vector<std::string> labels; ///< names of them
};

} // namespace attest::watch
