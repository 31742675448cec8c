// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/prometheus_reader.h"

#include "telemetry/metrics/names.h"
#include "telemetry/metrics/number.h"
#include "telemetry/metrics/promql_text.h"
#include "telemetry/metrics/scanner.h"

#include <algorithm>
#include <cmath>

namespace attest::watch {
namespace {

using namespace telemetry;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::size_t kMostNames = 500; ///< a question stays below what servers take
constexpr std::string_view kParts[] = {"_bucket", "_sum", "_count"};

/// A histogram's or summary's own name.
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

std::string nameText(const std::string& name)
{
    return isPlainMetricName(name) ? name : quotedForPromql(name);
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

// Prometheus tells names alone: what they end in tells the rest.
std::map<std::string, MetricType> typesOf(const std::vector<std::string>& values)
{
    const std::set<std::string> names(values.begin(), values.end());
    std::map<std::string, MetricType> types;
    for (const auto& name : names) {
        const auto stem = stemOf(name, MetricType::Histogram);
        const auto of = [&](std::string_view part) { return stem + std::string(part); };
        if (name.ends_with("_total")) {
            types.try_emplace(name, MetricType::Counter);
        } else if (name.ends_with("_bucket")) {
            types[name] = types[of("_sum")] = types[of("_count")] = MetricType::Histogram;
        } else if (name.ends_with("_sum") && names.contains(of("_count"))
            && !names.contains(of("_bucket"))) {
            types[name] = types[of("_count")] = types[stem] = MetricType::Summary;
        }
    }
    return types;
}

/// A series ready to be written, and where in its points it is.
struct Written {
    std::string family; ///< with its type
    std::string head;
    const std::vector<Point>* points = nullptr;
    std::size_t at = 0;
};

std::string textAt(std::vector<Written>& all, std::int64_t time)
{
    std::string text;
    std::string_view family;
    for (auto& one : all) {
        if (one.at >= one.points->size() || (*one.points)[one.at].time != time) {
            continue;
        }
        if (family != one.family) {
            family = one.family;
            text += one.family;
        }
        char buffer[32];
        text += one.head;
        text += numberText((*one.points)[one.at++].value, buffer);
        text += '\n';
    }
    return text;
}

} // namespace

PastScrapes pastScrapesOf(
    const PrometheusAnswer& answer, const std::function<MetricType(const std::string&)>& typeOf)
{
    PastScrapes past;
    past.warnings = answer.warnings;
    std::map<std::string, std::vector<Written>> instances;
    std::set<std::int64_t> times;
    for (const auto& series : answer.series) {
        const auto name = series.label("__name__");
        if (!name || name->empty()) {
            continue;
        }
        const auto type = typeOf(*name);
        const auto family = "# TYPE " + nameText(stemOf(*name, type)) + " "
            + (type == MetricType::Unknown ? "untyped" : std::string(typeName(type))) + "\n";
        instances[series.label("instance").value_or("")].push_back(
            {family, sampleHead(series, *name), &series.points, 0});
        for (const auto& point : series.points) {
            times.insert(point.time);
        }
    }
    for (auto& [instance, all] : instances) {
        std::stable_sort(all.begin(), all.end(),
            [](const Written& a, const Written& b) { return a.family < b.family; });
        auto& scrapes = past.byInstance[instance];
        for (const auto time : times) {
            scrapes.push_back({time, textAt(all, time)});
        }
    }
    past.to = times.empty() ? 0 : *times.rbegin();
    return past;
}

PrometheusReader::PrometheusReader(
    net::Transport& transport, live::MetricsAccess access, Asked asked, Wanted wanted)
    : m_prometheus(transport, std::move(access))
    , m_asked(std::move(asked))
    , m_wanted(std::move(wanted))
{
}

MetricType PrometheusReader::typeOf(const std::string& name) const
{
    const auto found = m_types.find(name);
    return found == m_types.end() ? MetricType::Unknown : found->second;
}

std::optional<Problem> PrometheusReader::look(std::int64_t now, const net::Cancel& cancel)
{
    const auto selector = m_asked.selector.empty() ? "" : "{" + m_asked.selector + "}";
    const auto found = m_prometheus.labelValues("__name__", selector, cancel);
    if (!found) {
        return found.problem();
    }
    m_types = typesOf(found->values);
    std::set<std::string> names;
    std::map<std::string, MetricType> keys;
    for (const auto& name : found->values) {
        const auto key = metricKey(displayName(name, Escaping::AllowUtf8), typeOf(name));
        keys.try_emplace(key, typeOf(name));
        if (names.size() < kMostNames && m_wanted(key)) {
            names.insert(name);
        }
    }
    m_found.emplace();
    for (const auto& [key, type] : keys) {
        m_found->push_back({key, type, 0, {}});
    }
    m_otherNames = !std::includes(m_names.begin(), m_names.end(), names.begin(), names.end());
    m_names = std::move(names);
    m_looked = now;
    return {};
}

Result<PastScrapes> PrometheusReader::read(std::int64_t now, const net::Cancel& cancel)
{
    // One that has nothing yet is about to have something.
    if (!m_looked || m_names.empty() || now - *m_looked >= m_asked.look) {
        if (auto problem = look(now, cancel)) {
            return *problem;
        }
    }
    const auto from
        = m_last ? *m_last + live::Prometheus::stepOf(0, 0) * kSecond : now - m_asked.past;
    if (m_names.empty() || from > now) {
        return PastScrapes();
    }
    std::string names;
    for (const auto& name : m_names) {
        names += (names.empty() ? "" : "|") + quotedForRegex(name);
    }
    const auto more = m_asked.selector.empty() ? "" : "," + m_asked.selector;
    const auto answer = m_prometheus.queryRange(
        "{__name__=~" + quotedForPromql(names) + more + "}", from, now, cancel);
    if (!answer) {
        return answer.problem();
    }
    auto past = pastScrapesOf(*answer, [this](const std::string& name) { return typeOf(name); });
    past.otherNames = std::exchange(m_otherNames, false);
    m_last = past.to == 0 ? m_last : std::optional(past.to);
    return past;
}

} // namespace attest::watch
