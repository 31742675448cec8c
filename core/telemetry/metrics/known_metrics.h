// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/series.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace attest::telemetry {

/// How a metric's samples are looked at.
enum class Reading {
    Rate,     ///< a counter: how many a second
    Value,    ///< a gauge: as it stands
    Duration, ///< a histogram or summary of seconds: quantiles
    Facts,    ///< an info: its labels are what it says
    Moment,   ///< a gauge of seconds since 1970: how long from now
};

/// A metric that is known by name. Names are keys (metricKey): any spelling on the wire leads here.
struct KnownMetric {
    std::string key;
    Reading reading = Reading::Value;
    std::string panel;           ///< where it is shown: "proofs", "minting", "grpc", ...
    std::vector<std::string> by; ///< labels whose values are told apart; the others are summed up
    std::string outcome;         ///< the label that says how it ended; empty: there is none
    std::vector<std::string> failed; ///< values of it that mean failure, in lower case
    std::vector<std::string> fine;   ///< values that mean success; empty: all that are not failures

    enum class Ending { Fine, Failed, Unknown };
    [[nodiscard]] Ending endingOf(std::string_view value) const;
};

/// What the product, gRPC and the process libraries expose, as documented.
[[nodiscard]] std::span<const KnownMetric> builtInMetrics();

/// More of them from a table of the same form: a line each of key, reading, panel, labels, outcome
/// label, failures and successes, with tabs between, commas within, "-" for nothing; # starts a
/// comment. Of a bad line: its number from 1.
struct KnownMetricsText {
    std::vector<KnownMetric> metrics;
    std::vector<std::size_t> badLines;
};
[[nodiscard]] KnownMetricsText readKnownMetrics(std::string_view text);

/// Known metrics by key; a later table's entry replaces an earlier one's.
class MetricCatalogue {
public:
    explicit MetricCatalogue(std::span<const KnownMetric> metrics = builtInMetrics());
    void add(KnownMetric metric);

    [[nodiscard]] const KnownMetric* find(std::string_view key) const;
    [[nodiscard]] const KnownMetric* find(const SeriesTable::Series& series) const;
    [[nodiscard]] std::span<const KnownMetric> all() const { return m_metrics; }

private:
    std::vector<KnownMetric> m_metrics; ///< in the order they came
    std::unordered_map<std::string, std::size_t> m_byKey;
};

} // namespace attest::telemetry
