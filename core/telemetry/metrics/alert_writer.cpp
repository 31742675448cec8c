// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "telemetry/metrics/alert_rules.h"

#include <array>
#include <charconv>

namespace attest::telemetry {
namespace {

// The shortest text that reads as the same number; such numbers are finite, the reader sees to it.
std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

void writeTexts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts)
{
    json.key(name).beginArray();
    for (const auto& each : texts) {
        json.string(each);
    }
    json.endArray();
}

void writeLabels(
    JsonWriter& json, std::string_view name, const SeriesMatch& match, LabelMatch::Is is)
{
    bool any = false;
    for (const auto& each : match.labels) {
        if (each.is != is) {
            continue;
        }
        if (!any) {
            json.key(name).beginObject();
        }
        any = true;
        writeTexts(json, each.label, each.values);
    }
    if (any) {
        json.endObject();
    }
}

void writeSeries(JsonWriter& json, const SeriesMatch& match)
{
    json.member("metric", match.key);
    writeLabels(json, "labels", match, LabelMatch::Is::OneOf);
    writeLabels(json, "not", match, LabelMatch::Is::NoneOf);
}

void writeRule(JsonWriter& json, const AlertRule& rule)
{
    json.beginObject().member("name", rule.name).member("kind", kindName(rule.kind));
    writeSeries(json, rule.what);
    if (rule.kind == AlertRule::Kind::Ratio) {
        json.key("of").beginObject();
        writeSeries(json, rule.whole);
        json.endObject();
    }
    writeTexts(json, "by", rule.by);
    json.key("above").raw(numberText(rule.above)).key("clear").raw(numberText(rule.clear));
    json.key("least").raw(numberText(rule.least)).key("window").number(rule.window);
    json.key("for").number(rule.hold).key("keep").number(rule.keep);
    json.member("severity", rule.severity).endObject();
}

} // namespace

std::string alertRulesJson(std::span<const AlertRule> rules)
{
    JsonWriter json(JsonWriter::Layout::Indented);
    json.beginObject().key("rules").beginArray();
    for (const auto& rule : rules) {
        writeRule(json, rule);
    }
    return json.endArray().endObject().take() + "\n";
}

} // namespace attest::telemetry
