// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/prometheus_answer.h"

#include "base/bounded_text.h"
#include "telemetry/metrics/number.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>

namespace attest::telemetry {
namespace {

namespace dom = simdjson::dom;

Problem badAnswer(const char* reason)
{
    return {issue::kMetricsBadAnswer, {{"reason", std::string(reason)}}, {}};
}

std::string textOf(const dom::element& parent, const char* name)
{
    std::string_view text;
    return parent[name].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

bool readLabels(const dom::element& element, Labels& labels)
{
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS) {
        return false;
    }
    for (const auto field : object) {
        std::string_view value;
        if (field.value.get(value) != simdjson::SUCCESS) {
            return false;
        }
        labels.push_back({std::string(field.key), std::string(value)});
    }
    std::sort(labels.begin(), labels.end());
    return true;
}

// [seconds, "number"]
bool readPoint(const dom::element& element, Point& point)
{
    dom::array pair;
    double seconds = 0;
    std::string_view text;
    if (element.get(pair) != simdjson::SUCCESS || pair.size() != 2
        || pair.at(0).get(seconds) != simdjson::SUCCESS
        || pair.at(1).get(text) != simdjson::SUCCESS) {
        return false;
    }
    const auto value = readNumber(text);
    constexpr double kMost = 9e9;
    if (!value || !(seconds > -kMost && seconds < kMost)) {
        return false;
    }
    // Prometheus counts in milliseconds.
    point = {std::int64_t{std::llround(seconds * 1e3)} * 1'000'000, *value};
    return true;
}

class Reader {
public:
    explicit Reader(const AnswerLimits& limits) : m_limits(limits) {}

    Result<PrometheusAnswer> read(const dom::element& data)
    {
        const char* wrong = nullptr;
        dom::array list;
        dom::element result;
        if (data.get(list) == simdjson::SUCCESS) {
            wrong = readList(list);
        } else if (data["result"].get(result) == simdjson::SUCCESS) {
            wrong = readResult(textOf(data, "resultType"), result);
        } else {
            wrong = "data";
        }
        if (wrong != nullptr) {
            return badAnswer(wrong);
        }
        return std::move(m_answer);
    }

private:
    // Label values, or the labels of series.
    const char* readList(const dom::array& list)
    {
        for (const auto& each : list) {
            if (m_answer.values.size() + m_answer.series.size() >= m_limits.series) {
                return "points";
            }
            std::string_view text;
            if (each.get(text) == simdjson::SUCCESS) {
                m_answer.values.emplace_back(text);
            } else if (!readLabels(each, m_answer.series.emplace_back().labels)) {
                return "data";
            }
        }
        return nullptr;
    }

    const char* readResult(std::string_view type, const dom::element& result)
    {
        if (type == "scalar") {
            return addPoint(result, m_answer.series.emplace_back());
        }
        if (type == "string") {
            return nullptr;
        }
        dom::array list;
        if ((type != "vector" && type != "matrix") || result.get(list) != simdjson::SUCCESS) {
            return "data";
        }
        for (const auto& each : list) {
            if (m_answer.series.size() >= m_limits.series) {
                return "points";
            }
            if (const char* wrong = readSeries(each)) {
                return wrong;
            }
        }
        return nullptr;
    }

    const char* readSeries(const dom::element& element)
    {
        auto& series = m_answer.series.emplace_back();
        dom::element labels;
        if (element["metric"].get(labels) != simdjson::SUCCESS
            || !readLabels(labels, series.labels)) {
            return "data";
        }
        dom::element value;
        if (element["value"].get(value) == simdjson::SUCCESS) {
            return addPoint(value, series);
        }
        dom::array values;
        if (element["values"].get(values) != simdjson::SUCCESS) {
            return nullptr; // a native histogram
        }
        for (const auto& each : values) {
            if (const char* wrong = addPoint(each, series)) {
                return wrong;
            }
        }
        return nullptr;
    }

    const char* addPoint(const dom::element& element, AnsweredSeries& series)
    {
        if (++m_points > m_limits.points) {
            return "points";
        }
        Point point;
        if (!readPoint(element, point)) {
            return "value";
        }
        series.points.push_back(point);
        return nullptr;
    }

    const AnswerLimits& m_limits;
    PrometheusAnswer m_answer;
    std::size_t m_points = 0;
};

} // namespace

std::optional<std::string> AnsweredSeries::label(std::string_view name) const
{
    for (const auto& each : labels) {
        if (each.name == name) {
            return each.value;
        }
    }
    return {};
}

Result<PrometheusAnswer> readPrometheusAnswer(ByteView body, const AnswerLimits& limits)
{
    dom::parser parser;
    dom::element root;
    if (parser.parse(body.data(), body.size()).get(root) != simdjson::SUCCESS
        || !root.is_object()) {
        return badAnswer("json");
    }
    const auto status = textOf(root, "status");
    if (status == "error") {
        return Problem{issue::kMetricsQueryFailed,
            {{"type", bounded(textOf(root, "errorType"), kMostNameBytes)},
                {"reason", bounded(textOf(root, "error"), kMostTextBytes)}},
            {}};
    }
    dom::element data;
    if (status != "success" || root["data"].get(data) != simdjson::SUCCESS) {
        return badAnswer("status");
    }
    auto answer = Reader(limits).read(data);
    dom::array warnings;
    if (answer && root["warnings"].get(warnings) == simdjson::SUCCESS) {
        for (const auto& each : warnings) {
            std::string_view text;
            if (answer->warnings.size() < 20 && each.get(text) == simdjson::SUCCESS) {
                answer->warnings.push_back(bounded(std::string(text), kMostTextBytes));
            }
        }
    }
    return answer;
}

} // namespace attest::telemetry
