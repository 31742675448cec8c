// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "base/redact.h"
#include "explain/showable.h"
#include "judgement.h"
#include "telemetry/metrics/exposition.h"
#include "telemetry/metrics/number.h"
#include "verbs.h"

namespace attest::app {

namespace {

using namespace telemetry;

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "what to read; - is standard input"),
        Use::Required},
    {"format", Takes::Choice, "openmetrics|prometheus|auto",
        QT_TRANSLATE_NOOP("assay", "the exposition format")},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};
constexpr std::size_t kMostListed = 100;

ExpositionFormat formatOf(const Invocation& invocation)
{
    const auto format = invocation.arguments.text("format").value_or("auto");
    return format == "openmetrics" ? ExpositionFormat::OpenMetrics
        : format == "prometheus"   ? ExpositionFormat::Text
                                   : ExpositionFormat::Auto;
}

// Nanoseconds as seconds, without what a double would round away.
std::string secondsText(std::int64_t nanos)
{
    const auto positive = static_cast<std::uint64_t>(nanos < 0 ? -nanos : nanos);
    auto fraction = std::to_string(positive % 1'000'000'000 + 1'000'000'000).substr(1);
    fraction.resize(fraction.find_last_not_of('0') + 1);
    return (nanos < 0 ? "-" : "") + std::to_string(positive / 1'000'000'000)
        + (fraction.empty() ? "" : "." + fraction);
}

void writeSample(JsonWriter& json, const Exposition& exposition, const Sample& sample)
{
    json.beginObject().member("name", exposition.openNameOf(sample)).key("labels").beginObject();
    auto labels = exposition.labelsOf(sample);
    LabelView label;
    while (labels.next(label)) {
        json.member(label.nameText(), label.valueText());
    }
    char buffer[32];
    json.endObject().member("value", numberText(sample.value, buffer)).key("timestamp");
    if (sample.time == kNoTime) {
        json.null();
    } else {
        json.raw(secondsText(sample.time));
    }
    json.endObject();
}

/// The samples of each family, in the order of the text.
std::vector<std::vector<std::uint32_t>> byFamily(const Exposition& exposition)
{
    std::vector<std::vector<std::uint32_t>> all(exposition.families.size());
    for (std::uint32_t i = 0; i < exposition.samples.size(); ++i) {
        all[exposition.samples[i].family].push_back(i);
    }
    return all;
}

std::string familiesJson(const Exposition& exposition)
{
    const auto samples = byFamily(exposition);
    JsonWriter json;
    json.beginArray();
    for (std::size_t i = 0; i < exposition.families.size(); ++i) {
        const auto& family = exposition.families[i];
        json.beginObject()
            .member("name", exposition.openNameOf(family))
            .member("type", typeName(family.type))
            .member("help", exposition.helpOf(family))
            .member("unit", exposition.of(family.unit))
            .key("samples")
            .beginArray();
        for (const auto index : samples[i]) {
            writeSample(json, exposition, exposition.samples[index]);
        }
        json.endArray().endObject();
    }
    return json.endArray().take();
}

std::string familiesText(const Exposition& exposition)
{
    std::string out
        = said(exposition.format == ExpositionFormat::OpenMetrics
                  ? QT_TRANSLATE_NOOP(
                      "assay", "{samples} samples of {families} metrics, OpenMetrics 1.0")
                  : QT_TRANSLATE_NOOP(
                      "assay", "{samples} samples of {families} metrics, text format 0.0.4"),
              {{"samples", exposition.samples.size()}, {"families", exposition.families.size()}})
        + "\n";
    const auto listed = std::min(exposition.families.size(), kMostListed);
    for (std::size_t i = 0; i < listed; ++i) {
        const auto& family = exposition.families[i];
        out += "  " + padded(std::to_string(family.samples), 8)
            + padded(std::string(typeName(family.type)), 16)
            + explain::showable(redactSecrets(exposition.openNameOf(family).substr(0, 200))) + "\n";
    }
    if (exposition.families.size() > listed) {
        out += "  "
            + said(QT_TRANSLATE_NOOP("assay", "and {count} more"),
                {{"count", exposition.families.size() - listed}})
            + "\n";
    }
    return out;
}

int runMetrics(Invocation& invocation)
{
    const auto text = asText(invocation.file("in")->bytes);
    ExpositionOptions options;
    options.format = formatOf(invocation);
    const auto exposition = readExposition(text, options);
    if (!exposition) {
        return answer(invocation, rejectedInText(exposition.problem(), "metrics", text));
    }
    Judgement judgement;
    judgement.result = report::accepted({"metrics"});
    if (invocation.json()) {
        judgement.result.members.push_back({"families", familiesJson(*exposition)});
    } else {
        judgement.body = familiesText(*exposition);
    }
    return answer(invocation, judgement);
}

} // namespace

const Verb kParseMetrics{"parse metrics", Family::Look,
    QT_TRANSLATE_NOOP(
        "assay", "metrics in exposition format, as strictly as the formats are written"),
    kOperands, kOptions, runMetrics,
    QT_TRANSLATE_NOOP("assay",
        "Without --format a text that ends in # EOF is read as OpenMetrics 1.0, any other as the text "
        "format 0.0.4. Names are given as OpenMetrics has them: a counter's samples end in _total.")};

} // namespace attest::app
