// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/pod_log.h"

#include "base/json_writer.h"

#include <charconv>
#include <cstdio>

namespace attest::lab {

namespace {

constexpr std::size_t kBatch = 1000;

struct LogQuery {
    bool follow = false, timestamps = false;
    std::optional<std::int64_t> tail, limit;
    std::optional<Time> since;
};

http::Response refused(std::string_view message)
{
    JsonWriter json;
    json.beginObject().member("kind", "Status").member("apiVersion", "v1").key("metadata");
    json.beginObject().endObject().member("status", "Failure").member("message", message);
    json.member("reason", "BadRequest").key("code").number(400).endObject();
    return http::json(400, json.take());
}

std::optional<std::int64_t> wholeNumber(const std::optional<std::string>& text)
{
    std::int64_t value = 0;
    if (!text || text->empty()) {
        return std::nullopt;
    }
    const auto end = std::from_chars(text->data(), text->data() + text->size(), value);
    return end.ptr == text->data() + text->size() && value >= 0 ? std::optional(value)
                                                                : std::nullopt;
}

bool isTrue(const std::optional<std::string>& text)
{
    return text && (*text == "true" || *text == "1");
}

/// Nine digits always: what a container runtime writes before each line.
std::string stamp(Time time)
{
    char fraction[16];
    std::snprintf(fraction, sizeof fraction, ".%09dZ", time.nanos);
    std::string text = formatRfc3339({time.seconds, 0});
    text.pop_back();
    return text + fraction;
}

std::string shown(const std::vector<LogLine>& lines, bool timestamps)
{
    std::string out;
    for (const LogLine& line : lines) {
        out += (timestamps ? stamp(line.time) + " " : "") + line.text + "\n";
    }
    return out;
}

/// As kubelets do, line by line, also of those that are written later: a clock may step back.
void leaveOutEarlier(std::vector<LogLine>& lines, const LogQuery& query)
{
    if (query.since) {
        std::erase_if(lines, [&](const LogLine& line) { return line.time < *query.since; });
    }
}

/// What is written after the answer was begun.
class Followed final : public http::BodySource {
public:
    Followed(std::shared_ptr<LogBook> log, std::uint64_t from, const LogQuery& query)
        : m_log(std::move(log))
        , m_at(from)
        , m_query(query)
    {
    }

    std::optional<std::string> next() override
    {
        auto lines = m_log->after(m_at, kBatch);
        if (!lines.empty()) {
            m_at = lines.back().sequence;
        }
        leaveOutEarlier(lines, m_query);
        return shown(lines, m_query.timestamps);
    }

private:
    std::shared_ptr<LogBook> m_log;
    std::uint64_t m_at;
    LogQuery m_query;
};

std::vector<LogLine> chosen(std::vector<LogLine> lines, const LogQuery& query)
{
    leaveOutEarlier(lines, query);
    if (query.tail && lines.size() > static_cast<std::size_t>(*query.tail)) {
        lines.erase(lines.begin(), lines.end() - *query.tail);
    }
    return lines;
}

} // namespace

http::Response podLog(const Pod& pod, const http::Request& request, Time now)
{
    const auto container = request.query("container");
    if (container && !container->empty() && *container != pod.container) {
        return refused("container " + *container + " is not valid for pod " + pod.name);
    }
    if (isTrue(request.query("previous"))) {
        return refused("previous terminated container \"" + pod.container + "\" in pod \""
            + pod.name + "\" not found");
    }
    const auto sinceTime = request.query("sinceTime");
    const auto sinceSeconds = wholeNumber(request.query("sinceSeconds"));
    LogQuery query{isTrue(request.query("follow")), isTrue(request.query("timestamps")),
        wholeNumber(request.query("tailLines")), wholeNumber(request.query("limitBytes")), {}};
    if (sinceTime && sinceSeconds) {
        return refused("at most one of sinceTime or sinceSeconds may be specified");
    }
    if (sinceTime) {
        query.since = parseRfc3339(*sinceTime);
        if (!query.since) {
            return refused("sinceTime: Invalid value: " + *sinceTime);
        }
        query.since->nanos
            = 0; // kubelets compare whole seconds: readers have to expect repetitions
    } else if (sinceSeconds) {
        query.since = now - Duration{*sinceSeconds};
    }
    auto all = pod.log->after(0, pod.log->lastSequence());
    const auto at = all.empty() ? 0 : all.back().sequence;
    const auto lines = chosen(std::move(all), query);
    auto response = http::text(200, shown(lines, query.timestamps));
    if (query.limit && response.body.size() > static_cast<std::size_t>(*query.limit)) {
        response.body.resize(static_cast<std::size_t>(*query.limit));
        return response;
    }
    if (query.follow) {
        response.source = std::make_shared<Followed>(pod.log, at, query);
    }
    return response;
}

} // namespace attest::lab
