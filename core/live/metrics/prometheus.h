// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/metrics/access.h"
#include "telemetry/metrics/prometheus_answer.h"

namespace attest::live {

/// A Prometheus server's HTTP API (or Mimir's, Thanos's): past one machine's fleet the question is
/// answered there. Every call blocks.
class Prometheus {
public:
    using Answer = Result<telemetry::PrometheusAnswer>;

    /// `access.url` is what stands before /api/v1. The transport has to outlive this.
    Prometheus(net::Transport& transport, MetricsAccess access)
        : m_transport(transport)
        , m_access(std::move(access))
    {
    }

    /// Now, or at a time in nanoseconds since 1970.
    [[nodiscard]] Answer query(const std::string& expression, std::optional<std::int64_t> at,
        const net::Cancel& cancel) const;
    /// A point every `stepOf(from, to)` seconds.
    [[nodiscard]] Answer queryRange(const std::string& expression, std::int64_t from,
        std::int64_t to, const net::Cancel& cancel) const;
    /// Labels of the series that a selector matches, within the times.
    [[nodiscard]] Answer series(const std::string& selector, std::int64_t from, std::int64_t to,
        const net::Cancel& cancel) const;
    [[nodiscard]] Answer labelNames(const std::string& selector, const net::Cancel& cancel) const;
    [[nodiscard]] Answer labelValues(
        const std::string& label, const std::string& selector, const net::Cancel& cancel) const;
    /// The names under which a metric (its key) is stored there, in whichever spelling.
    [[nodiscard]] Result<std::vector<std::string>> namesOf(
        const std::string& key, const net::Cancel& cancel) const;

    /// At least 15 seconds and no more than a thousand points.
    [[nodiscard]] static std::int64_t stepOf(std::int64_t from, std::int64_t to);

private:
    using Form = std::vector<std::pair<std::string, std::string>>;
    enum class Method { Get, Post };
    [[nodiscard]] Answer ask(
        Method method, const std::string& path, const Form& form, const net::Cancel& cancel) const;

    net::Transport& m_transport;
    MetricsAccess m_access;
};

} // namespace attest::live
