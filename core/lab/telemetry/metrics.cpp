// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/metrics.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace attest::lab {

namespace {

constexpr std::size_t kMostSeries = 2000;
constexpr std::array kBounds{
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0}; // prometheus.DefBuckets

std::string numberText(double value)
{
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

/// The three escapes of a label value, which both formats have.
std::string escaped(std::string_view value)
{
    std::string out;
    for (const char c : value) {
        if (c == '\\' || c == '"') {
            out += '\\';
        }
        out += c == '\n' ? "\\n" : std::string(1, c);
    }
    return out;
}

std::string rendered(const Metrics::Labels& labels)
{
    std::string out;
    for (const auto& [name, value] : labels) {
        out += (out.empty() ? "" : ",") + name + "=\"" + escaped(value) + "\"";
    }
    return out;
}

std::string braced(const std::string& labels, const std::string& more = {})
{
    const std::string all = labels + (labels.empty() || more.empty() ? "" : ",") + more;
    return all.empty() ? "" : "{" + all + "}";
}

const char* kindName(MetricKind kind)
{
    return kind == MetricKind::Counter ? "counter"
        : kind == MetricKind::Gauge    ? "gauge"
                                       : "histogram";
}

std::string withoutTotal(const std::string& name)
{
    return name.ends_with("_total") ? name.substr(0, name.size() - 6) : name;
}

} // namespace

void Metrics::declare(std::string name, std::string help, MetricKind kind)
{
    const std::lock_guard guard(m_lock);
    m_families.try_emplace(std::move(name), Family{std::move(help), kind, {}});
}

Metrics::Series* Metrics::seriesOf(std::string_view name, const Labels& labels)
{
    const auto family = m_families.find(name);
    if (family == m_families.end()) {
        return nullptr;
    }
    auto key = rendered(labels);
    auto& series = family->second.series;
    if (series.size() >= kMostSeries && !series.contains(key)) {
        return nullptr;
    }
    return &series[std::move(key)];
}

void Metrics::add(std::string_view name, const Labels& labels, double amount)
{
    const std::lock_guard guard(m_lock);
    if (auto* series = seriesOf(name, labels)) {
        series->value += amount;
    }
}

void Metrics::set(std::string_view name, const Labels& labels, double value)
{
    const std::lock_guard guard(m_lock);
    if (auto* series = seriesOf(name, labels)) {
        series->value = value;
    }
}

void Metrics::observe(std::string_view name, const Labels& labels, double seconds)
{
    const std::lock_guard guard(m_lock);
    auto* series = seriesOf(name, labels);
    if (series == nullptr) {
        return;
    }
    series->buckets.resize(kBounds.size());
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        series->buckets[i] += seconds <= kBounds[i] ? 1 : 0;
    }
    series->value += seconds;
    ++series->count;
}

double Metrics::value(std::string_view name, const Labels& labels) const
{
    const std::lock_guard guard(m_lock);
    const auto family = m_families.find(name);
    if (family == m_families.end()) {
        return 0;
    }
    const auto found = family->second.series.find(rendered(labels));
    return found == family->second.series.end() ? 0 : found->second.value;
}

// The documented counters have no _total. OpenMetrics knows no other counters, so there they get it, as
// client_golang does.
void Metrics::writeFamily(
    std::string& out, const std::string& name, const Family& family, Exposition exposition)
{
    const bool open = exposition == Exposition::OpenMetrics;
    const bool counter = family.kind == MetricKind::Counter;
    const std::string title = open && counter ? withoutTotal(name) : name;
    out += "# HELP " + title + " " + family.help + "\n# TYPE " + title + " " + kindName(family.kind)
        + "\n";
    const std::string sample = open && counter ? title + "_total" : name;
    for (const auto& [labels, series] : family.series) {
        if (family.kind != MetricKind::Histogram) {
            out += sample + braced(labels) + " " + numberText(series.value) + "\n";
            continue;
        }
        for (std::size_t i = 0; i < series.buckets.size(); ++i) {
            const std::string bound = numberText(kBounds[i]);
            const std::string le
                = open && bound.find('.') == std::string::npos ? bound + ".0" : bound;
            out += name + "_bucket" + braced(labels, "le=\"" + le + "\"") + " "
                + std::to_string(series.buckets[i]) + "\n";
        }
        out += name + "_bucket" + braced(labels, "le=\"+Inf\"") + " " + std::to_string(series.count)
            + "\n" + name + "_sum" + braced(labels) + " " + numberText(series.value) + "\n" + name
            + "_count" + braced(labels) + " " + std::to_string(series.count) + "\n";
    }
}

std::string Metrics::expose(Exposition exposition)
{
    if (m_refresh) {
        m_refresh(*this);
    }
    const std::lock_guard guard(m_lock);
    std::string out;
    for (const auto& [name, family] : m_families) {
        if (!family.series.empty()) {
            writeFamily(out, name, family, exposition);
        }
    }
    return exposition == Exposition::OpenMetrics ? out + "# EOF\n" : out;
}

http::Handler metricsHandler(Metrics& metrics)
{
    return [&metrics](const http::Request& request) {
        if (request.path() != "/metrics") {
            return http::text(404, "404 page not found\n");
        }
        if (request.method != "GET" && request.method != "HEAD") {
            return http::text(405, "Method Not Allowed\n");
        }
        // Also to whoever would take OpenMetrics, as client_golang does unless it is told otherwise:
        // there the documented counters would get a _total, and no documented query would find them.
        return http::text(
            200, metrics.expose(Exposition::Text), "text/plain; version=0.0.4; charset=utf-8");
    };
}

} // namespace attest::lab
