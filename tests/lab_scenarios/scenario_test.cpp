// SPDX-License-Identifier: GPL-3.0-or-later
// Each scenario of resources/lab: playable, with the end that its fault stands for, and found again by
// another process from nothing but the saved case.
#include "app/process.h"
#include "app/scratch.h"
#include "case/casefile.h"
#include "lab/exchange/json_body.h"
#include "lab/scenario/scenario.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::lab;

namespace {

constexpr Time kNow{1785245040, 0}; // 2026-07-28T13:24:00Z

class EveryScenario : public testing::TestWithParam<ScenarioFile> {};

std::string nameOf(const testing::TestParamInfo<ScenarioFile>& info)
{
    std::string name(info.param.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

// The same in another process, which knows the case alone.
std::string codeOf(const std::string& caseText, std::string_view name)
{
    const test::Scratch scratch;
    const auto path = scratch.file(std::string(name) + ".attestcase", caseText);
    const auto ran = test::assay({"case", "run", path, "--json"});
    const auto json = JsonBody::read(ran.out);
    return json ? json->text("code") : "no answer: " + ran.err;
}

} // namespace

TEST_P(EveryScenario, EndsInTheIssueOfItsFault)
{
    const auto scenario = readScenario(GetParam().name, GetParam().text);
    ASSERT_TRUE(scenario) << paramText(scenario.problem().params[2].value);
    const auto played = play(sceneOf(*scenario, "assayer-lab", kNow));
    ASSERT_FALSE(played.appraisals.empty()) << played.agent.error;
    const auto& last = played.appraisals.back();
    const auto verdict = last.decidingVerdict();
    EXPECT_TRUE(
        verdict.lab || !played.agent.connected || scenario->method == verify::Method::AzureMsi);
    const bool letIn = last.outcome() == verify::Outcome::Pass;
    if (scenario->faults.empty()) {
        EXPECT_TRUE(letIn) << verdict.cause.value;
    } else if (!letIn) {
        EXPECT_EQ(verdict.cause.value, scenario->faults.back()->issue);
    }
    const auto text = casefile::write(casefile::capture(last), casefile::TokenKeeping::Keep);
    EXPECT_EQ(codeOf(text, GetParam().name), verdict.cause.value);
}

INSTANTIATE_TEST_SUITE_P(Scenarios, EveryScenario,
    testing::ValuesIn(scenarioFiles().begin(), scenarioFiles().end()), nameOf);

TEST(Scenarios, TheSameSeedAndTimeTellTheSameStory)
{
    const auto scenario = readScenario("x", findScenario("accepted-machine")->text);
    ASSERT_TRUE(scenario);
    const auto once = play(sceneOf(*scenario, "seed", kNow));
    const auto again = play(sceneOf(*scenario, "seed", kNow));
    ASSERT_FALSE(once.appraisals.empty() || again.appraisals.empty());
    const auto text = [](const Played& played) {
        return casefile::write(
            casefile::capture(played.appraisals.back()), casefile::TokenKeeping::Keep);
    };
    EXPECT_EQ(text(once), text(again));
    EXPECT_EQ(once.agent.svidPem, again.agent.svidPem);
}

TEST(Scenarios, ABadFileIsRefused)
{
    const auto reason = [](std::string_view text) {
        const auto scenario = readScenario("x", text);
        return scenario ? std::string() : paramText(scenario.problem().params[1].value);
    };
    EXPECT_EQ(reason("{"), "syntax");
    EXPECT_EQ(reason("{}"), "missing");
    EXPECT_EQ(reason(R"({"title":"t","story":"s","learn":"l","method":"x"})"), "unknown-method");
    EXPECT_EQ(
        reason(R"({"title":"t","story":"s","learn":"l","method":"azure_imds","faults":["x"]})"),
        "unknown-fault");
    EXPECT_EQ(
        reason(
            R"({"title":"t","story":"s","learn":"l","method":"azure_imds","faults":["unknown-kid"]})"),
        "fault-of-other-method");
}

// The program itself: what it prints for a scenario is the walk, and what it keeps is the case.
TEST(LabRun, PrintsTheVerdictAndKeepsTheCase)
{
    const test::Scratch scratch;
    const auto path = scratch.path("kept.attestcase");
    const auto ran = test::assay({"lab", "run", "replayed-proof", "--json", "--out", path});
    EXPECT_EQ(ran.exit, 1) << ran.err;
    const auto json = JsonBody::read(ran.out);
    ASSERT_TRUE(json) << ran.out;
    EXPECT_EQ(json->text("code"), "nonce.challenge-used");
    const auto again = test::assay({"case", "run", path, "--json"});
    EXPECT_EQ(JsonBody::read(again.out)->text("code"), "nonce.challenge-used");
}

TEST(LabRun, ListsScenariosAndFaults)
{
    EXPECT_NE(test::assay({"lab", "run", "--list"}).out.find("replayed-proof"), std::string::npos);
    EXPECT_NE(test::assay({"lab", "run", "--faults"}).out.find("nonce.challenge-used"),
        std::string::npos);
    EXPECT_EQ(test::assay({"lab", "run", "no-such-thing"}).exit, 2);
}
