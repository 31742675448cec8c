// SPDX-License-Identifier: GPL-3.0-or-later
// Reports and contract answers of every scenario: what has to hold of all of them.
#include "base/ascii.h"
#include "base/hex.h"
#include "decode/base64.h"
#include "decode/json.h"
#include "golden/scenario.h"
#include "golden/world.h"
#include "report/contract.h"
#include "report/diff.h"
#include "report/redaction.h"
#include "report/render.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::report;
using attest::golden::allScenarios;
using attest::golden::Scenario;

namespace {

verify::Appraisal run(const Scenario& scenario)
{
    static trust::Workbench bench;
    verify::Appraisal appraisal(scenario.evidence, scenario.context);
    static_cast<void>(runToEnd(appraisal, bench, [&](const verify::Request& request) {
        return golden::replyOf(scenario.replies, request);
    }));
    return appraisal;
}

bool isStrictJson(const std::string& text)
{
    return decode::readJsonText("text", copyBytes(asBytes(text))).ok();
}

std::string allForms(const Report& report)
{
    return lowered(toJson(report)
        + toText(report, {80, Colour::None, Detail::Full, explain::Language::English})
        + toMarkdown(report, explain::Language::English)
        + toHtml(report, explain::Language::English));
}

class EveryScenario : public testing::TestWithParam<std::size_t> {
protected:
    [[nodiscard]] static const Scenario& scenario() { return allScenarios()[GetParam()]; }
};

std::string nameOf(const testing::TestParamInfo<std::size_t>& info)
{
    std::string name = allScenarios()[info.param].name;
    std::ranges::replace(name, '-', '_');
    return name;
}

const ContractStage* find(const ContractResult& result, std::string_view stage)
{
    const auto found = std::ranges::find(result.stages, stage, &ContractStage::stage);
    return found == result.stages.end() ? nullptr : &*found;
}

} // namespace

TEST_P(EveryScenario, IsReportedInStrictJson)
{
    const Report report = makeReport(run(scenario()));
    EXPECT_TRUE(isStrictJson(toJson(report)));
    EXPECT_EQ(report.outcome, scenario().expected.outcome);
    EXPECT_EQ(report.cause.value, scenario().expected.cause);
}

TEST_P(EveryScenario, IsReportedTheSameTwice)
{
    EXPECT_TRUE(compare(makeReport(run(scenario())), makeReport(run(scenario()))).same());
}

TEST_P(EveryScenario, LeavesNoPlaceholderInItsWords)
{
    const Report report = makeReport(run(scenario()));
    for (const ReportedRun& each : report.runs) {
        for (const ReportedStage& stage : each.stages) {
            for (const ReportedFinding& finding : stage.findings) {
                const explain::Words words
                    = explain::explain(finding.id, finding.params, explain::Language::English);
                const explain::Entry* entry = explain::find(finding.id.value);
                ASSERT_NE(entry, nullptr) << finding.id.value;
                EXPECT_EQ(words.title.find('{'), std::string::npos)
                    << finding.id.value << ": " << words.title;
                EXPECT_EQ(words.explanation.find("[["), std::string::npos) << finding.id.value;
                for (std::string_view text(entry->explanation);
                     text.find('{') != std::string_view::npos;) {
                    const auto open = text.find('{');
                    const auto close = text.find('}', open);
                    const std::string name(text.substr(open, close - open + 1));
                    EXPECT_EQ(words.explanation.find(name), std::string::npos)
                        << finding.id.value << ": " << name;
                    text.remove_prefix(close);
                }
            }
        }
    }
}

TEST_P(EveryScenario, IsAnsweredByTheContract)
{
    const verify::Appraisal appraisal = run(scenario());
    for (const verify::Verification& each : appraisal.runs()) {
        const ContractResult result = contractOf(each);
        const verify::Verdict verdict = verdictOf(each);
        EXPECT_TRUE(isStrictJson(toJson(result)));
        EXPECT_EQ(toJson(result).find('\n'), std::string::npos);
        EXPECT_EQ(exitCode(result) == 0, verdict.outcome == verify::Outcome::Pass);
        EXPECT_EQ(result.indeterminate, verdict.outcome == verify::Outcome::Indeterminate);
        EXPECT_EQ(result.stage.empty(), verdict.outcome == verify::Outcome::Pass);
        if (result.stage.empty()) {
            continue;
        }
        const ContractStage* blamed = find(result, result.stage);
        ASSERT_NE(blamed, nullptr) << result.stage;
        EXPECT_EQ(blamed->status,
            result.indeterminate ? ContractStatus::NotEvaluated : ContractStatus::Fail);
        EXPECT_TRUE(result.code.empty() || IssueId{result.code}.group() == result.stage)
            << result.code;
        EXPECT_FALSE(result.message.empty());
    }
}

TEST_P(EveryScenario, HidesWhoseMachineItIsWhenRedacted)
{
    const golden::World& w = golden::world();
    const std::string text
        = allForms(redacted(makeReport(run(scenario())), Identifiers::Pseudonyms));
    for (const std::string& secret :
        {w.tenant, w.subscription, w.vmId, w.principal, w.client, w.domain}) {
        EXPECT_EQ(text.find(lowered(secret)), std::string::npos) << secret;
    }
}

// With its signature a token can be used; without it, it is evidence.
TEST_P(EveryScenario, NeverShowsASignatureOfAToken)
{
    const std::string text = allForms(makeReport(run(scenario())));
    for (const verify::Evidence& evidence : scenario().evidence) {
        const std::string_view token = asText(evidence.bytes);
        const auto first = token.find('.');
        const auto second = first == std::string_view::npos ? first : token.find('.', first + 1);
        if (evidence.method != verify::Method::AzureMsi || second == std::string_view::npos
            || token.size() - second < 40) {
            continue;
        }
        for (std::size_t at = second + 1; at + 12 <= token.size(); at += 12) {
            EXPECT_EQ(text.find(lowered(token.substr(at, 12))), std::string::npos) << at;
        }
        if (const auto raw
            = decode::fromBase64(token.substr(second + 1), decode::Base64Form::Url)) {
            EXPECT_EQ(text.find(hex(*raw).substr(0, 16)), std::string::npos);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Scenarios, EveryScenario, testing::Range(std::size_t{0}, allScenarios().size()), nameOf);

TEST(StageWords, AreThoseOfTheStages)
{
    std::size_t stages = 0;
    for (const verify::Method method : {verify::Method::AzureImds, verify::Method::AzureMsi}) {
        for (const verify::StageInfo& info : verify::stagesOf(method)) {
            ++stages;
            EXPECT_FALSE(explain::stageQuestion(verify::methodName(method), info.id).empty())
                << verify::methodName(method) << ' ' << info.id;
        }
    }
    EXPECT_EQ(explain::stageWords().size(), stages);
}

namespace {

const Scenario& named(std::string_view name)
{
    const auto found = std::ranges::find(allScenarios(), name, &Scenario::name);
    EXPECT_NE(found, allScenarios().end()) << name;
    return found == allScenarios().end() ? allScenarios().front() : *found;
}

} // namespace

// Whoever adds a root vouches for it: no form of the result may pass it off as one of ours.
TEST(AddedRoots, AreToldApartInEveryForm)
{
    for (const char* name : {"imds-chain-operators-anchor", "imds-chain-borrowed-name"}) {
        const verify::Appraisal appraisal = run(named(name));
        ASSERT_EQ(appraisal.outcome(), verify::Outcome::Pass) << name;
        const Report report = makeReport(appraisal);
        EXPECT_TRUE(report.addedRoot) << name;
        const auto english = explain::Language::English;
        for (const std::string& form :
            {toText(report, {80, Colour::None, Detail::Summary, english}),
                toMarkdown(report, english), toHtml(report, english)}) {
            EXPECT_NE(form.find("Added root"), std::string::npos) << name;
            EXPECT_NE(form.find("yes, by a root that was added"), std::string::npos) << name;
        }
        const std::string full = toText(report, {200, Colour::None, Detail::Full, english});
        EXPECT_NE(
            full.find("the anchor is a root that was added, under the name"), std::string::npos)
            << name;
        const bool shown = full.find("anchor, by the word of whoever added it: lab") != full.npos;
        EXPECT_EQ(shown, std::string_view(name) == "imds-chain-operators-anchor") << name;
        EXPECT_NE(toJson(report).find("\"addedRoot\": true"), std::string::npos) << name;
        const ContractResult result = contractOf(appraisal);
        EXPECT_EQ(result.verdict, ContractVerdict::Accept) << name;
        const std::string json = toJson(result);
        EXPECT_NE(json.find("\"anchor\":{\"name\":"), std::string::npos) << name;
        EXPECT_NE(json.find("\"provenance\":\"added\"}"), std::string::npos) << name;
    }
}

// A path ends at a certificate that nobody vouched for but by its name and key: the reader is told so.
TEST(AnchorsKnownByNameAndKey, AreSaidToEndThePath)
{
    constexpr auto kSays = "It ends at its last certificate, which has the pinned name and key of";
    for (const char* name : {"imds-chain-name-and-key", "imds-chain-operators-anchor"}) {
        const verify::Appraisal appraisal = run(named(name));
        ASSERT_EQ(appraisal.outcome(), verify::Outcome::Pass) << name;
        const std::string text = toText(
            makeReport(appraisal), {200, Colour::None, Detail::Full, explain::Language::English});
        EXPECT_EQ(text.find(kSays) != std::string::npos,
            std::string_view(name) == "imds-chain-name-and-key")
            << text;
    }
}

TEST(AppraisalContract, AcceptsWhatPassesAndNothingElse)
{
    for (const Scenario& scenario : allScenarios()) {
        const verify::Appraisal appraisal = run(scenario);
        const ContractResult result = contractOf(appraisal);
        EXPECT_EQ(
            result.verdict == ContractVerdict::Accept, appraisal.outcome() == verify::Outcome::Pass)
            << scenario.name;
        EXPECT_EQ(result.indeterminate, appraisal.outcome() == verify::Outcome::Indeterminate)
            << scenario.name;
        EXPECT_EQ(result.stage.empty(), result.verdict == ContractVerdict::Accept) << scenario.name;
    }
}

TEST(AppraisalContract, SaysWhenNoPolicyAsksForTheEvidence)
{
    const ContractResult result = contractOf(run(named("policy-none-for-method")));
    EXPECT_EQ(result.stage, "policy");
    EXPECT_EQ(result.code, "policy.no-policy-for-method");
    EXPECT_FALSE(result.stages.empty());
}
