// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/scrapes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace attest::telemetry {

namespace {
constexpr std::string_view kStarted = "process_start_time_seconds";
} // namespace

bool Scrapes::isCounting(SeriesId id) const
{
    const auto& series = m_table.at(id);
    switch (series.part) {
    case Part::Total:
        return true;
    case Part::Bucket:
    case Part::Sum:
    case Part::Count:
        return series.type != MetricType::GaugeHistogram;
    default:
        // An untyped _total is a counter in all but name.
        return series.type == MetricType::Counter
            || (series.type == MetricType::Unknown && series.name.ends_with("_total"));
    }
}

bool Scrapes::hasRestarted(const Exposition& exposition)
{
    for (const auto& family : exposition.families) {
        if (exposition.of(family.name) != kStarted || family.samples == 0) {
            continue;
        }
        for (const auto& sample : exposition.samples) {
            if (&exposition.families[sample.family] == &family) {
                const double before = std::exchange(m_started, sample.value);
                return before != 0 && before != sample.value;
            }
        }
    }
    return false;
}

void Scrapes::addPoint(std::vector<Point>& points, Point point)
{
    // Many of them go at once, so that what is left need not be moved each time.
    if (points.size() >= m_limits.points * 2) {
        thinOut(points);
        const auto most = static_cast<std::ptrdiff_t>(m_limits.points);
        points.erase(points.begin(), std::max(points.begin(), points.end() - most));
    }
    points.push_back(point);
}

void Scrapes::keep(SeriesId id, State& state)
{
    if (m_keptIds.size() < m_limits.kept && m_wanted && m_wanted(m_table.at(id))) {
        state.kept = static_cast<std::uint32_t>(m_keptIds.size());
        m_keptIds.push_back(id);
        m_points.emplace_back();
    }
}

// Client libraries make a series when it is first counted. Of a server that was there before, a counter
// that is new has therefore come from zero: the first failure of all would otherwise go unseen.
void Scrapes::begin(SeriesId id, State& state)
{
    if (m_before == 0 || !isCounting(id)) {
        return;
    }
    state.last = 0;
    state.lastScrape = static_cast<std::uint32_t>(m_times.size() - 2);
    if (state.kept != kNotKept) {
        addPoint(m_points[state.kept], {m_times[m_times.size() - 2], 0});
    }
}

void Scrapes::take(SeriesId id, double value, ScrapeReport& report)
{
    const auto scrape = static_cast<std::uint32_t>(m_times.size() - 1);
    if (id >= m_states.size()) {
        m_states.emplace_back();
        keep(id, m_states.back());
    }
    auto& state = m_states[id];
    if (state.lastScrape == scrape) {
        ++report.duplicates;
        return;
    }
    ++report.series;
    if (std::isnan(value)) {
        ++report.notNumbers;
    }
    if (state.lastScrape == kNever) {
        ++report.fresh;
        begin(id, state);
    } else {
        report.gone -= state.lastScrape + 1 == scrape ? 1 : 0;
        report.resets += (value < state.last || report.restarted) && isCounting(id) ? 1 : 0;
    }
    state.previous = state.last;
    state.previousScrape = state.lastScrape;
    state.last = value;
    state.lastScrape = scrape;
    if (state.kept != kNotKept) {
        auto& points = m_points[state.kept];
        // The counter may stand higher than before its restart: only this tells.
        if (report.restarted && !points.empty() && isCounting(id)) {
            addPoint(points, {m_times.back() - 1, 0});
        }
        addPoint(points, {m_times.back(), value});
    }
}

ScrapeReport Scrapes::add(const Exposition& exposition, std::int64_t now)
{
    ScrapeReport report;
    if (!m_times.empty() && now <= m_times.back()) {
        report.backwards = true;
        return report;
    }
    m_restarted = report.restarted = hasRestarted(exposition);
    m_times.push_back(now);
    report.gone = m_before;
    if (m_table.size() == 0) {
        m_table.reserve(std::min(exposition.samples.size(), m_limits.series));
        m_states.reserve(std::min(exposition.samples.size(), m_limits.series));
    }
    SeriesId next = 0;
    for (const auto& sample : exposition.samples) {
        if (const auto id = m_table.idOf(exposition, sample, m_limits.series, next)) {
            next = *id + 1;
            take(*id, sample.value, report);
        } else {
            ++report.dropped;
        }
    }
    m_before = report.series;
    // Those that are not there have a gap, which a line must not cross.
    const auto scrape = static_cast<std::uint32_t>(m_times.size() - 1);
    for (const auto id : m_keptIds) {
        if (m_states[id].lastScrape != scrape) {
            addPoint(m_points[m_states[id].kept], {now, std::numeric_limits<double>::quiet_NaN()});
        }
    }
    return report;
}

// Begins with the value that is there: a line needs no second scrape to be seen.
void Scrapes::askAgain()
{
    for (SeriesId id = 0; id < m_states.size(); ++id) {
        auto& state = m_states[id];
        if (state.kept != kNotKept) {
            continue;
        }
        keep(id, state);
        if (state.kept != kNotKept && value(id)) {
            addPoint(m_points[state.kept], {m_times.back(), state.last});
        }
    }
}

void Scrapes::addGap(std::int64_t now)
{
    if (!m_times.empty() && now <= m_times.back()) {
        return;
    }
    m_times.push_back(now);
    m_before = 0;
    for (auto& points : m_points) {
        addPoint(points, {now, std::numeric_limits<double>::quiet_NaN()});
    }
}

std::optional<double> Scrapes::value(SeriesId id) const
{
    const bool there = id < m_states.size() && m_states[id].lastScrape + 1 == m_times.size();
    return there ? std::optional(m_states[id].last) : std::nullopt;
}

std::optional<Scrapes::Delta> Scrapes::delta(SeriesId id) const
{
    if (!value(id) || m_states[id].previousScrape == kNever) {
        return {};
    }
    const auto& state = m_states[id];
    if (std::isnan(state.last) || std::isnan(state.previous)) {
        return {};
    }
    Delta found;
    found.gap = state.previousScrape + 1 != state.lastScrape;
    found.seconds
        = static_cast<double>(m_times[state.lastScrape] - m_times[state.previousScrape]) / 1e9;
    found.reset = isCounting(id) && (m_restarted || state.last < state.previous);
    found.increase = found.reset ? state.last : state.last - state.previous;
    return found;
}

std::span<const Point> Scrapes::points(SeriesId id) const
{
    if (id >= m_states.size() || m_states[id].kept == kNotKept) {
        return {};
    }
    const std::span<const Point> all = m_points[m_states[id].kept];
    return all.size() <= m_limits.points ? all : all.last(m_limits.points);
}

} // namespace attest::telemetry
