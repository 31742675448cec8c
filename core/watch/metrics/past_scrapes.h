// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"
#include "telemetry/metrics/prometheus_answer.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace attest::watch {

/// The times that a question of query_range was asked for, in nanoseconds.
struct AskedTimes {
    std::int64_t from = 0, to = 0, step = 0;

    /// How many an answer can have.
    [[nodiscard]] std::size_t most() const;
    [[nodiscard]] bool has(std::int64_t time) const;
};

/// What one instance exposed at one time, as the text of an exposition.
struct PastScrape {
    std::int64_t time = 0;
    std::string text; ///< empty: it was not there any more
};

/// The scrapes of one instance in order of time. They are written when they are asked for: together
/// they are many times as long as the answer, which tells names and labels once.
class PastInstance {
public:
    [[nodiscard]] std::size_t size() const { return m_times.size(); }
    [[nodiscard]] PastScrape operator[](std::size_t at) const;
    [[nodiscard]] std::size_t seriesCount() const { return m_series.size(); }

private:
    friend class PastScrapesMaker;
    struct Series {
        std::string family; ///< the line with its type
        std::string head;   ///< of its line: name and labels
        std::vector<telemetry::Point> points;
    };
    std::vector<Series> m_series; ///< those of a family stand together
    std::vector<std::int64_t> m_times;
};

/// What Prometheus has of some metrics between two times.
struct PastScrapes {
    /// By the label "instance". One that has no series at a time, and had some before, has one empty
    /// scrape there, however long it stays away: memory goes by what was answered.
    std::map<std::string, PastInstance> byInstance;
    std::int64_t to = 0;            ///< the last time there is
    bool otherNames = false;        ///< metrics are among them that were not asked for before
    std::size_t pointsElsewhen = 0; ///< points left out, as of times that were not asked for
};

/// Turns an answer of query_range into expositions: what is made of scrapes is then made of these too.
/// `typeOf` says of what kind a name is.
[[nodiscard]] PastScrapes pastScrapesOf(telemetry::PrometheusAnswer answer, const AskedTimes& asked,
    const std::function<telemetry::MetricType(const std::string&)>& typeOf);

/// The name of the histogram or summary that a name is a part of; else itself.
[[nodiscard]] std::string stemOf(const std::string& name, telemetry::MetricType type);

} // namespace attest::watch
