// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"
#include "decode/json.h"
#include "telemetry/metrics/alert_rules.h"
#include "telemetry/metrics/number.h"
#include "telemetry/metrics/scanner.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace attest::telemetry {
namespace {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;

class Reader {
public:
    explicit Reader(const decode::JsonText& json) : m_json(json) {}

    Result<std::vector<AlertRule>> read()
    {
        std::vector<AlertRule> rules;
        std::set<std::string> names;
        if (!known(0, {"rules"})) {
            return m_problem;
        }
        const auto list = of(0, "rules");
        if (list == kNoNode || node(list).kind != NodeKind::Array) {
            fail(0, "rules", list == kNoNode ? "missing" : "not-a-list");
            return m_problem;
        }
        for (auto id = node(list).firstChild; id != kNoNode; id = node(id).next) {
            AlertRule rule;
            if (!readRule(id, rule)) {
                return m_problem;
            }
            if (!names.insert(rule.name).second) {
                fail(id, "name", "twice");
                return m_problem;
            }
            rules.push_back(std::move(rule));
        }
        return rules;
    }

private:
    [[nodiscard]] const decode::Node& node(NodeId id) const { return m_json.tree.at(id); }
    [[nodiscard]] NodeId of(NodeId object, std::string_view name) const
    {
        return decode::member(m_json.tree, object, name, m_json.buffers);
    }

    bool fail(NodeId at, std::string_view member, const char* reason)
    {
        m_problem = {issue::kMetricsBadRule,
            {{"member", bounded(std::string(member), kMostNameBytes)},
                {"reason", std::string(reason)}},
            node(at).span};
        return false;
    }

    bool known(NodeId object, std::initializer_list<std::string_view> names)
    {
        if (node(object).kind != NodeKind::Object) {
            return fail(object, "rules", "bad-value");
        }
        for (auto id = node(object).firstChild; id != kNoNode; id = node(id).next) {
            const auto name = m_json.buffers.text(node(id).key);
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                return fail(id, name, "unknown");
            }
        }
        return true;
    }

    bool text(NodeId object, std::string_view name, std::string& value)
    {
        const auto id = of(object, name);
        if (id == kNoNode) {
            return true;
        }
        const auto read = decode::textOf(m_json.tree, id, m_json.buffers);
        if (!read) {
            return fail(id, name, "not-text");
        }
        value = *read;
        return true;
    }

    bool number(NodeId object, std::string_view name, double& value)
    {
        const auto id = of(object, name);
        if (id == kNoNode) {
            return true;
        }
        const auto read = node(id).kind == NodeKind::Number
            ? readNumber(m_json.buffers.text(node(id).value))
            : std::nullopt;
        if (!read || !std::isfinite(*read)) {
            return fail(id, name, "not-a-number");
        }
        value = *read;
        return true;
    }

    bool seconds(NodeId object, std::string_view name, std::int64_t& value)
    {
        constexpr auto kMost = static_cast<double>(kLongestSpan);
        double read = static_cast<double>(value);
        if (!number(object, name, read)) {
            return false;
        }
        if (read < 0 || read > kMost || std::trunc(read) != read) {
            return fail(of(object, name), name, "bad-value");
        }
        value = static_cast<std::int64_t>(read);
        return true;
    }

    bool texts(NodeId id, std::string_view name, std::vector<std::string>& values)
    {
        if (const auto one = decode::textOf(m_json.tree, id, m_json.buffers)) {
            values.push_back(*one);
            return true;
        }
        if (node(id).kind != NodeKind::Array) {
            return fail(id, name, "not-a-list");
        }
        for (auto each = node(id).firstChild; each != kNoNode; each = node(each).next) {
            const auto value = decode::textOf(m_json.tree, each, m_json.buffers);
            if (!value) {
                return fail(each, name, "not-text");
            }
            values.push_back(*value);
        }
        return true;
    }

    bool matches(NodeId object, std::string_view name, LabelMatch::Is is, SeriesMatch& match)
    {
        const auto labels = of(object, name);
        if (labels == kNoNode) {
            return true;
        }
        if (node(labels).kind != NodeKind::Object) {
            return fail(labels, name, "bad-value");
        }
        for (auto id = node(labels).firstChild; id != kNoNode; id = node(id).next) {
            LabelMatch label{std::string(m_json.buffers.text(node(id).key)), {}, is};
            if (!isPlainLabelName(label.label)) {
                return fail(id, name, "bad-name");
            }
            if (!texts(id, name, label.values)) {
                return false;
            }
            match.labels.push_back(std::move(label));
        }
        return true;
    }

    bool series(NodeId object, SeriesMatch& match)
    {
        if (!text(object, "metric", match.key)) {
            return false;
        }
        if (match.key.empty()) {
            return fail(object, "metric", "missing");
        }
        return (isPlainMetricName(match.key) || fail(of(object, "metric"), "metric", "bad-name"))
            && matches(object, "labels", LabelMatch::Is::OneOf, match)
            && matches(object, "not", LabelMatch::Is::NoneOf, match);
    }

    bool kind(NodeId object, AlertRule& rule)
    {
        std::string name;
        if (!text(object, "kind", name)) {
            return false;
        }
        for (int i = 0; i <= static_cast<int>(AlertRule::Kind::Expiry); ++i) {
            if (kindName(static_cast<AlertRule::Kind>(i)) == name) {
                rule.kind = static_cast<AlertRule::Kind>(i);
                return true;
            }
        }
        return fail(object, "kind", name.empty() ? "missing" : "bad-value");
    }

    bool whole(NodeId object, AlertRule& rule)
    {
        const auto id = of(object, "of");
        if (rule.kind != AlertRule::Kind::Ratio) {
            return id == kNoNode || fail(id, "of", "unknown");
        }
        if (id == kNoNode) {
            return fail(object, "of", "missing");
        }
        return known(id, {"metric", "labels", "not"}) && series(id, rule.whole);
    }

    bool readRule(NodeId id, AlertRule& rule)
    {
        if (!known(id,
                {"name", "kind", "metric", "labels", "not", "of", "by", "above", "clear", "least",
                    "window", "for", "keep", "severity"})
            || !text(id, "name", rule.name) || !kind(id, rule) || !series(id, rule.what)
            || !whole(id, rule) || !number(id, "above", rule.above)) {
            return false;
        }
        rule.clear = rule.above;
        if (!number(id, "clear", rule.clear) || !number(id, "least", rule.least)
            || !seconds(id, "window", rule.window) || !seconds(id, "for", rule.hold)
            || !seconds(id, "keep", rule.keep) || !text(id, "severity", rule.severity)) {
            return false;
        }
        if (const auto by = of(id, "by"); by != kNoNode && !texts(by, "by", rule.by)) {
            return false;
        }
        return judged(id, rule);
    }

    // What Prometheus would not take either.
    bool judged(NodeId id, const AlertRule& rule)
    {
        if (!isPlainLabelName(rule.name)) {
            return fail(id, "name", rule.name.empty() ? "missing" : "bad-name");
        }
        if (!std::all_of(rule.by.begin(), rule.by.end(), isPlainLabelName)) {
            return fail(id, "by", "bad-name");
        }
        const bool rises = rule.kind != AlertRule::Kind::Expiry;
        if (rises ? rule.clear > rule.above : rule.clear < rule.above) {
            return fail(id, "clear", "bad-value");
        }
        if (rule.window < kShortestWindow) {
            return fail(id, "window", "bad-value");
        }
        return rule.severity == "critical" || rule.severity == "warning" || rule.severity == "info"
            || fail(id, "severity", "bad-value");
    }

    const decode::JsonText& m_json;
    Problem m_problem;
};

} // namespace

Result<std::vector<AlertRule>> readAlertRules(Bytes text)
{
    const auto json = decode::readJsonText("rules", std::move(text));
    if (!json) {
        return json.problem();
    }
    return Reader(*json).read();
}

} // namespace attest::telemetry
