// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/past_scrapes.h"

#include "telemetry/metrics/number.h"
#include "telemetry/metrics/promql_text.h"
#include "telemetry/metrics/scanner.h"

#include <algorithm>
#include <set>

namespace attest::watch {
namespace {

using namespace telemetry;

constexpr std::string_view kParts[] = {"_bucket", "_sum", "_count"};

std::string nameText(const std::string& name)
{
    return isPlainMetricName(name) ? name : quotedForPromql(name);
}

std::string familyLine(const std::string& name, MetricType type)
{
    return "# TYPE " + nameText(stemOf(name, type)) + " "
        + (type == MetricType::Unknown ? "untyped" : std::string(typeName(type))) + "\n";
}

std::string sampleHead(const AnsweredSeries& series, const std::string& name)
{
    const bool plain = isPlainMetricName(name);
    std::string inside = plain ? "" : quotedForPromql(name);
    for (const auto& label : series.labels) {
        if (label.name != "__name__") {
            inside += (inside.empty() ? "" : ",")
                + (isPlainLabelName(label.name) ? label.name : quotedForPromql(label.name)) + "="
                + quotedForPromql(label.value);
        }
    }
    return (plain ? name : "") + "{" + inside + "} ";
}

bool isEarlier(const Point& a, const Point& b)
{
    return a.time < b.time;
}

} // namespace

std::string stemOf(const std::string& name, MetricType type)
{
    if (type == MetricType::Histogram || type == MetricType::Summary) {
        for (const auto part : kParts) {
            if (name.size() > part.size() && name.ends_with(part)) {
                return name.substr(0, name.size() - part.size());
            }
        }
    }
    return name;
}

std::size_t AskedTimes::most() const
{
    // Both ends, and one more of a server that begins at a whole step.
    return static_cast<std::size_t>(std::max<std::int64_t>(0, to - from) / step) + 2;
}

bool AskedTimes::has(std::int64_t time) const
{
    return time > from - step && time <= to;
}

PastScrape PastInstance::operator[](std::size_t at) const
{
    PastScrape scrape{m_times[at], {}};
    std::string_view family;
    for (const auto& one : m_series) {
        const auto point = std::lower_bound(
            one.points.begin(), one.points.end(), Point{scrape.time, 0}, isEarlier);
        if (point == one.points.end() || point->time != scrape.time) {
            continue;
        }
        if (family != one.family) {
            family = one.family;
            scrape.text += one.family;
        }
        char buffer[32];
        scrape.text += one.head;
        scrape.text += numberText(point->value, buffer);
        scrape.text += '\n';
    }
    return scrape;
}

class PastScrapesMaker {
public:
    PastScrapesMaker(const AskedTimes& asked, PastScrapes& past) : m_asked(asked), m_past(past) {}

    void add(AnsweredSeries series, const std::string& name, MetricType type)
    {
        auto points = takenOf(std::move(series.points));
        if (!points.empty()) {
            m_past.byInstance[series.label("instance").value_or("")].m_series.push_back(
                {familyLine(name, type), sampleHead(series, name), std::move(points)});
        }
    }

    void finish()
    {
        for (auto& [name, instance] : m_past.byInstance) {
            std::stable_sort(instance.m_series.begin(), instance.m_series.end(),
                [](const auto& a, const auto& b) { return a.family < b.family; });
            instance.m_times = timesOf(instance);
        }
        m_past.to = m_times.empty() ? 0 : *m_times.rbegin();
    }

private:
    /// In order, and only those that an answer to the question can have: all its series have the same
    /// times. Others would make the times endless, or the last of them lie ahead of every next question.
    std::vector<Point> takenOf(std::vector<Point> points)
    {
        std::vector<Point> taken;
        for (const auto& point : points) {
            if (m_asked.has(point.time)
                && (m_times.size() < m_asked.most() || m_times.contains(point.time))) {
                m_times.insert(point.time);
                taken.push_back(point);
            } else {
                ++m_past.pointsElsewhen;
            }
        }
        std::stable_sort(taken.begin(), taken.end(), isEarlier);
        return taken;
    }

    std::vector<std::int64_t> timesOf(const PastInstance& instance) const
    {
        std::set<std::int64_t> times;
        for (const auto& series : instance.m_series) {
            for (const auto& point : series.points) {
                times.insert(point.time);
                // Where the others go on without it; a time that it has too is there anyhow.
                if (const auto next = m_times.upper_bound(point.time); next != m_times.end()) {
                    times.insert(*next);
                }
            }
        }
        return {times.begin(), times.end()};
    }

    const AskedTimes& m_asked;
    PastScrapes& m_past;
    std::set<std::int64_t> m_times;
};

PastScrapes pastScrapesOf(PrometheusAnswer answer, const AskedTimes& asked,
    const std::function<MetricType(const std::string&)>& typeOf)
{
    PastScrapes past;
    PastScrapesMaker maker(asked, past);
    for (auto& series : answer.series) {
        if (const auto name = series.label("__name__"); name && !name->empty()) {
            maker.add(std::move(series), *name, typeOf(*name));
        }
    }
    maker.finish();
    return past;
}

} // namespace attest::watch
