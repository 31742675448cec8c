// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "telemetry/metrics/points.h"
#include "telemetry/metrics/series.h"

namespace attest::telemetry {

namespace issue {
/// Prometheus took the question and cannot answer it. params: type ("bad_data", "timeout", ...), reason
inline constexpr IssueId kMetricsQueryFailed{"metrics.query-failed"};
/// Not an answer of Prometheus' HTTP API. params: reason ("json", "status", "data", "value", "points")
inline constexpr IssueId kMetricsBadAnswer{"metrics.bad-answer"};
} // namespace issue

/// One series of an answer, its name among the labels as __name__. Native histograms have no points.
struct AnsweredSeries {
    Labels labels;
    std::vector<Point> points;

    [[nodiscard]] std::optional<std::string> label(std::string_view name) const;
};

/// What the HTTP API answered with; which members are filled goes by what was asked.
struct PrometheusAnswer {
    std::vector<AnsweredSeries> series; ///< of query, query_range and series
    std::vector<std::string> values;    ///< of labels and label values
    std::vector<std::string> warnings;
};

struct AnswerLimits {
    std::size_t series = 50'000;
    std::size_t points = 5'000'000; ///< of all series together
};

/// Reads an answer, whatever its status: an error's reason is in its body.
[[nodiscard]] Result<PrometheusAnswer> readPrometheusAnswer(
    ByteView body, const AnswerLimits& limits = {});

} // namespace attest::telemetry
