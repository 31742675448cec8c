// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/known_metrics.h"
#include "telemetry/metrics/scrapes.h"

namespace attest::telemetry {

/// A server that is scraped.
struct WatchedServer {
    std::string instance;
    const Scrapes* scrapes = nullptr;
    std::uint64_t number = 0; ///< never given twice: it is known again by it
};

/// A known metric of one server, its series told apart by the labels that matter and summed up over the
/// others.
struct OverviewRow {
    const KnownMetric* metric = nullptr; ///< of the catalogue
    std::string instance;
    Labels by;
    std::size_t series = 0;
    /// Of a counter what it has counted, of a histogram its observations, of a gauge its value.
    double value = 0;
    std::optional<double> rate; ///< a second, over the window; nothing before there are two scrapes
    /// How many of it failed: of the window where there is a rate, else of all.
    std::optional<double> failedRatio;
    double unknown = 0;                ///< of those with an outcome that is neither
    std::optional<double> median, p99; ///< of a histogram, in seconds: of the window, else of all
};

/// Rows of all servers in the order of the catalogue. `window` in seconds.
[[nodiscard]] std::vector<OverviewRow> overviewOf(std::span<const WatchedServer> servers,
    const MetricCatalogue& catalogue, std::int64_t now, std::int64_t window);

} // namespace attest::telemetry
