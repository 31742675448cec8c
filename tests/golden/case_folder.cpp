// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/case_folder.h"

#include "assayer/version.h"
#include "base/hex.h"
#include "base/json_writer.h"
#include "case/casefile.h"
#include "decode/digest.h"
#include "golden/run.h"
#include "report/render.h"

#include <set>

namespace attest::golden {
namespace {

constexpr std::size_t kLargest = 64U << 10U;

std::string withoutVersion(std::string text)
{
    const std::string before = "\"program\": \"" + std::string(kVersion) + '"';
    const std::size_t at = text.find(before);
    return at == std::string::npos ? text : text.replace(at, before.size(), "\"program\": \"\"");
}

std::string reportOf(const verify::Appraisal& appraisal)
{
    return withoutVersion(report::toJson(report::makeReport(appraisal)));
}

void writeTexts(JsonWriter& json, const char* name, const std::vector<std::string>& texts)
{
    if (texts.empty()) {
        return;
    }
    json.key(name).beginArray();
    for (const std::string& text : texts) {
        json.string(text);
    }
    json.endArray();
}

std::string summaryOf(const Scenario& scenario)
{
    const Expected& expected = scenario.expected;
    JsonWriter json(JsonWriter::Layout::Indented);
    json.beginObject().member("name", scenario.name).member("intent", scenario.intent);
    json.key("evidence").beginArray();
    for (const verify::Evidence& evidence : scenario.evidence) {
        json.string(methodName(evidence.method));
    }
    json.endArray();
    json.member("outcome", outcomeName(expected.outcome));
    json.member("stage", expected.stage.empty() ? "none" : expected.stage);
    json.member("cause", expected.cause.empty() ? "none" : expected.cause);
    writeTexts(json, "says", expected.says);
    writeTexts(json, "warned", expected.warned);
    writeTexts(json, "failingToo", expected.failingToo);
    writeTexts(json, "lacking", expected.lacking);
    if (!expected.inseparable.empty()) {
        json.member("inseparable", expected.inseparable);
    }
    writeTexts(json, "attributes", expected.attributes);
    if (!expected.spiffeId.empty()) {
        json.member("spiffeId", expected.spiffeId);
    }
    json.endObject();
    return json.take() + '\n';
}

bool isWorthSeeing(const Scenario& scenario, std::set<std::string>& causes)
{
    const Expected& expected = scenario.expected;
    if (!expected.cause.empty()) {
        return !causes.contains(expected.stage + " " + expected.cause);
    }
    return scenario.name.find("-pass") != std::string::npos || scenario.name.starts_with("policy-")
        || !expected.attributes.empty() || !expected.spiffeId.empty() || !expected.warned.empty();
}

std::string digestOf(const std::string& text)
{
    return hex(decode::sha256(asBytes(text)));
}

} // namespace

CaseFolder folderOf(const Scenario& scenario)
{
    const verify::Appraisal appraisal = appraise(scenario);
    casefile::Case made = casefile::capture(appraisal);
    return {{kSummaryFile, summaryOf(scenario)},
        {kCaseFile, withoutVersion(casefile::write(made, casefile::TokenKeeping::Keep))},
        {kReportFile, reportOf(appraisal)}};
}

bool isTooLarge(const CaseFolder& folder)
{
    std::size_t size = 0;
    for (const auto& [name, text] : folder) {
        size += text.size();
    }
    return size > kLargest;
}

std::string replayedReport(const std::string& caseText)
{
    const auto read = casefile::read(kCaseFile, copyBytes(asBytes(caseText)));
    if (!read) {
        return std::string(read.problem().id.value);
    }
    trust::Workbench bench;
    const auto replayed = casefile::replay(*read, bench);
    return replayed ? reportOf(*replayed) : std::string(replayed.problem().id.value);
}

std::vector<const Scenario*> writtenScenarios()
{
    std::vector<const Scenario*> written;
    std::set<std::string> causes;
    for (const Scenario& scenario : allScenarios()) {
        if (isWorthSeeing(scenario, causes) && !isTooLarge(folderOf(scenario))) {
            causes.insert(scenario.expected.stage + " " + scenario.expected.cause);
            written.push_back(&scenario);
        }
    }
    return written;
}

std::string digestsOfAll()
{
    std::string lines;
    for (const Scenario& scenario : allScenarios()) {
        const CaseFolder folder = folderOf(scenario);
        const Expected& expected = scenario.expected;
        lines += scenario.name + " " + std::string(outcomeName(expected.outcome)) + " "
            + (expected.stage.empty() ? "none" : expected.stage) + " "
            + (expected.cause.empty() ? "none" : expected.cause) + " "
            + digestOf(folder.at(kCaseFile)) + " " + digestOf(folder.at(kReportFile)) + "\n";
    }
    return lines;
}

} // namespace attest::golden
