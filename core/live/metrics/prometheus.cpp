// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/metrics/prometheus.h"

#include "base/percent.h"
#include "telemetry/metrics/promql_text.h"
#include "telemetry/metrics/scanner.h"

#include <algorithm>

namespace attest::live {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

std::string encoded(const std::vector<std::pair<std::string, std::string>>& form)
{
    std::string out;
    for (const auto& [name, value] : form) {
        out += (out.empty() ? "" : "&") + percentEncoded(name) + "=" + percentEncoded(value);
    }
    return out;
}

std::string secondsText(std::int64_t nanos)
{
    auto millis = std::to_string(nanos / 1'000'000 % 1000 + 1000).substr(1);
    return std::to_string(nanos / kSecond) + "." + millis;
}

// A label whose name is none of the plain ones is asked for in its escaped form.
std::string pathName(const std::string& label)
{
    if (telemetry::isPlainLabelName(label)) {
        return label;
    }
    constexpr char kDigits[] = "0123456789abcdef";
    std::string out = "U__";
    for (const char c : label) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '_') {
            out += "__";
        } else if (telemetry::isPlainLabelName("_" + std::string(1, c))) {
            out += c;
        } else {
            out += {'_', kDigits[byte >> 4U], kDigits[byte & 15U], '_'};
        }
    }
    return out;
}

} // namespace

std::int64_t Prometheus::stepOf(std::int64_t from, std::int64_t to)
{
    constexpr std::int64_t kLeast = 15;
    constexpr std::int64_t kMostPoints = 1000;
    const auto range = std::max<std::int64_t>(0, (to - from) / kSecond);
    return std::max(kLeast, (range + kMostPoints - 1) / kMostPoints);
}

Prometheus::Answer Prometheus::ask(
    Method method, const std::string& path, const Form& form, const net::Cancel& cancel) const
{
    std::string url = m_access.url;
    while (url.ends_with('/')) {
        url.pop_back();
    }
    url += "/api/v1/" + path;
    const auto text = encoded(form);
    if (method == Method::Get && !text.empty()) {
        url += "?" + text;
    }
    auto request = metricsRequest(m_access, url, "prometheus");
    if (!request) {
        return request.problem();
    }
    request->headers.push_back({"Accept", "application/json"});
    if (method == Method::Post) {
        request->method = "POST";
        request->headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
        request->body = Bytes(text.begin(), text.end());
    }
    const auto reply = m_transport.exchange(*request, cancel);
    if (!reply) {
        return reply.problem();
    }
    auto answer = telemetry::readPrometheusAnswer(reply->body);
    const auto refused = refusalOf(*reply, url);
    // An error of Prometheus says more than its status.
    const bool explained
        = !answer.ok() && answer.problem().id == telemetry::issue::kMetricsQueryFailed;
    if (refused && !explained) {
        return *refused;
    }
    return answer;
}

Prometheus::Answer Prometheus::query(
    const std::string& expression, std::optional<std::int64_t> at, const net::Cancel& cancel) const
{
    Form form{{"query", expression}};
    if (at) {
        form.emplace_back("time", secondsText(*at));
    }
    return ask(Method::Post, "query", form, cancel);
}

Prometheus::Answer Prometheus::queryRange(const std::string& expression, std::int64_t from,
    std::int64_t to, const net::Cancel& cancel) const
{
    return ask(Method::Post, "query_range",
        {{"query", expression}, {"start", secondsText(from)}, {"end", secondsText(to)},
            {"step", std::to_string(stepOf(from, to))}},
        cancel);
}

Prometheus::Answer Prometheus::series(const std::string& selector, std::int64_t from,
    std::int64_t to, const net::Cancel& cancel) const
{
    return ask(Method::Post, "series",
        {{"match[]", selector}, {"start", secondsText(from)}, {"end", secondsText(to)}}, cancel);
}

Prometheus::Answer Prometheus::labelNames(
    const std::string& selector, const net::Cancel& cancel) const
{
    return ask(Method::Post, "labels", {{"match[]", selector}}, cancel);
}

Prometheus::Answer Prometheus::labelValues(
    const std::string& label, const std::string& selector, const net::Cancel& cancel) const
{
    const Form form = selector.empty() ? Form() : Form{{"match[]", selector}};
    return ask(Method::Get, "label/" + pathName(label) + "/values", form, cancel);
}

Result<std::vector<std::string>> Prometheus::namesOf(
    const std::string& key, const net::Cancel& cancel) const
{
    const auto pattern = telemetry::namesPattern({&key, 1}, {"total"});
    auto answer = labelValues(
        "__name__", "{__name__=~" + telemetry::quotedForPromql(pattern) + "}", cancel);
    if (!answer) {
        return answer.problem();
    }
    return std::move(answer->values);
}

} // namespace attest::live
