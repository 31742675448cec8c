// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/asked_server.h"

#include "live/metrics/scrape.h"

namespace attest::watch {

using namespace telemetry;

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr std::int64_t kSecond = 1'000'000'000;

void add(ScrapeReport& all, const ScrapeReport& one)
{
    all.series += one.series;
    all.fresh += one.fresh;
    all.gone += one.gone;
    all.resets += one.resets;
    all.notNumbers += one.notNumbers;
    all.dropped += one.dropped;
}

} // namespace

AskedServer::AskedServer(net::Transport& transport, SharedBoard& board, Clock clock,
    ServerNumber number, MetricServer server)
    : m_transport(transport)
    , m_board(board)
    , m_onto(&board)
    , m_clock(std::move(clock))
    , m_number(number)
    , m_server(std::move(server))
{
    if (m_server.kind == MetricServer::Kind::Prometheus) {
        m_prometheus = reader();
    }
}

std::unique_ptr<PrometheusReader> AskedServer::reader() const
{
    PrometheusReader::Asked asked;
    asked.selector = m_server.selector;
    asked.past = std::chrono::duration_cast<std::chrono::nanoseconds>(m_server.past).count();
    return std::make_unique<PrometheusReader>(
        m_transport, m_server.access, asked, [&board = m_board](const std::string& key) {
            return board.with([&](const MetricBoard& all) { return all.isWanted(key); });
        });
}

void AskedServer::lookBack(std::chrono::seconds past)
{
    if (m_prometheus && past > m_server.past) {
        m_server.past = past;
        m_isAnew = true;
    }
}

std::int64_t AskedServer::time() const
{
    const auto now = m_clock();
    return now.seconds * kSecond + now.nanos;
}

void AskedServer::lookAgain()
{
    if (m_prometheus) {
        m_prometheus->lookAgain();
    }
}

Result<ServerAnswer> AskedServer::ask(const net::Cancel& cancel)
{
    if (auto problem = !m_prometheus ? scrape(cancel)
            : m_isAnew               ? readAnew(cancel)
                                     : readAll(cancel)) {
        return std::move(*problem);
    }
    return m_last;
}

std::optional<Problem> AskedServer::scrape(const net::Cancel& cancel)
{
    const auto scraped = live::scrape(m_transport, m_server.access, cancel);
    if (cancel.asked()) {
        return {};
    }
    const auto now = time();
    m_board.with([&](MetricBoard& board) {
        const auto instance = board.instanceOf(m_number, m_server.name);
        if (scraped && instance) {
            m_last.report = board.add(*instance, scraped->exposition, now);
            m_last.instances = board.instancesOf(m_number);
        } else {
            board.addGaps(m_number, now);
        }
    });
    if (!scraped) {
        return scraped.problem();
    }
    m_last.at = now;
    m_last.took = scraped->took;
    m_last.badLines = scraped->exposition.faultCount;
    m_last.oddType = scraped->oddType;
    return {};
}

// Scrapes only go on: what is older cannot be put before what is there.
std::optional<Problem> AskedServer::readAnew(const net::Cancel& cancel)
{
    auto before = std::exchange(m_prometheus, reader());
    SharedBoard anew(m_board.with([](const MetricBoard& board) { return board.alike(); }));
    m_onto = &anew;
    auto problem = readAll(cancel);
    m_onto = &m_board;
    if (problem || m_prometheus->lacksPast()) {
        // What is there is more than that, and goes on.
        m_isAnew = !m_prometheus->lacksPast();
        m_last.lacksPast = m_prometheus->lacksPast();
        m_prometheus = std::move(before);
        return problem ? problem : readAll(cancel);
    }
    if (!cancel.asked()) {
        m_isAnew = false;
        m_last.lacksPast = false;
        anew.with([this](MetricBoard& read) {
            m_board.with([&read](MetricBoard& board) { board.takeOver(std::move(read)); });
        });
    }
    return problem;
}

// The rules are not judged in between: nothing of now would be there yet.
std::optional<Problem> AskedServer::readAll(const net::Cancel& cancel)
{
    do {
        if (auto problem = read(cancel)) {
            return problem;
        }
    } while (m_prometheus->isBehind() && !cancel.asked());
    return {};
}

// There are no gaps where it does not answer: it remembers, and is asked for what is missing.
std::optional<Problem> AskedServer::read(const net::Cancel& cancel)
{
    const auto began = std::chrono::steady_clock::now();
    const auto past = m_prometheus->read(time(), cancel);
    if (cancel.asked()) {
        return {};
    }
    if (!past) {
        return past.problem();
    }
    m_last.took
        = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - began);
    if (!past->byInstance.empty() || past->pointsElsewhen > 0) {
        m_last.report = addPast(*past);
        m_last.pointsElsewhen = past->pointsElsewhen;
    }
    m_last.lacksPast = m_last.lacksPast || m_prometheus->lacksPast();
    m_last.at = time();
    auto found = m_prometheus->takeFound();
    m_last.metrics = found ? found->size() : m_last.metrics;
    m_onto->with([&](MetricBoard& board) {
        m_last.instances = board.instancesOf(m_number);
        if (found) {
            board.offer(m_number, std::move(*found));
        }
    });
    return {};
}

ScrapeReport AskedServer::addPast(const PastScrapes& past)
{
    ScrapeReport all;
    for (const auto& [name, scrapes] : past.byInstance) {
        ScrapeReport last;
        for (std::size_t i = 0; i < scrapes.size(); ++i) {
            // What was not asked for before did not begin at zero now.
            const bool isBeginning = past.otherNames && i == 0;
            const auto report
                = addPast(name.empty() ? m_server.name : name, scrapes[i], isBeginning);
            if (!report) {
                last = {};
                last.dropped = scrapes.seriesCount();
                break;
            }
            last = report->series > 0 ? *report : last;
        }
        add(all, last);
    }
    return all;
}

// The lock is not held while text is read: others wait for it.
std::optional<ScrapeReport> AskedServer::addPast(
    const std::string& name, const PastScrape& scrape, bool isBeginning)
{
    ExpositionOptions options;
    options.format = ExpositionFormat::Text;
    options.faults = ExpositionOptions::Faults::Skip;
    const auto exposition = readExposition(scrape.text, options);
    return m_onto->with([&](MetricBoard& board) -> std::optional<ScrapeReport> {
        const auto instance = board.instanceOf(m_number, name);
        if (!instance) {
            return std::nullopt;
        }
        if (isBeginning) {
            board.addGap(*instance, scrape.time - 1);
        }
        if (!exposition || exposition->samples.empty()) {
            board.addGap(*instance, scrape.time);
            return ScrapeReport();
        }
        return board.add(*instance, *exposition, scrape.time);
    });
}

} // namespace attest::watch
