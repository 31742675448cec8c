// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "telemetry/metrics/alert_rules.h"
#include "telemetry/metrics/number.h"
#include "telemetry/metrics/promql_text.h"

namespace attest::telemetry {
namespace {

std::string selectorOf(const SeriesMatch& match)
{
    std::string out = "{__name__=~" + quotedForPromql(namesPattern({&match.key, 1}, {"total"}));
    for (const auto& label : match.labels) {
        std::string any;
        for (const auto& value : label.values) {
            any += (any.empty() ? "" : "|") + quotedForRegex(value);
        }
        out += "," + label.label + (label.is == LabelMatch::Is::OneOf ? "=~" : "!~")
            + quotedForPromql("(?i:" + any + ")");
    }
    return out + "}";
}

std::string groupedBy(const std::vector<std::string>& labels)
{
    std::string out;
    for (const auto& label : labels) {
        out += (out.empty() ? "" : ", ") + label;
    }
    return out.empty() ? " " : " by (" + out + ") ";
}

std::string number(double value)
{
    char buffer[32];
    return std::string(numberText(value, buffer));
}

std::string overWindow(const char* function, const SeriesMatch& match, const AlertRule& rule)
{
    return "sum" + groupedBy(rule.by) + "(" + function + "(" + selectorOf(match) + "["
        + std::to_string(rule.window) + "s]))";
}

std::string seconds(std::int64_t value)
{
    return std::to_string(value) + "s";
}

} // namespace

std::string promqlOf(const AlertRule& rule)
{
    switch (rule.kind) {
    case AlertRule::Kind::Rate:
        return overWindow("rate", rule.what, rule) + " > " + number(rule.above);
    case AlertRule::Kind::Ratio: {
        const auto whole = overWindow("increase", rule.whole, rule);
        auto ratio
            = overWindow("increase", rule.what, rule) + " / " + whole + " > " + number(rule.above);
        // "and" keeps what has the same labels on both sides.
        return rule.least > 0 ? "(" + ratio + ") and " + whole + " >= " + number(rule.least)
                              : ratio;
    }
    case AlertRule::Kind::Value:
        return "sum" + groupedBy(rule.by) + "(" + selectorOf(rule.what) + ") > "
            + number(rule.above);
    case AlertRule::Kind::Absence:
        return "absent_over_time(" + selectorOf(rule.what) + "[" + seconds(rule.window) + "])";
    case AlertRule::Kind::Expiry:
        return "min" + groupedBy(rule.by) + "(" + selectorOf(rule.what) + ") - time() < "
            + number(rule.above);
    }
    return {};
}

std::string prometheusRules(std::span<const AlertRule> rules)
{
    std::string out = "groups:\n- name: assayer\n  rules:";
    if (rules.empty()) {
        return out + " []\n";
    }
    out += "\n";
    for (const auto& rule : rules) {
        // A JSON string is one of YAML.
        out += "  - alert: " + jsonQuoted(rule.name) + "\n    expr: " + jsonQuoted(promqlOf(rule))
            + "\n";
        if (rule.hold > 0) {
            out += "    for: " + seconds(rule.hold) + "\n";
        }
        if (rule.keep > 0) {
            out += "    keep_firing_for: " + seconds(rule.keep) + "\n";
        }
        out += "    labels:\n      severity: " + jsonQuoted(rule.severity) + "\n";
    }
    return out;
}

} // namespace attest::telemetry
