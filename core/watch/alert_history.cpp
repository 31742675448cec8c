// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/alert_history.h"

#include "base/json_writer.h"
#include "decode/json.h"
#include "telemetry/metrics/number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace attest::watch {
namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;
using telemetry::Alert;

constexpr std::int64_t kVersion = 1;
constexpr std::size_t kMostLabels = 64;
/// Values in the text of as many events as there may be: each with its members, its labels, which are lists of
/// two, and a rule of its own.
constexpr std::size_t kMostValues = 8 + AlertWatch::kMostEvents * (1 + 7 + 3 * kMostLabels);

std::string ruleText(const telemetry::AlertRule& rule)
{
    return telemetry::alertRulesJson({&rule, 1});
}

void writeEvent(JsonWriter& json, const AlertEvent& event, std::size_t rule)
{
    json.beginObject().key("rule").number(static_cast<std::int64_t>(rule));
    json.key("labels").beginArray();
    for (const auto& label : event.labels) {
        json.beginArray().string(label.name).string(label.value).endArray();
    }
    json.endArray().member("from", stateName(event.from)).member("to", stateName(event.to));
    json.key("at").number(event.at);
    if (event.value && std::isfinite(*event.value)) {
        char digits[32];
        json.key("value").raw(telemetry::numberText(*event.value, digits));
    }
    json.endObject();
}

std::string textOf(std::span<const AlertEvent> events, std::int64_t judged)
{
    std::vector<std::string> rules;
    std::map<std::string, std::size_t> byText;
    std::map<const telemetry::AlertRule*, std::size_t> byRule;
    for (const auto& event : events) {
        if (byRule.contains(event.rule.get())) {
            continue;
        }
        auto text = ruleText(*event.rule);
        const auto [at, isNew] = byText.try_emplace(text, rules.size());
        if (isNew) {
            rules.push_back(std::move(text));
        }
        byRule[event.rule.get()] = at->second;
    }
    JsonWriter json;
    json.beginObject().key("version").number(kVersion).key("judged").number(judged);
    json.key("rules").beginArray();
    for (const auto& each : rules) {
        json.string(each);
    }
    json.endArray().key("events").beginArray();
    for (const auto& event : events) {
        writeEvent(json, event, byRule[event.rule.get()]);
    }
    return json.endArray().endObject().take() + "\n";
}

class Reader {
public:
    explicit Reader(const decode::JsonText& json) : m_json(json) {}

    Result<AlertHistory> read()
    {
        AlertHistory history;
        if (number(0, "version") != kVersion) {
            return bad("version");
        }
        const auto judged = number(0, "judged");
        if (!judged || !readRules()) {
            return bad("rules");
        }
        history.judged = *judged;
        const auto list = of(0, "events");
        if (list == kNoNode || node(list).kind != NodeKind::Array) {
            return bad("events");
        }
        for (auto id = node(list).firstChild; id != kNoNode; id = node(id).next) {
            auto event = readEvent(id);
            if (!event) {
                return bad("events");
            }
            history.events.push_back(std::move(*event));
        }
        return history;
    }

    static Problem bad(const char* reason)
    {
        return {issue::kBadAlertHistory, {{"reason", std::string(reason)}}, {}};
    }

private:
    [[nodiscard]] const decode::Node& node(NodeId id) const { return m_json.tree.at(id); }
    [[nodiscard]] NodeId of(NodeId object, std::string_view name) const
    {
        return decode::member(m_json.tree, object, name, m_json.buffers);
    }

    [[nodiscard]] std::optional<std::int64_t> number(NodeId object, std::string_view name) const
    {
        const auto id = of(object, name);
        if (id == kNoNode || node(id).kind != NodeKind::Number) {
            return {};
        }
        const auto text = m_json.buffers.text(node(id).value);
        std::int64_t value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool fine
            = read.ec == std::errc() && read.ptr == text.data() + text.size() && value >= 0;
        return fine ? std::optional(value) : std::nullopt;
    }

    [[nodiscard]] std::optional<Alert::State> state(NodeId object, std::string_view name) const
    {
        const auto text = decode::memberText(m_json.tree, object, name, m_json.buffers);
        for (const auto each : {Alert::State::Inactive, Alert::State::Pending, Alert::State::Firing,
                 Alert::State::Resolved}) {
            if (text == telemetry::stateName(each)) {
                return each;
            }
        }
        return {};
    }

    bool readRules()
    {
        const auto list = of(0, "rules");
        if (list == kNoNode || node(list).kind != NodeKind::Array) {
            return false;
        }
        for (auto id = node(list).firstChild; id != kNoNode; id = node(id).next) {
            const auto text = decode::textOf(m_json.tree, id, m_json.buffers);
            auto rules = text ? telemetry::readAlertRules(Bytes(text->begin(), text->end()))
                              : Result<std::vector<telemetry::AlertRule>>(bad("rules"));
            if (!rules || rules->size() != 1) {
                return false;
            }
            m_rules.push_back(
                std::make_shared<const telemetry::AlertRule>(std::move(rules->front())));
        }
        return true;
    }

    [[nodiscard]] std::optional<telemetry::Labels> readLabels(NodeId event) const
    {
        telemetry::Labels labels;
        const auto list = of(event, "labels");
        if (list == kNoNode || node(list).kind != NodeKind::Array) {
            return {};
        }
        for (auto id = node(list).firstChild; id != kNoNode; id = node(id).next) {
            const auto first = node(id).kind == NodeKind::Array ? node(id).firstChild : kNoNode;
            const auto second = first == kNoNode ? kNoNode : node(first).next;
            const auto name = decode::textOf(m_json.tree, first, m_json.buffers);
            const auto value = decode::textOf(m_json.tree, second, m_json.buffers);
            if (!name || !value || labels.size() == kMostLabels) {
                return {};
            }
            labels.push_back({*name, *value});
        }
        return labels;
    }

    [[nodiscard]] std::optional<AlertEvent> readEvent(NodeId id) const
    {
        const auto rule = number(id, "rule");
        const auto from = state(id, "from"), to = state(id, "to");
        const auto at = number(id, "at");
        auto labels = readLabels(id);
        if (!rule || static_cast<std::size_t>(*rule) >= m_rules.size() || !from || !to || !at
            || !labels) {
            return {};
        }
        AlertEvent event;
        event.rule = m_rules[static_cast<std::size_t>(*rule)];
        event.labels = std::move(*labels);
        event.from = *from;
        event.to = *to;
        event.at = *at;
        if (const auto value = of(id, "value");
            value != kNoNode && node(value).kind == NodeKind::Number) {
            event.value = telemetry::readNumber(m_json.buffers.text(node(value).value));
        }
        return event;
    }

    const decode::JsonText& m_json;
    std::vector<RulePtr> m_rules;
};

} // namespace

std::string alertHistoryText(const AlertHistory& history)
{
    std::vector<AlertEvent> readable;
    std::copy_if(history.events.begin(), history.events.end(), std::back_inserter(readable),
        [](const AlertEvent& event) { return event.labels.size() <= kMostLabels; });
    std::span<const AlertEvent> events(readable);
    events = events.last(std::min(events.size(), AlertWatch::kMostEvents));
    auto text = textOf(events, history.judged);
    while (text.size() > kMostHistoryBytes && !events.empty()) {
        events = events.subspan((events.size() + 1) / 2);
        text = textOf(events, history.judged);
    }
    return text;
}

Result<AlertHistory> readAlertHistory(Bytes text)
{
    if (text.size() > kMostHistoryBytes) {
        return Reader::bad("events");
    }
    decode::JsonOptions options;
    options.nodes = kMostValues;
    const auto json = decode::readJsonText("alerts", std::move(text), options);
    if (!json) {
        return Reader::bad("json");
    }
    return Reader(*json).read();
}

} // namespace attest::watch
