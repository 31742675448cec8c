// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alert_watch.h"

#include <algorithm>
#include <map>

namespace attest::watch {

using telemetry::Alert;
using telemetry::AlertBoard;
using telemetry::AlertRule;

namespace {

constexpr std::size_t kMostAlerts = 5000;
constexpr std::int64_t kDay = 86'400'000'000'000;

/// The last of each alert that fired when these were written.
std::vector<AlertEvent> firingAfter(const std::vector<AlertEvent>& events)
{
    std::map<std::pair<std::string, telemetry::Labels>, const AlertEvent*> last;
    for (const auto& each : events) {
        last[{each.rule->name, each.labels}] = &each;
    }
    std::vector<AlertEvent> firing;
    for (const auto& [alert, event] : last) {
        if (event->to == Alert::State::Firing) {
            firing.push_back(*event);
        }
    }
    return firing;
}

int rank(Alert::State state)
{
    return state == Alert::State::Firing ? 0 : state == Alert::State::Pending ? 1 : 2;
}

} // namespace

// A board each: rules that stay keep what they know when others change.
struct AlertWatch::Judged {
    explicit Judged(AlertRule given)
        : rule(std::make_shared<const AlertRule>(given))
        , board({std::move(given)})
    {
    }
    RulePtr rule;
    AlertBoard board;
};

std::string instanceIn(const telemetry::Labels& labels)
{
    const auto found = std::find_if(labels.begin(), labels.end(),
        [](const telemetry::Label& label) { return label.name == "instance"; });
    return found == labels.end() ? std::string() : found->value;
}

std::string WatchedAlert::instance() const
{
    return instanceIn(labels);
}

std::size_t AlertsNow::firing() const
{
    return static_cast<std::size_t>(std::count_if(alerts.begin(), alerts.end(),
        [](const WatchedAlert& alert) { return alert.state == Alert::State::Firing; }));
}

AlertWatch::AlertWatch(std::vector<AlertRule> rules) : m_now(std::make_shared<AlertsNow>())
{
    setRules(std::move(rules));
}

AlertWatch::~AlertWatch() = default;

void AlertWatch::note(AlertEvent event, std::vector<AlertEvent>& news)
{
    event.number = ++m_events;
    if (m_history.size() >= kMostEvents) {
        m_history.pop_front();
    }
    m_history.push_back(event);
    news.push_back(std::move(event));
}

void AlertWatch::setRules(std::vector<AlertRule> rules)
{
    const std::lock_guard guard(m_lock);
    auto before = std::move(m_judged);
    m_judged.clear();
    for (auto& rule : rules) {
        const auto same = std::find_if(before.begin(), before.end(),
            [&](const auto& judged) { return judged && *judged->rule == rule; });
        m_judged.push_back(
            same == before.end() ? std::make_unique<Judged>(std::move(rule)) : std::move(*same));
    }
    for (const auto& gone : before) {
        if (gone) {
            endAlertsOf(*gone);
        }
    }
    publish();
}

void AlertWatch::endAlertsOf(const Judged& gone)
{
    std::vector<AlertEvent> news;
    for (const auto& alert : gone.board.alerts()) {
        if (alert.state != Alert::State::Resolved) {
            note({0, gone.rule, alert.labels, alert.state, Alert::State::Inactive, m_last,
                     alert.value},
                news);
        }
    }
}

void AlertWatch::restore(AlertHistory earlier, const IsListed& isListed, std::int64_t now)
{
    const std::lock_guard guard(m_lock);
    auto& events = earlier.events;
    if (events.size() > kMostEvents) {
        events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(kMostEvents));
    }
    auto number = kLastOfEarlier - events.size();
    for (auto& each : events) {
        each.number = ++number;
    }
    m_history.insert(m_history.begin(), events.begin(), events.end());
    // A clock that was ahead once says nothing of how long ago it was.
    const auto judged = std::min(earlier.judged, now);
    m_last = std::max(m_last, judged);
    const bool isRecent = earlier.judged <= now && now - earlier.judged < kDay;
    std::vector<AlertEvent> over;
    for (const auto& each : firingAfter(events)) {
        if (!isRecent || !isListed(instanceIn(each.labels)) || !resume(each)) {
            note({0, each.rule, each.labels, each.to, Alert::State::Inactive, judged, each.value},
                over);
        }
    }
    while (m_history.size() > kMostEvents) {
        m_history.pop_front();
    }
    publish();
}

bool AlertWatch::resume(const AlertEvent& fired)
{
    const auto same = std::find_if(m_judged.begin(), m_judged.end(),
        [&](const auto& each) { return *each->rule == *fired.rule; });
    if (same == m_judged.end()) {
        return false;
    }
    (*same)->board.resume({Alert::State::Firing, 0, fired.labels, fired.at, fired.value, true});
    return true;
}

void AlertWatch::clearHistory()
{
    const std::lock_guard guard(m_lock);
    auto firing = firingAfter({m_history.begin(), m_history.end()});
    std::sort(firing.begin(), firing.end(),
        [](const AlertEvent& a, const AlertEvent& b) { return a.number < b.number; });
    m_history.assign(firing.begin(), firing.end());
    publish();
}

void AlertWatch::restart()
{
    const std::lock_guard guard(m_lock);
    for (auto& judged : m_judged) {
        endAlertsOf(*judged);
        judged = std::make_unique<Judged>(*judged->rule);
    }
    publish();
}

std::vector<AlertRule> AlertWatch::rules() const
{
    const std::lock_guard guard(m_lock);
    std::vector<AlertRule> all;
    for (const auto& judged : m_judged) {
        all.push_back(*judged->rule);
    }
    return all;
}

std::string AlertWatch::prometheusYaml() const
{
    return telemetry::prometheusRules(rules());
}

void AlertWatch::forgetResolved()
{
    const std::lock_guard guard(m_lock);
    m_forgotten = m_last;
    publish();
}

std::vector<AlertEvent> AlertWatch::judge(
    std::span<const telemetry::WatchedServer> servers, std::int64_t now)
{
    const std::lock_guard guard(m_lock);
    m_last = std::max(m_last, now);
    std::vector<AlertEvent> news;
    for (const auto& judged : m_judged) {
        for (const auto& change : judged->board.judge(servers, now)) {
            note({0, judged->rule, change.labels, change.from, change.to, change.at, change.value},
                news);
        }
    }
    publish();
    return news;
}

void AlertWatch::publish()
{
    auto now = std::make_shared<AlertsNow>();
    for (const auto& judged : m_judged) {
        for (auto& alert : judged->board.alerts()) {
            const bool forgotten = alert.state == Alert::State::Resolved && m_forgotten
                && alert.since <= *m_forgotten;
            if (!forgotten && now->alerts.size() < kMostAlerts) {
                now->alerts.push_back({judged->rule, alert.state, std::move(alert.labels),
                    alert.since, alert.value, alert.noData});
            }
        }
    }
    std::stable_sort(now->alerts.begin(), now->alerts.end(), [](const auto& a, const auto& b) {
        return rank(a.state) != rank(b.state) ? rank(a.state) < rank(b.state) : a.since > b.since;
    });
    now->history = {{m_history.begin(), m_history.end()}, m_last};
    m_now = std::move(now);
}

std::shared_ptr<const AlertsNow> AlertWatch::now() const
{
    const std::lock_guard guard(m_lock);
    return m_now;
}

bool AlertWatch::looksAt(const std::string& key) const
{
    const std::lock_guard guard(m_lock);
    return std::any_of(m_judged.begin(), m_judged.end(), [&](const auto& judged) {
        return judged->rule->what.key == key || judged->rule->whole.key == key;
    });
}

} // namespace attest::watch
