// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attest::lab {

enum class MetricKind { Counter, Gauge, Histogram };

enum class Exposition {
    Text,        ///< text format 0.0.4
    OpenMetrics, ///< 1.0.0: counters' samples end in _total, the text ends in # EOF
};

/// The metrics of one program of the lab and their exposition. Names are declared once; the series
/// of a name are bounded, what would be one too many is dropped.
class Metrics {
public:
    using Labels = std::vector<std::pair<std::string, std::string>>;

    /// `name` as the text format's samples have it.
    void declare(std::string name, std::string help, MetricKind kind);
    /// Of a declared name; anything else is ignored.
    void add(std::string_view name, const Labels& labels, double amount = 1);
    void set(std::string_view name, const Labels& labels, double value);
    /// Seconds into a histogram of client_golang's default buckets.
    void observe(std::string_view name, const Labels& labels, double seconds);
    /// Called before every exposition, to bring gauges up to date.
    void onScrape(std::function<void(Metrics&)> refresh) { m_refresh = std::move(refresh); }

    [[nodiscard]] double value(std::string_view name, const Labels& labels) const;
    [[nodiscard]] std::string expose(Exposition exposition);

private:
    struct Series {
        double value = 0; ///< of a histogram: the sum
        std::vector<std::uint64_t> buckets;
        std::uint64_t count = 0;
    };
    struct Family {
        std::string help;
        MetricKind kind = MetricKind::Counter;
        std::map<std::string, Series> series; ///< by rendered labels
    };
    Series* seriesOf(std::string_view name, const Labels& labels);
    static void writeFamily(
        std::string& out, const std::string& name, const Family& family, Exposition exposition);

    std::function<void(Metrics&)> m_refresh;
    mutable std::mutex m_lock;
    std::map<std::string, Family, std::less<>> m_families;
};

/// GET /metrics, as text format 0.0.4 whatever the Accept header says. The metrics have to outlive it.
[[nodiscard]] http::Handler metricsHandler(Metrics& metrics);

/// process_*: start, memory, processor time, file descriptors of this process, read at each scrape.
void declareProcessMetrics(Metrics& metrics);
void refreshProcessMetrics(Metrics& metrics);

} // namespace attest::lab
