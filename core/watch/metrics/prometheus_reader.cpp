// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/prometheus_reader.h"

#include "telemetry/metrics/names.h"
#include "telemetry/metrics/promql_text.h"
#include "watch/metrics/past_scrapes.h"

#include <algorithm>

namespace attest::watch {
namespace {

using namespace telemetry;

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kNear = 3600 * kSecond; ///< of which every scrape is read
constexpr std::size_t kMostNames = 500;        ///< a question stays below what servers take

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

} // namespace

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

// It may have too many samples to tell of a day, and the last hour all the same. Where it gives neither it is asked for
// both again.
Result<PastScrapes> PrometheusReader::readNear(std::int64_t now, const net::Cancel& cancel)
{
    m_hasBegun = true;
    auto near = read(now, cancel);
    m_hasBegun = m_lacksPast = near.ok();
    return near;
}

Result<PastScrapes> PrometheusReader::read(std::int64_t now, const net::Cancel& cancel)
{
    // One that has nothing yet is about to have something.
    if (!m_looked || m_names.empty() || now - *m_looked >= m_asked.look) {
        if (auto problem = look(now, cancel)) {
            return *problem;
        }
    }
    // One answer has a thousand times at most: those of a day would be too far apart for the last hour.
    m_isBehind = !m_hasBegun && m_asked.past > kNear;
    const auto first = now - (m_hasBegun ? std::min(m_asked.past, kNear) : m_asked.past);
    const auto from = m_last ? *m_last + live::Prometheus::stepOf(0, 0) * kSecond : first;
    const auto to = m_isBehind ? now - kNear : now;
    if (m_names.empty() || from > to) {
        m_isBehind = false;
        return PastScrapes();
    }
    std::string names;
    for (const auto& name : m_names) {
        names += (names.empty() ? "" : "|") + quotedForRegex(name);
    }
    const auto more = m_asked.selector.empty() ? "" : "," + m_asked.selector;
    auto answer = m_prometheus.queryRange(
        "{__name__=~" + quotedForPromql(names) + more + "}", from, to, cancel);
    if (!answer) {
        return std::exchange(m_isBehind, false) ? readNear(now, cancel) : answer.problem();
    }
    m_hasBegun = true;
    const AskedTimes asked{from, to, live::Prometheus::stepOf(from, to) * kSecond};
    auto past = pastScrapesOf(
        std::move(*answer), asked, [this](const std::string& name) { return typeOf(name); });
    past.otherNames = std::exchange(m_otherNames, false);
    m_last = past.to == 0 ? m_last : std::optional(past.to);
    return past;
}

} // namespace attest::watch
