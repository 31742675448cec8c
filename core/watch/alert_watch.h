// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alerts.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace attest::watch {

using RulePtr = std::shared_ptr<const telemetry::AlertRule>;

/// An alert that is pending, firing or over since.
struct WatchedAlert {
    RulePtr rule;
    telemetry::Alert::State state = telemetry::Alert::State::Pending;
    telemetry::Labels labels; ///< those that the rule goes by
    std::int64_t since = 0;   ///< of this state, nanoseconds since 1970
    std::optional<double> value;
    bool noData = false; ///< it fires still, and nobody can tell whether it should

    /// Of the label "instance"; empty where the rule does not tell servers apart.
    [[nodiscard]] std::string instance() const;
};

/// The value of the label "instance"; empty where there is none.
[[nodiscard]] std::string instanceIn(const telemetry::Labels& labels);

/// One change of an alert's state, for the history and for notices.
struct AlertEvent {
    std::uint64_t number = 0; ///< ascending: what is above the last one seen is news
    RulePtr rule;             ///< as it was then
    telemetry::Labels labels;
    telemetry::Alert::State from = telemetry::Alert::State::Inactive;
    telemetry::Alert::State to = telemetry::Alert::State::Inactive;
    std::int64_t at = 0;
    std::optional<double> value;

    /// It fired, and nobody could tell any more whether it should: where somebody can, it is resolved.
    [[nodiscard]] bool endedUnseen() const
    {
        return from == telemetry::Alert::State::Firing && to == telemetry::Alert::State::Inactive;
    }
};

/// What became of alerts, as it is kept from one session to the next. A value.
struct AlertHistory {
    std::vector<AlertEvent> events; ///< the newest last; bounded
    std::int64_t judged = 0;        ///< when the rules were judged last
};

/// What is to be told and what was. A value.
struct AlertsNow {
    std::vector<WatchedAlert>
        alerts; ///< firing first, then pending, then resolved; the newest first
    AlertHistory history;

    [[nodiscard]] std::size_t firing() const;
};

/// Alert rules that can be changed while they are judged. Any thread may ask.
class AlertWatch {
public:
    static constexpr std::size_t kMostEvents = 2000;
    /// Events of earlier sessions have this number or a lower one: they are no news.
    static constexpr std::uint64_t kLastOfEarlier = kMostEvents;

    explicit AlertWatch(std::vector<telemetry::AlertRule> rules = telemetry::builtInAlertRules());
    AlertWatch(const AlertWatch&) = delete;
    ~AlertWatch();

    /// Alerts of rules that stay as they are stay as they are; those of the others are over.
    void setRules(std::vector<telemetry::AlertRule> rules);
    [[nodiscard]] std::vector<telemetry::AlertRule> rules() const;
    /// As a file of Prometheus' alerting rules, for whoever runs one.
    [[nodiscard]] std::string prometheusYaml() const;
    /// Resolved alerts are no longer listed; the history stays.
    void forgetResolved();
    /// All but how what fires still began.
    void clearHistory();

    /// Whether that server may be asked; of no name (of a rule that does not tell servers apart): whether any.
    using IsListed = std::function<bool(const std::string& instance)>;
    /// What an earlier session left, before what this one has to tell. What fired then fires still until
    /// its server can be judged again: that the window was closed ends no alert. Where the rule has changed,
    /// nobody has judged it for a day, or its server is not listed any more, nobody saw its end
    /// (AlertEvent::endedUnseen).
    void restore(AlertHistory earlier, const IsListed& isListed, std::int64_t now);
    /// Nothing is watched any more: alerts are over, and begin anew.
    void restart();

    /// What changed. Servers are known again by their numbers.
    std::vector<AlertEvent> judge(
        std::span<const telemetry::WatchedServer> servers, std::int64_t now);
    [[nodiscard]] std::shared_ptr<const AlertsNow> now() const;
    /// Whether any rule looks at metrics of that key: their points have to be kept.
    [[nodiscard]] bool looksAt(const std::string& key) const;

private:
    struct Judged;
    void publish();
    void endAlertsOf(const Judged& gone);
    void note(AlertEvent event, std::vector<AlertEvent>& news);
    bool resume(const AlertEvent& fired);

    mutable std::mutex m_lock;
    std::vector<std::unique_ptr<Judged>> m_judged;
    std::deque<AlertEvent> m_history;
    std::uint64_t m_events = kLastOfEarlier;
    std::int64_t m_last = 0;                 ///< when it was judged
    std::optional<std::int64_t> m_forgotten; ///< what was over by then is not listed
    std::shared_ptr<const AlertsNow> m_now;
};

} // namespace attest::watch
