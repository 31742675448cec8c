// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/transport.h"
#include "telemetry/metrics/known_metrics.h"
#include "watch/alert_watch.h"
#include "watch/metric_lines.h"
#include "watch/metric_server.h"

#include <functional>
#include <memory>
#include <vector>

namespace attest::watch {

namespace issue {
/// params: limit
inline constexpr IssueId kTooManyServers{"metrics.too-many-servers"};
} // namespace issue

/// What is known at one time. A value, cheap to hand on.
struct MetricsNow {
    std::vector<MetricServerStatus> servers; ///< in the order they were added
    std::shared_ptr<const AlertsNow> alerts;
    std::vector<std::string> instances; ///< of all servers
    std::uint64_t version = 0;          ///< another one: something changed
};

/// Servers whose metrics are asked for again and again, each on a thread of its own, and the alert rules
/// judged after each answer. Where one does not answer it is asked later and later, up to every five
/// minutes. History is bounded. Everything may be called from any thread; nothing but the destructor
/// waits for the network, which is cancelled then.
class MetricWatch {
public:
    struct Settings {
        Clock clock; ///< none: the system's
        telemetry::MetricCatalogue catalogue;
        std::vector<telemetry::AlertRule> rules = telemetry::builtInAlertRules();
        telemetry::Scrapes::Limits limits{200'000, 20'000, 1440};
        std::chrono::milliseconds slow{2000};
        std::chrono::milliseconds longestWait{300'000}; ///< where one does not answer
        std::chrono::milliseconds shortest{1000};       ///< nobody is asked more often
    };
    static constexpr std::size_t kMostServers = 64;

    /// The transport has to outlive this.
    MetricWatch(net::Transport& transport, Settings settings);
    MetricWatch(const MetricWatch&) = delete;
    ~MetricWatch();

    /// Begins at once. Refused: one too many, a URL that is none, a credential that would go unencrypted.
    Result<ServerNumber> add(MetricServer server);
    /// Its series are forgotten.
    void remove(ServerNumber number);
    /// Does not wait for the interval to pass.
    void askNow(ServerNumber number);

    [[nodiscard]] std::shared_ptr<const MetricsNow> now() const;
    /// Called from workers after something changed, at most once until now() is asked for again. Set it
    /// before the first server is added; it has to be cheap, and must not call back.
    void onChanged(std::function<void()> changed);

    /// The rules: to be read, set and written out. Set through here, they are judged at once.
    [[nodiscard]] const AlertWatch& alerts() const;
    void setRules(std::vector<telemetry::AlertRule> rules);
    void forgetResolved();
    /// As AlertWatch does.
    void restoreAlerts(AlertHistory earlier, const AlertWatch::IsListed& isListed);
    void clearAlertHistory();

    /// Goes over the points: milliseconds for thousands of series, so not on the interface's thread.
    [[nodiscard]] MetricLines lines(const LineQuestion& question) const;
    /// Metrics there are, of one instance or (empty) of all; keeps the points of `key` from now on.
    [[nodiscard]] std::vector<MetricName> names(const std::string& instance) const;
    void want(const std::string& key);
    /// So much of its past is wanted of each Prometheus; what was asked for before stays.
    void lookBack(std::chrono::seconds past);

private:
    class Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace attest::watch
