// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario through the verifier: what comes out, which stage says so, and that no other stage
// needs it to. A stage that fails alone is then left out, and the rest has to let the case pass.
#include "golden/run.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::golden;
using verify::Outcome;
using verify::StageState;

namespace {

bool holds(const std::vector<std::string>& all, std::string_view one)
{
    return std::ranges::find(all, one) != all.end();
}

// Scenarios of one attestation, with a stage to blame.
bool isOfOneStage(const Scenario& scenario)
{
    return scenario.evidence.size() == 1 && !scenario.expected.stage.empty()
        && !scenario.name.starts_with("policy-");
}

class Scenarios : public testing::TestWithParam<std::size_t> {
protected:
    [[nodiscard]] const Scenario& scenario() const { return allScenarios()[GetParam()]; }
    [[nodiscard]] const Expected& expected() const { return scenario().expected; }
};

std::string nameOf(const testing::TestParamInfo<std::size_t>& info)
{
    std::string name = allScenarios()[info.param].name;
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace

TEST_P(Scenarios, ComeOutAsTheySay)
{
    const verify::Appraisal appraisal = appraise(scenario());
    const verify::Verdict verdict = appraisal.decidingVerdict();
    SCOPED_TRACE(scenario().intent + outlineOf(appraisal));
    EXPECT_EQ(outcomeName(appraisal.outcome()), outcomeName(expected().outcome));
    EXPECT_EQ(blockingStage(appraisal), expected().stage);
    EXPECT_EQ(verdict.cause.value, expected().cause);
    EXPECT_FALSE(verdict.hypothetical);
    const std::set<std::string> ids = idsSaidBy(appraisal);
    for (const std::string& id : expected().says) {
        EXPECT_TRUE(ids.contains(id)) << id << " is not said";
    }
    if (const verify::Verification* run = decidingRun(appraisal)) {
        EXPECT_EQ(run->spiffeId(), expected().spiffeId);
        if (!expected().attributes.empty()) {
            EXPECT_EQ(attributeLinesOf(*run), expected().attributes);
        }
    }
}

TEST_P(Scenarios, WarnWhereTheySayAndNowhereElse)
{
    const verify::Appraisal appraisal = appraise(scenario());
    const verify::Verification* run = decidingRun(appraisal);
    if (run == nullptr) {
        return;
    }
    SCOPED_TRACE(outlineOf(appraisal));
    for (const verify::StageResult& result : run->results()) {
        if (result.state == StageState::Passed || result.state == StageState::Warned) {
            EXPECT_EQ(result.state == StageState::Warned, holds(expected().warned, result.stage))
                << result.stage;
        }
    }
}

TEST_P(Scenarios, FailInOneStageAlone)
{
    if (!isOfOneStage(scenario())) {
        return;
    }
    verify::Context context = scenario().context;
    context.collect = true;
    const verify::Appraisal appraisal = appraise(scenario(), context);
    SCOPED_TRACE(scenario().intent + outlineOf(appraisal));
    EXPECT_EQ(outcomeName(appraisal.outcome()), outcomeName(expected().outcome));
    EXPECT_EQ(blockingStage(appraisal), expected().stage);
    for (const verify::StageResult& result : appraisal.runs().front().results()) {
        const bool blamed = result.stage == expected().stage;
        const bool failing = holds(expected().failingToo, result.stage)
            || (blamed && expected().outcome == Outcome::Fail);
        const bool lacking = holds(expected().lacking, result.stage)
            || (blamed && expected().outcome == Outcome::Indeterminate);
        EXPECT_EQ(result.state == StageState::Failed, failing) << result.stage;
        EXPECT_EQ(result.state == StageState::NotEvaluated, lacking) << result.stage;
    }
}

TEST_P(Scenarios, PassWithoutTheStageThatFails)
{
    if (!isOfOneStage(scenario())) {
        return;
    }
    verify::Context context = scenario().context;
    context.disabled = {expected().stage};
    const verify::Appraisal appraisal = appraise(scenario(), context);
    const verify::Verdict verdict = appraisal.decidingVerdict();
    SCOPED_TRACE(scenario().intent + outlineOf(appraisal));
    EXPECT_TRUE(verdict.hypothetical);
    if (expected().inseparable.empty()) {
        EXPECT_EQ(outcomeName(appraisal.outcome()), "pass") << blockingStage(appraisal);
    } else {
        EXPECT_NE(outcomeName(appraisal.outcome()), "pass")
            << "said to be inseparable: " << expected().inseparable;
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, Scenarios, testing::Range(std::size_t{0}, allScenarios().size()), nameOf);

TEST(ScenarioTable, NamesAreUniqueAndIntentsAreSentences)
{
    std::set<std::string> names;
    for (const Scenario& scenario : allScenarios()) {
        EXPECT_TRUE(names.insert(scenario.name).second) << scenario.name;
        EXPECT_TRUE(scenario.intent.ends_with('.') || scenario.intent.ends_with('?'))
            << scenario.name;
    }
}

namespace {

struct NeverAlone {
    verify::Method method;
    const char* stage;
    const char* reason;
};

// Stages that cannot be passed over: nothing is left for the others to look at, or nothing to fail.
constexpr NeverAlone kNeverAlone[]{
    {verify::Method::AzureImds, "envelope", "it gives the message, or there is none"},
    {verify::Method::AzureImds, "attributes",
        "it gathers what others have established and refuses nothing"},
    {verify::Method::AzureMsi, "token", "it gives header, claims and signature, or there are none"},
    {verify::Method::AzureMsi, "entry",
        "it gives what the token is judged by, or there is nothing"},
    {verify::Method::AzureMsi, "attributes",
        "it gathers what others have established and refuses nothing"},
};

bool isNeverAlone(verify::Method method, std::string_view stage)
{
    return std::ranges::any_of(kNeverAlone,
        [&](const NeverAlone& each) { return each.method == method && stage == each.stage; });
}

bool failsAlone(verify::Method method, std::string_view stage)
{
    return std::ranges::any_of(allScenarios(), [&](const Scenario& scenario) {
        return isOfOneStage(scenario) && scenario.evidence.front().method == method
            && scenario.expected.stage == stage && scenario.expected.inseparable.empty();
    });
}

} // namespace

TEST(ScenarioTable, EveryStageThatCanFailAloneDoes)
{
    for (const verify::Method method : {verify::Method::AzureImds, verify::Method::AzureMsi}) {
        for (const verify::StageInfo& stage : verify::stagesOf(method)) {
            EXPECT_NE(failsAlone(method, stage.id), isNeverAlone(method, stage.id))
                << verify::methodName(method) << " " << stage.id;
        }
    }
}

TEST(ScenarioTable, EveryStageThatCanFailIsSeenFailing)
{
    for (const verify::Method method : {verify::Method::AzureImds, verify::Method::AzureMsi}) {
        for (const verify::StageInfo& stage : verify::stagesOf(method)) {
            const bool seen = std::ranges::any_of(allScenarios(), [&](const Scenario& scenario) {
                return scenario.expected.stage == stage.id
                    && scenario.expected.outcome == Outcome::Fail
                    && scenario.evidence.front().method == method;
            });
            EXPECT_EQ(seen, stage.id != "attributes")
                << verify::methodName(method) << " " << stage.id;
        }
    }
}
