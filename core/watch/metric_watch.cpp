// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metric_watch.h"

#include "live/metrics/scrape.h"
#include "live/network/backoff.h"
#include "net/target.h"
#include "watch/metrics/metric_board.h"
#include "watch/metrics/past_scrapes.h"
#include "watch/metrics/prometheus_reader.h"
#include "watch/metrics/server_thread.h"

#include <algorithm>
#include <atomic>

namespace attest::watch {

using namespace telemetry;
using State = MetricServerStatus::State;

namespace {

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

} // namespace

class MetricWatch::Inside {
public:
    Inside(net::Transport& transport, Settings settings)
        : m_transport(transport)
        , m_settings(std::move(settings))
        , m_alerts(m_settings.rules)
        , m_board(m_alerts, m_settings.catalogue, m_settings.limits)
        , m_now(std::make_shared<MetricsNow>())
    {
        if (!m_settings.clock) {
            m_settings.clock = systemTime;
        }
        publish();
    }

    // All are told to stop before any is waited for.
    ~Inside()
    {
        m_ending = true;
        const std::lock_guard guard(m_threadsLock);
        for (auto* threads : {&m_threads, &m_leaving}) {
            for (const auto& [number, thread] : *threads) {
                thread->stop();
            }
        }
        m_threads.clear();
        m_leaving.clear();
        m_chores.reset();
    }

    Result<ServerNumber> add(MetricServer server);
    void remove(ServerNumber number);
    void askNow(ServerNumber number)
    {
        const std::lock_guard guard(m_threadsLock);
        if (const auto found = m_threads.find(number); found != m_threads.end()) {
            found->second->askNow();
        }
    }

    std::shared_ptr<const MetricsNow> now()
    {
        m_told = false;
        const std::lock_guard guard(m_nowLock);
        return m_now;
    }
    void onChanged(std::function<void()> changed) { m_changed = std::move(changed); }
    const AlertWatch& alerts() const { return m_alerts; }

    void setRules(std::vector<AlertRule> rules)
    {
        m_alerts.setRules(std::move(rules));
        choreLater();
        publish();
    }
    void forgetResolved()
    {
        m_alerts.forgetResolved();
        publish();
    }
    void want(const std::string& key)
    {
        {
            const std::lock_guard guard(m_nowLock);
            m_wanted.push_back(key);
        }
        choreLater();
    }
    MetricLines lines(const LineQuestion& question)
    {
        const std::lock_guard guard(m_boardLock);
        return m_board.lines(question);
    }
    std::vector<MetricName> names(const std::string& instance)
    {
        const std::lock_guard guard(m_boardLock);
        return m_board.names(instance);
    }

private:
    /// A server and what only its thread knows of it.
    struct Asked {
        ServerNumber number = 0;
        MetricServer server;
        live::BackOff waits;
        std::unique_ptr<PrometheusReader> prometheus;
        std::uint64_t wants = 0; ///< of m_wants, when names were looked for
    };

    std::int64_t time() const
    {
        const auto now = m_settings.clock();
        return now.seconds * kSecond + now.nanos;
    }

    Result<ServerNumber> begin(MetricServer server, const net::Target& target);
    std::string freeName(const MetricServer& server, const net::Target& target);
    std::unique_ptr<PrometheusReader> readerOf(const MetricServer& server);
    Milliseconds round(Asked& asked, const net::Cancel& cancel);
    std::optional<Problem> scrape(Asked& asked, const net::Cancel& cancel);
    std::optional<Problem> read(Asked& asked, const net::Cancel& cancel);
    ScrapeReport addPast(const Asked& asked, const PastScrapes& past);
    void forget(ServerNumber number);

    void choreLater();
    Milliseconds chores();
    void judge();
    template <class Change>
    void update(ServerNumber number, const Change& change);
    void publish();

    net::Transport& m_transport;
    Settings m_settings;
    AlertWatch m_alerts;

    std::mutex m_boardLock;
    MetricBoard m_board;

    mutable std::mutex m_nowLock;
    std::map<ServerNumber, MetricServerStatus> m_statuses;
    std::vector<std::string> m_wanted;
    std::shared_ptr<const MetricsNow> m_now;
    std::uint64_t m_version = 0;

    std::function<void()> m_changed;
    std::atomic<bool> m_told{false}, m_ending{false};
    std::atomic<std::uint64_t> m_wants{0};

    std::mutex m_threadsLock;
    ServerNumber m_last = 0;
    using Threads = std::map<ServerNumber, std::unique_ptr<ServerThread>>;
    Threads m_threads, m_leaving; ///< leaving: told to stop, and perhaps not there yet
    std::unique_ptr<ServerThread> m_chores;
};

std::string MetricWatch::Inside::freeName(const MetricServer& server, const net::Target& target)
{
    const auto wanted = server.name.empty() ? target.authority() : server.name;
    const std::lock_guard guard(m_nowLock);
    for (int i = 1;; ++i) {
        const auto name = i == 1 ? wanted : wanted + " (" + std::to_string(i) + ")";
        if (std::none_of(m_statuses.begin(), m_statuses.end(),
                [&](const auto& each) { return each.second.name == name; })) {
            return name;
        }
    }
}

std::unique_ptr<PrometheusReader> MetricWatch::Inside::readerOf(const MetricServer& server)
{
    if (server.kind != MetricServer::Kind::Prometheus) {
        return nullptr;
    }
    PrometheusReader::Asked asked;
    asked.selector = server.selector;
    asked.past = std::chrono::duration_cast<std::chrono::nanoseconds>(server.past).count();
    return std::make_unique<PrometheusReader>(
        m_transport, server.access, asked, [this](const std::string& key) {
            const std::lock_guard guard(m_boardLock);
            return m_board.isWanted(key);
        });
}

Result<ServerNumber> MetricWatch::Inside::add(MetricServer server)
{
    const auto target = net::targetOf(server.access.url);
    if (!target) {
        return target.problem();
    }
    // What would be refused each time is refused now.
    if (const auto request = live::metricsRequest(server.access, server.access.url, ""); !request) {
        return request.problem();
    }
    auto number = begin(std::move(server), *target);
    // With no lock held: who is told may hold one of its own that it also calls us with.
    if (number) {
        publish();
    }
    return number;
}

Result<ServerNumber> MetricWatch::Inside::begin(MetricServer server, const net::Target& target)
{
    const std::lock_guard guard(m_threadsLock);
    std::erase_if(m_leaving, [](const auto& each) { return each.second->isOver(); });
    if (m_threads.size() >= kMostServers) {
        return Problem{
            issue::kTooManyServers, {{"limit", static_cast<std::int64_t>(kMostServers)}}, {}};
    }
    server.name = freeName(server, target);
    server.every = std::max(server.every, m_settings.shortest);
    const auto number = ++m_last;
    {
        const std::lock_guard now(m_nowLock);
        auto& status = m_statuses[number];
        status.number = number;
        status.kind = server.kind;
        status.name = server.name;
        status.url = server.access.url;
        status.since = time();
    }
    const auto most = std::max(server.every, m_settings.longestWait);
    auto asked = std::make_shared<Asked>(
        Asked{number, server, live::BackOff(number, {server.every, most}), readerOf(server), 0});
    m_threads[number] = std::make_unique<ServerThread>(
        [this, asked](const net::Cancel& cancel) { return round(*asked, cancel); },
        [this, number] { forget(number); });
    if (!m_chores) {
        m_chores = std::make_unique<ServerThread>(
            [this](const net::Cancel&) { return chores(); }, nullptr);
    }
    return number;
}

// Its entry goes first: when its thread is over, nobody counts on it any more.
void MetricWatch::Inside::remove(ServerNumber number)
{
    {
        const std::lock_guard guard(m_nowLock);
        m_statuses.erase(number);
    }
    {
        const std::lock_guard guard(m_threadsLock);
        std::erase_if(m_leaving, [](const auto& each) { return each.second->isOver(); });
        const auto found = m_threads.find(number);
        if (found == m_threads.end()) {
            return;
        }
        found->second->stop();
        m_leaving[number] = std::move(found->second);
        m_threads.erase(found);
    }
    publish();
}

// On the server's own thread, behind its last round.
void MetricWatch::Inside::forget(ServerNumber number)
{
    if (m_ending) {
        return;
    }
    {
        const std::lock_guard guard(m_boardLock);
        m_board.remove(number);
    }
    judge();
    publish();
}

Milliseconds MetricWatch::Inside::round(Asked& asked, const net::Cancel& cancel)
{
    const auto began = std::chrono::steady_clock::now();
    const auto problem = asked.prometheus ? read(asked, cancel) : scrape(asked, cancel);
    if (cancel.asked()) {
        return Milliseconds(0);
    }
    const auto spent
        = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - began);
    Milliseconds wait = std::max(asked.server.every - spent, asked.server.every / 10);
    if (problem) {
        wait = asked.waits.next();
    } else {
        asked.waits.reset();
    }
    const auto now = time();
    update(asked.number, [&](MetricServerStatus& status) {
        status.problem = problem;
        status.nextTry = now + wait.count() * 1'000'000;
        status.failures = problem ? status.failures + 1 : 0;
        const bool slow = status.took > m_settings.slow;
        enter(status, problem ? State::Failing : slow ? State::Slow : State::Connected, now);
    });
    judge();
    publish();
    return wait;
}

std::optional<Problem> MetricWatch::Inside::scrape(Asked& asked, const net::Cancel& cancel)
{
    const auto scraped = live::scrape(m_transport, asked.server.access, cancel);
    if (cancel.asked()) {
        return {};
    }
    const auto now = time();
    ScrapeReport report;
    std::vector<MetricInstance> instances;
    {
        const std::lock_guard guard(m_boardLock);
        const auto instance = m_board.instanceOf(asked.number, asked.server.name);
        if (scraped && instance) {
            report = m_board.add(*instance, scraped->exposition, now);
            instances = m_board.instancesOf(asked.number);
        } else {
            m_board.addGaps(asked.number, now);
        }
    }
    if (!scraped) {
        return scraped.problem();
    }
    update(asked.number, [&](MetricServerStatus& status) {
        status.took = scraped->took;
        status.lastAnswer = now;
        status.report = report;
        status.badLines = scraped->exposition.faultCount;
        status.oddType = scraped->oddType;
        status.instances = std::move(instances);
    });
    return {};
}

// There are no gaps where it does not answer: it remembers, and is asked for what is missing.
std::optional<Problem> MetricWatch::Inside::read(Asked& asked, const net::Cancel& cancel)
{
    if (const auto wants = m_wants.load(); wants != asked.wants) {
        asked.wants = wants;
        asked.prometheus->lookAgain();
    }
    const auto began = std::chrono::steady_clock::now();
    const auto past = asked.prometheus->read(time(), cancel);
    if (cancel.asked()) {
        return {};
    }
    if (!past) {
        return past.problem();
    }
    const auto took
        = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - began);
    const auto report = addPast(asked, *past);
    auto found = asked.prometheus->takeFound();
    const auto metrics = found ? found->size() : 0;
    std::vector<MetricInstance> instances;
    {
        const std::lock_guard guard(m_boardLock);
        instances = m_board.instancesOf(asked.number);
        if (found) {
            m_board.offer(asked.number, std::move(*found));
        }
    }
    update(asked.number, [&](MetricServerStatus& status) {
        status.metrics = found ? metrics : status.metrics;
        status.took = took;
        status.lastAnswer = time();
        status.instances = std::move(instances);
        if (!past->byInstance.empty() || past->pointsElsewhen > 0) {
            status.report = report;
            status.pointsElsewhen = past->pointsElsewhen;
        }
    });
    return {};
}

ScrapeReport MetricWatch::Inside::addPast(const Asked& asked, const PastScrapes& past)
{
    ExpositionOptions options;
    options.format = ExpositionFormat::Text;
    options.faults = ExpositionOptions::Faults::Skip;
    ScrapeReport all;
    for (const auto& [name, scrapes] : past.byInstance) {
        ScrapeReport last;
        for (std::size_t i = 0; i < scrapes.size(); ++i) {
            const auto scrape = scrapes[i];
            const auto exposition = readExposition(scrape.text, options);
            const std::lock_guard guard(m_boardLock);
            const auto instance
                = m_board.instanceOf(asked.number, name.empty() ? asked.server.name : name);
            if (!instance) {
                last.dropped = scrapes.seriesCount();
                break;
            }
            // What was not asked for before did not begin at zero now.
            if (i == 0 && past.otherNames) {
                m_board.addGap(*instance, scrape.time - 1);
            }
            if (!exposition || exposition->samples.empty()) {
                m_board.addGap(*instance, scrape.time);
            } else {
                last = m_board.add(*instance, *exposition, scrape.time);
            }
        }
        all.series += last.series;
        all.fresh += last.fresh;
        all.gone += last.gone;
        all.resets += last.resets;
        all.notNumbers += last.notNumbers;
        all.dropped += last.dropped;
    }
    return all;
}

void MetricWatch::Inside::choreLater()
{
    ++m_wants;
    const std::lock_guard guard(m_threadsLock);
    if (m_chores) {
        m_chores->askNow();
    }
}

// What may have to wait for the board, and whose callers must not.
Milliseconds MetricWatch::Inside::chores()
{
    std::vector<std::string> wanted;
    {
        const std::lock_guard guard(m_nowLock);
        wanted.swap(m_wanted);
    }
    {
        const std::lock_guard guard(m_boardLock);
        for (const auto& key : wanted) {
            m_board.want(key);
        }
        m_board.wantMore();
    }
    judge();
    publish();
    return std::chrono::hours(24);
}

void MetricWatch::Inside::judge()
{
    const auto now = time();
    {
        const std::lock_guard guard(m_nowLock);
        const bool early = std::any_of(m_statuses.begin(), m_statuses.end(), [&](const auto& each) {
            return each.second.state == State::Connecting && now - each.second.since < kPatience;
        });
        if (early) {
            return;
        }
        if (m_statuses.empty()) {
            return m_alerts.restart();
        }
    }
    const std::lock_guard guard(m_boardLock);
    m_board.judge(now);
}

template <class Change>
void MetricWatch::Inside::update(ServerNumber number, const Change& change)
{
    const std::lock_guard guard(m_nowLock);
    if (const auto found = m_statuses.find(number); found != m_statuses.end()) {
        change(found->second);
    }
}

void MetricWatch::Inside::publish()
{
    {
        const std::lock_guard guard(m_nowLock);
        auto now = std::make_shared<MetricsNow>();
        for (const auto& [number, status] : m_statuses) {
            now->servers.push_back(status);
            for (const auto& instance : status.instances) {
                if (std::find(now->instances.begin(), now->instances.end(), instance.name)
                    == now->instances.end()) {
                    now->instances.push_back(instance.name);
                }
            }
        }
        now->alerts = m_alerts.now();
        now->version = ++m_version;
        m_now = std::move(now);
    }
    if (m_changed && !m_told.exchange(true)) {
        m_changed();
    }
}

MetricWatch::MetricWatch(net::Transport& transport, Settings settings)
    : m_inside(std::make_unique<Inside>(transport, std::move(settings)))
{
}

MetricWatch::~MetricWatch() = default;

Result<ServerNumber> MetricWatch::add(MetricServer server)
{
    return m_inside->add(std::move(server));
}

void MetricWatch::remove(ServerNumber number)
{
    m_inside->remove(number);
}

void MetricWatch::askNow(ServerNumber number)
{
    m_inside->askNow(number);
}

std::shared_ptr<const MetricsNow> MetricWatch::now() const
{
    return m_inside->now();
}

void MetricWatch::onChanged(std::function<void()> changed)
{
    m_inside->onChanged(std::move(changed));
}

const AlertWatch& MetricWatch::alerts() const
{
    return m_inside->alerts();
}

void MetricWatch::setRules(std::vector<AlertRule> rules)
{
    m_inside->setRules(std::move(rules));
}

void MetricWatch::forgetResolved()
{
    m_inside->forgetResolved();
}

MetricLines MetricWatch::lines(const LineQuestion& question) const
{
    return m_inside->lines(question);
}

std::vector<MetricName> MetricWatch::names(const std::string& instance) const
{
    return m_inside->names(instance);
}

void MetricWatch::want(const std::string& key)
{
    m_inside->want(key);
}

} // namespace attest::watch
