// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/metric_watch_inside.h"

#include "net/target.h"
#include "watch/instance_names.h"

#include <algorithm>

namespace attest::watch {

using namespace telemetry;

namespace {

using State = MetricServerStatus::State;
using Milliseconds = std::chrono::milliseconds;

constexpr std::int64_t kSecond = 1'000'000'000;
/// A server that has not said anything holds the rules up for so long: it would be missing in them.
constexpr std::int64_t kPatience = 15 * kSecond;

Time systemTime()
{
    const auto nanos = std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::system_clock::now().time_since_epoch())
                           .count();
    return {nanos / kSecond, static_cast<std::int32_t>(nanos % kSecond)};
}

void enter(MetricServerStatus& status, State state, std::int64_t now)
{
    if (status.state != state) {
        status.state = state;
        status.since = now;
    }
}

void take(MetricServerStatus& status, const ServerAnswer& answer)
{
    status.took = answer.took;
    status.lastAnswer = answer.at;
    status.report = answer.report;
    status.pointsElsewhen = answer.pointsElsewhen;
    status.lacksPast = answer.lacksPast;
    status.metrics = answer.metrics;
    status.badLines = answer.badLines;
    status.oddType = answer.oddType;
    status.instances = answer.instances;
}

} // namespace

MetricWatch::Inside::Inside(net::Transport& transport, Settings settings)
    : m_transport(transport)
    , m_settings(std::move(settings))
    , m_alerts(m_settings.rules)
    , m_board(m_alerts, m_settings.catalogue, m_settings.limits)
    , m_statuses(m_alerts)
{
    if (!m_settings.clock) {
        m_settings.clock = systemTime;
    }
    m_statuses.publish();
}

// All are told to stop before any is waited for, and none of them finds the lock held.
MetricWatch::Inside::~Inside()
{
    m_ending = true;
    std::vector<std::unique_ptr<ServerThread>> all;
    {
        const std::lock_guard guard(m_threadsLock);
        all = std::move(m_leaving);
        for (auto& [number, watched] : m_threads) {
            all.push_back(std::move(watched.thread));
        }
        m_threads.clear();
        if (m_chores) {
            all.push_back(std::move(m_chores));
        }
    }
    for (const auto& thread : all) {
        thread->stop();
    }
}

std::int64_t MetricWatch::Inside::time() const
{
    const auto now = m_settings.clock();
    return now.seconds * kSecond + now.nanos;
}

Result<ServerNumber> MetricWatch::Inside::add(MetricServer server)
{
    if (const auto target = net::targetOf(server.access.url); !target) {
        return target.problem();
    }
    // What would be refused each time is refused now.
    if (const auto request = live::metricsRequest(server.access, server.access.url, ""); !request) {
        return request.problem();
    }
    auto number = begin(std::move(server));
    // With no lock held: who is told may hold one of its own that it also calls us with.
    if (number) {
        m_statuses.publish();
    }
    return number;
}

Result<ServerNumber> MetricWatch::Inside::begin(MetricServer server)
{
    const std::lock_guard guard(m_threadsLock);
    std::erase_if(m_leaving, [](const auto& each) { return each->isOver(); });
    if (m_threads.size() >= kMostServers) {
        return Problem{
            issue::kTooManyServers, {{"limit", static_cast<std::int64_t>(kMostServers)}}, {}};
    }
    server.name = m_statuses.freeName(wantedName(server));
    server.every = std::max(server.every, m_settings.shortest);
    MetricServerStatus status;
    status.number = ++m_last;
    status.kind = server.kind;
    status.name = server.name;
    status.url = server.access.url;
    status.since = time();
    m_statuses.add(status);
    watch(status.number, server);
    return status.number;
}

void MetricWatch::Inside::watch(ServerNumber number, const MetricServer& server)
{
    const auto most = std::max(server.every, m_settings.longestWait);
    auto asked
        = std::make_shared<Asked>(Asked{{m_transport, m_board, m_settings.clock, number, server},
            live::BackOff(number, {server.every, most}), 0});
    m_threads[number] = {server.kind,
        std::make_unique<ServerThread>(
            [this, asked](const net::Cancel& cancel) { return round(*asked, cancel); },
            [this, number] { forget(number); })};
    if (!m_chores) {
        m_chores = std::make_unique<ServerThread>(
            [this](const net::Cancel&) { return chores(); }, nullptr);
    }
}

// Its entry goes first: when its thread is over, nobody counts on it any more.
void MetricWatch::Inside::remove(ServerNumber number)
{
    m_statuses.remove(number);
    {
        const std::lock_guard guard(m_threadsLock);
        std::erase_if(m_leaving, [](const auto& each) { return each->isOver(); });
        const auto found = m_threads.find(number);
        if (found == m_threads.end()) {
            return;
        }
        found->second.thread->stop();
        m_leaving.push_back(std::move(found->second.thread));
        m_threads.erase(found);
    }
    m_statuses.publish();
}

// On the server's own thread, behind its last round.
void MetricWatch::Inside::forget(ServerNumber number)
{
    if (m_ending) {
        return;
    }
    m_board.with([&](MetricBoard& board) { board.remove(number); });
    judge();
    m_statuses.publish();
}

void MetricWatch::Inside::askNow(ServerNumber number)
{
    const std::lock_guard guard(m_threadsLock);
    if (const auto found = m_threads.find(number); found != m_threads.end()) {
        found->second.thread->askNow();
    }
}

Milliseconds MetricWatch::Inside::round(Asked& asked, const net::Cancel& cancel)
{
    const auto began = std::chrono::steady_clock::now();
    const auto every = asked.server.server().every;
    if (const auto wants = m_wants.load(); std::exchange(asked.wants, wants) != wants) {
        asked.server.lookAgain();
    }
    asked.server.lookBack(m_past);
    const auto answer = asked.server.ask(cancel);
    if (cancel.asked()) {
        return Milliseconds(0);
    }
    const auto spent
        = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - began);
    Milliseconds wait = std::max(every - spent, every / 10);
    if (answer) {
        asked.waits.reset();
    } else {
        wait = asked.waits.next();
    }
    const auto now = time();
    m_statuses.change(asked.server.number(), [&](MetricServerStatus& status) {
        if (answer) {
            take(status, *answer);
        }
        status.problem = answer ? std::nullopt : std::optional(answer.problem());
        status.nextTry = now + wait.count() * 1'000'000;
        status.failures = answer ? 0 : status.failures + 1;
        const bool slow = status.took > m_settings.slow;
        enter(status, !answer ? State::Failing : slow ? State::Slow : State::Connected, now);
    });
    judge();
    m_statuses.publish();
    return wait;
}

void MetricWatch::Inside::setRules(std::vector<AlertRule> rules)
{
    m_alerts.setRules(std::move(rules));
    choreLater();
    m_statuses.publish();
}

void MetricWatch::Inside::forgetResolved()
{
    m_alerts.forgetResolved();
    m_statuses.publish();
}

void MetricWatch::Inside::restoreAlerts(AlertHistory earlier, const AlertWatch::IsListed& isListed)
{
    m_alerts.restore(std::move(earlier), isListed, time());
    m_statuses.publish();
}

void MetricWatch::Inside::clearAlertHistory()
{
    m_alerts.clearHistory();
    m_statuses.publish();
}

void MetricWatch::Inside::want(const std::string& key)
{
    {
        const std::lock_guard guard(m_wantedLock);
        m_wanted.push_back(key);
    }
    choreLater();
}

void MetricWatch::Inside::lookBack(std::chrono::seconds past)
{
    if (past > m_past.load()) {
        m_past = past;
        askPrometheuses();
    }
}

void MetricWatch::Inside::choreLater()
{
    m_moreWanted = true;
    const std::lock_guard guard(m_threadsLock);
    if (m_chores) {
        m_chores->askNow();
    }
}

// What may have to wait for the board, and whose callers must not.
Milliseconds MetricWatch::Inside::chores()
{
    const bool isAsked = m_moreWanted.exchange(false);
    std::vector<std::string> wanted;
    {
        const std::lock_guard guard(m_wantedLock);
        wanted.swap(m_wanted);
    }
    const bool isMore = m_board.with([&](MetricBoard& board) {
        bool more = false;
        for (const auto& key : wanted) {
            more = board.want(key) || more;
        }
        board.wantMore();
        return more;
    });
    m_wants += isAsked ? 1 : 0; // behind it: who looks again finds all of them wanted
    if (isMore) {
        askPrometheuses();
    }
    judge();
    m_statuses.publish();
    return std::chrono::hours(24);
}

// A scrape brings all there is, and points are kept from the next one on. They were not asked for it, and
// have it already.
void MetricWatch::Inside::askPrometheuses()
{
    const std::lock_guard guard(m_threadsLock);
    for (const auto& [number, watched] : m_threads) {
        if (watched.kind == MetricServer::Kind::Prometheus) {
            watched.thread->askNow();
        }
    }
}

void MetricWatch::Inside::judge()
{
    const auto now = time();
    if (m_statuses.anyConnectsSince(now - kPatience)) {
        return;
    }
    if (m_statuses.isEmpty()) {
        return m_alerts.restart();
    }
    m_board.with([&](MetricBoard& board) { board.judge(now); });
}

} // namespace attest::watch
