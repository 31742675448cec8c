// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/render.h"
#include "report/report.h"
#include "session/samples.h"
#include "session/stepper.h"

#include <gtest/gtest.h>

namespace attest::session {
namespace {

using verify::Method;
using verify::StageState;

casefile::Case sample(std::size_t index)
{
    const auto& one = samples()[index];
    auto read = casefile::read(std::string(one.name), copyBytes(asBytes(one.text)));
    EXPECT_TRUE(read.ok());
    return read ? *std::move(read) : casefile::Case{};
}

casefile::Case accepted()
{
    return sample(0);
}
casefile::Case rejected()
{
    return sample(1);
}

TEST(Stepper, StartsBeforeTheFirstStage)
{
    const Stepper stepper(accepted());
    ASSERT_TRUE(stepper.appraisal());
    EXPECT_EQ(stepper.steps(), 0U);
    EXPECT_FALSE(stepper.canStepBack());
    ASSERT_TRUE(stepper.next());
    EXPECT_EQ(stepper.next()->second, "tenant");
}

TEST(Stepper, RunsOneStageAStep)
{
    Stepper stepper(accepted());
    stepper.step();
    EXPECT_EQ(stepper.shown()->results().size(), 1U);
    EXPECT_EQ(stepper.next()->second, "challenge");
}

TEST(Stepper, GivesTheVerdictWithTheLastStage)
{
    Stepper stepper(accepted());
    while (stepper.next()) {
        stepper.step();
    }
    EXPECT_TRUE(stepper.finished());
    EXPECT_EQ(stepper.appraisal()->outcome(), verify::Outcome::Pass);
}

TEST(Stepper, ConcludesWithTheStageThatFails)
{
    Stepper stepper(rejected());
    stepper.run(Until::Failure);
    EXPECT_TRUE(stepper.finished());
    EXPECT_EQ(stepper.appraisal()->outcome(), verify::Outcome::Fail);
}

TEST(Stepper, StepsBackToTheVeryStateItWasIn)
{
    Stepper stepper(accepted());
    stepper.step();
    stepper.step();
    const auto before = report::toJson(report::makeReport(*stepper.appraisal()));
    stepper.step();
    stepper.stepBack();
    EXPECT_EQ(report::toJson(report::makeReport(*stepper.appraisal())), before);
    EXPECT_EQ(stepper.steps(), 2U);
}

TEST(Stepper, EndsWhereReplayEnds)
{
    const auto c = accepted();
    Stepper stepper(c);
    stepper.run(Until::End);
    trust::Workbench bench;
    const auto replayed = casefile::replay(c, bench);
    ASSERT_TRUE(replayed.ok());
    EXPECT_EQ(report::toJson(report::makeReport(*stepper.appraisal())),
        report::toJson(report::makeReport(*replayed)));
}

TEST(Stepper, StopsBeforeABreakpointAndGoesOnFromIt)
{
    Stepper stepper(accepted());
    const std::set<StageKey> breakpoints{{Method::AzureImds, "signature"}};
    stepper.run(Until::Breakpoint, breakpoints);
    ASSERT_TRUE(stepper.next());
    EXPECT_EQ(stepper.next()->second, "signature");
    stepper.run(Until::Breakpoint, breakpoints);
    EXPECT_TRUE(stepper.finished());
}

TEST(Stepper, CollectsWhatComesAfterAFailure)
{
    auto c = rejected();
    c.context.collect = true;
    Stepper stepper(c);
    stepper.run(Until::End);
    EXPECT_EQ(stepper.appraisal()->outcome(), verify::Outcome::Fail);
    EXPECT_NE(stepper.shown()->results().back().state, StageState::NotEvaluated);
}

TEST(Stepper, SaysWhyAPolicyCannotBeLoaded)
{
    auto c = accepted();
    c.policy = copyBytes(asBytes("section: ["));
    const Stepper stepper(c);
    ASSERT_TRUE(stepper.problem());
    EXPECT_EQ(stepper.problem()->id.value, "case.bad-policy");
    EXPECT_FALSE(stepper.canStep());
}

TEST(Stepper, PausesAtARequestAndTakesAReplyForIt)
{
    auto c = accepted();
    ASSERT_FALSE(c.exchanges.empty());
    const auto kept = c.exchanges;
    c.exchanges.clear();
    Stepper stepper(c);
    stepper.setPausing(true);
    stepper.run(Until::End);
    std::size_t answered = 0;
    while (stepper.waiting()) {
        const auto key = verify::requestKey(*stepper.waiting());
        for (const auto& each : kept) {
            if (verify::requestKey(each.request) == key) {
                stepper.answer(each.reply);
                ++answered;
                break;
            }
        }
        stepper.run(Until::End);
    }
    EXPECT_EQ(answered, kept.size());
    EXPECT_EQ(stepper.supplied().size(), kept.size());
    EXPECT_EQ(stepper.appraisal()->outcome(), verify::Outcome::Pass);
}

TEST(Stepper, GoesBackFromARequestThatWaits)
{
    auto c = accepted();
    Stepper stepper(c);
    stepper.setPausing(true);
    stepper.run(Until::End);
    ASSERT_TRUE(stepper.waiting());
    const auto steps = stepper.steps();
    stepper.stepBack();
    EXPECT_FALSE(stepper.waiting());
    EXPECT_EQ(stepper.steps(), steps);
}

} // namespace
} // namespace attest::session
