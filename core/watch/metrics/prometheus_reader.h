// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/metrics/prometheus.h"
#include "telemetry/metrics/exposition.h"
#include "telemetry/metrics/known_metrics.h"
#include "watch/metric_lines.h"

#include <functional>
#include <map>
#include <set>
#include <utility>

namespace attest::watch {

struct PastScrapes;

/// Asks a Prometheus for the metrics that somebody looks at: first for the past, then for what is new.
/// It finds the names that they have there by itself, and looks again now and then.
class PrometheusReader {
public:
    /// Whether somebody looks at metrics of that key.
    using Wanted = std::function<bool(const std::string& key)>;
    struct Asked {
        std::string selector;                ///< more label matchers
        std::int64_t past = 0;               ///< nanoseconds
        std::int64_t look = 300'000'000'000; ///< how often names are looked for
    };
    /// The transport has to outlive this.
    PrometheusReader(
        net::Transport& transport, live::MetricsAccess access, Asked asked, Wanted wanted);

    /// Blocks. Without anything new yet the answer is empty.
    [[nodiscard]] Result<PastScrapes> read(std::int64_t now, const net::Cancel& cancel);
    /// The last answer was of what is long past: what is newer is to be read at once.
    [[nodiscard]] bool isBehind() const { return m_isBehind; }
    /// It was asked for more of the past than the last hour, and refused.
    [[nodiscard]] bool lacksPast() const { return m_lacksPast; }
    /// Metrics there are, whether anybody looks at them or not, once after they were looked for.
    [[nodiscard]] std::optional<std::vector<MetricName>> takeFound()
    {
        return std::exchange(m_found, std::nullopt);
    }
    /// Names are looked for with the next question.
    void lookAgain() { m_looked.reset(); }

private:
    [[nodiscard]] std::optional<Problem> look(std::int64_t now, const net::Cancel& cancel);
    [[nodiscard]] Result<PastScrapes> readNear(std::int64_t now, const net::Cancel& cancel);
    [[nodiscard]] telemetry::MetricType typeOf(const std::string& name) const;

    live::Prometheus m_prometheus;
    Asked m_asked;
    Wanted m_wanted;
    std::set<std::string> m_names; ///< that are asked for
    std::map<std::string, telemetry::MetricType> m_types;
    std::optional<std::int64_t> m_looked, m_last;
    bool m_otherNames = false, m_isBehind = false;
    bool m_hasBegun = false; ///< what is long past has been asked for
    bool m_lacksPast = false;
    std::optional<std::vector<MetricName>> m_found;
};

} // namespace attest::watch
