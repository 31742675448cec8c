// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "telemetry/metrics/overview.h"
#include "watch/alert_watch.h"

#include <chrono>

namespace attest::app {

/// One server and what asking it came to.
struct MetricsServer {
    std::string place;              ///< its address, or a file
    std::optional<Problem> problem; ///< of the last round
    telemetry::ScrapeReport report;
    std::size_t faults = 0; ///< lines that could not be read
    std::chrono::milliseconds took{0};
};

/// One round of asking all of them.
struct MetricsRound {
    std::int64_t now = 0; ///< nanoseconds since 1970
    const std::vector<std::unique_ptr<MetricsServer>>* servers = nullptr;
    std::vector<telemetry::OverviewRow> rows;
    const watch::AlertWatch* alerts = nullptr; ///< null: they were not asked for
};

[[nodiscard]] std::string metricsText(const MetricsRound& round, const Terminal& terminal);
/// One line.
[[nodiscard]] std::string metricsJson(const MetricsRound& round);

} // namespace attest::app
