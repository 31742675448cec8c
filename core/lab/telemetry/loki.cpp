// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes: Loki HTTP API, query_range, labels and label values.
#include "base/json_writer.h"
#include "lab/telemetry/logql.h"
#include "lab/telemetry/pod.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace attest::lab {

namespace {

constexpr std::int64_t kMostEntries = 5000; // max_entries_limit_per_query
constexpr std::int64_t kDefaultEntries = 100;
constexpr std::int64_t kNanos = 1'000'000'000;

std::int64_t nanosOf(Time time)
{
    return time.seconds * kNanos + time.nanos;
}

/// Nanoseconds, seconds (with a fraction), or RFC 3339.
std::optional<std::int64_t> timeParameter(const std::optional<std::string>& text)
{
    if (!text) {
        return std::nullopt;
    }
    if (const auto time = parseRfc3339(*text)) {
        return nanosOf(*time);
    }
    std::int64_t whole = 0;
    const char* end = text->data() + text->size();
    const auto at = std::from_chars(text->data(), end, whole);
    if (at.ec == std::errc() && at.ptr == end) {
        return whole > 10'000'000'000'000 ? whole : whole * kNanos;
    }
    double seconds = 0;
    const auto real = std::from_chars(text->data(), end, seconds);
    return real.ec == std::errc() && real.ptr == end && seconds < 1e10 && seconds >= 0
        ? std::optional(static_cast<std::int64_t>(seconds * 1e9))
        : std::nullopt;
}

LogLabels labelsOf(const Pod& pod)
{
    LogLabels labels{{"namespace", pod.nameSpace}, {"pod", pod.name}, {"container", pod.container}};
    for (const auto& [name, value] : pod.labels) {
        if (name == "app.kubernetes.io/name") {
            labels.emplace_back("app", value);
        }
    }
    std::ranges::sort(labels);
    return labels;
}

struct Range {
    std::int64_t start = 0, end = 0, limit = kDefaultEntries;
    bool forward = false;
};

struct Entry {
    std::int64_t nanos = 0;
    const Pod* pod = nullptr;
    std::string line;
};

std::vector<Entry> entriesOf(
    const std::vector<Pod>& pods, const LogQuery& query, const Range& range)
{
    std::vector<Entry> all;
    for (const Pod& pod : pods) {
        const auto labels = labelsOf(pod);
        if (!query.matchesStream(labels)) {
            continue;
        }
        for (LogLine& line : pod.log->after(0, pod.log->lastSequence())) {
            const auto nanos = nanosOf(line.time);
            if (nanos >= range.start && nanos < range.end && query.matchesLine(line.text, labels)) {
                all.push_back({nanos, &pod, std::move(line.text)});
            }
        }
    }
    std::ranges::stable_sort(all, {}, &Entry::nanos);
    if (!range.forward) {
        std::ranges::reverse(all);
    }
    if (all.size() > static_cast<std::size_t>(range.limit)) {
        all.resize(static_cast<std::size_t>(range.limit));
    }
    return all;
}

std::string streamsJson(const std::vector<Pod>& pods, const std::vector<Entry>& entries)
{
    JsonWriter json;
    json.beginObject().member("status", "success").key("data").beginObject();
    json.member("resultType", "streams").key("result").beginArray();
    for (const Pod& pod : pods) {
        if (std::ranges::find(entries, &pod, &Entry::pod) == entries.end()) {
            continue;
        }
        json.beginObject().key("stream").beginObject();
        for (const auto& [name, value] : labelsOf(pod)) {
            json.member(name, value);
        }
        json.endObject().key("values").beginArray();
        for (const Entry& entry : entries) {
            if (entry.pod == &pod) {
                json.beginArray().string(std::to_string(entry.nanos)).string(entry.line).endArray();
            }
        }
        json.endArray().endObject();
    }
    json.endArray().key("stats").beginObject().endObject().endObject().endObject();
    return json.take();
}

http::Response queryRange(const std::vector<Pod>& pods, const http::Request& request, Time now)
{
    const std::string text = request.query("query").value_or("");
    const auto query = parseLogQuery(text);
    if (!query) {
        return http::text(400, "parse error : syntax error: unexpected input in " + text + "\n");
    }
    Range range;
    range.end = timeParameter(request.query("end")).value_or(nanosOf(now));
    range.start = timeParameter(request.query("start")).value_or(range.end - 3600 * kNanos);
    range.forward = request.query("direction").value_or("backward") == "forward";
    if (const auto limit = request.query("limit")) {
        std::from_chars(limit->data(), limit->data() + limit->size(), range.limit);
    }
    if (range.limit < 1 || range.limit > kMostEntries) {
        return http::text(400,
            "max entries limit per query exceeded, limit > max_entries_limit ("
                + std::to_string(range.limit) + " > " + std::to_string(kMostEntries) + ")\n");
    }
    if (range.end < range.start) {
        return http::text(400, "end timestamp must not be before or equal to start time\n");
    }
    return http::json(200, streamsJson(pods, entriesOf(pods, *query, range)));
}

http::Response listJson(const std::set<std::string>& values)
{
    JsonWriter json;
    json.beginObject().member("status", "success").key("data").beginArray();
    for (const auto& value : values) {
        json.string(value);
    }
    return http::json(200, json.endArray().endObject().take());
}

http::Response names(const std::vector<Pod>& pods, std::string_view wanted)
{
    std::set<std::string> out;
    for (const Pod& pod : pods) {
        for (const auto& [name, value] : labelsOf(pod)) {
            if (wanted.empty() || name == wanted) {
                out.insert(wanted.empty() ? name : value);
            }
        }
    }
    return listJson(out);
}

} // namespace

http::Handler lokiHandler(std::vector<Pod> pods, Clock clock)
{
    return [pods = std::move(pods), clock = std::move(clock)](const http::Request& request) {
        const std::string path = request.path();
        constexpr std::string_view kLabel = "/loki/api/v1/label/";
        constexpr std::string_view kValues = "/values";
        if (path == "/ready") {
            return http::text(200, "ready\n");
        }
        if (path == "/loki/api/v1/query_range") {
            return queryRange(pods, request, clock());
        }
        if (path == "/loki/api/v1/labels") {
            return names(pods, {});
        }
        if (path.starts_with(kLabel) && path.ends_with(kValues)
            && path.size() > kLabel.size() + kValues.size()) {
            return names(pods,
                std::string_view(path).substr(
                    kLabel.size(), path.size() - kLabel.size() - kValues.size()));
        }
        return http::text(404, "404 page not found\n");
    };
}

} // namespace attest::lab
