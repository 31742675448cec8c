// SPDX-License-Identifier: GPL-3.0-or-later
// From the stages' ends to the verdict, its cause and the four lights.
#include "golden/run.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using verify::LightState;
using verify::Method;
using verify::Outcome;
using verify::StageState;

namespace {

constexpr IssueId kCause{"nonce.mismatch"};

// All stages of a method, passed.
std::vector<verify::StageResult> passed(Method method)
{
    std::vector<verify::StageResult> results;
    for (const verify::StageInfo& stage : verify::stagesOf(method)) {
        verify::StageResult result;
        result.stage = stage.id;
        results.push_back(std::move(result));
    }
    return results;
}

verify::StageResult& at(std::vector<verify::StageResult>& results, std::string_view stage)
{
    return *std::ranges::find(results, stage, &verify::StageResult::stage);
}

void end(verify::StageResult& result, StageState state, Severity severity, IssueId cause = kCause)
{
    result.state = state;
    result.findings.push_back({cause, severity, {}, {}});
}

std::string lightsOf(std::string_view scenario)
{
    const auto found = std::ranges::find(golden::allScenarios(), scenario, &golden::Scenario::name);
    EXPECT_NE(found, golden::allScenarios().end()) << scenario;
    std::string lights;
    for (const LightState light : golden::appraise(*found).decidingVerdict().lights) {
        lights += light == LightState::On ? '+' : light == LightState::Off ? '-' : '.';
    }
    return lights;
}

} // namespace

// A document's own chain says it; a token's keys only lie beside the lab's root.
TEST(Verdict, SaysThatItRestsOnALab)
{
    const auto found
        = std::ranges::find(golden::allScenarios(), "msi-pass", &golden::Scenario::name);
    ASSERT_NE(found, golden::allScenarios().end());
    verify::Context context = found->context;
    context.anchors = trust::shippedAnchors();
    EXPECT_FALSE(golden::appraise(*found, context).decidingVerdict().lab);
    const auto lab = std::ranges::find_if(golden::allScenarios(), [](const golden::Scenario& one) {
        return one.evidence.size() == 1 && one.evidence[0].method == Method::AzureImds;
    });
    context.anchors = context.anchors.with({lab->context.anchors.all().front()});
    EXPECT_TRUE(golden::appraise(*found, context).decidingVerdict().lab);
}

TEST(Verdict, PassesWhenNothingBlocks)
{
    auto results = passed(Method::AzureImds);
    at(results, "challenge").state = StageState::Skipped;
    at(results, "cms").state = StageState::Warned;
    const verify::Verdict verdict = judge(Method::AzureImds, results);
    EXPECT_EQ(verdict.outcome, Outcome::Pass);
    EXPECT_FALSE(verdict.blocking);
    EXPECT_TRUE(verdict.cause.empty());
    EXPECT_EQ(verdict.group(Method::AzureImds, results), "");
}

TEST(Verdict, BlamesTheFirstFailure)
{
    auto results = passed(Method::AzureImds);
    end(at(results, "nonce"), StageState::Failed, Severity::Failure);
    end(at(results, "chain"), StageState::Failed, Severity::Failure, {"chain.expired"});
    const verify::Verdict verdict = judge(Method::AzureImds, results);
    EXPECT_EQ(verdict.outcome, Outcome::Fail);
    EXPECT_EQ(results[*verdict.blocking].stage, "nonce");
    EXPECT_EQ(verdict.cause, kCause);
}

TEST(Verdict, AFailureOutweighsAnEarlierMissingAnswer)
{
    auto results = passed(Method::AzureImds);
    end(at(results, "nonce"), StageState::NotEvaluated, Severity::Missing, {"nonce.not-given"});
    end(at(results, "chain"), StageState::Failed, Severity::Failure, {"chain.expired"});
    const verify::Verdict verdict = judge(Method::AzureImds, results);
    EXPECT_EQ(verdict.outcome, Outcome::Fail);
    EXPECT_EQ(results[*verdict.blocking].stage, "chain");
}

TEST(Verdict, AMissingAnswerIsIndeterminate)
{
    auto results = passed(Method::AzureMsi);
    end(at(results, "keys"), StageState::NotEvaluated, Severity::Missing, {"key.jwks-unanswered"});
    const verify::Verdict verdict = judge(Method::AzureMsi, results);
    EXPECT_EQ(verdict.outcome, Outcome::Indeterminate);
    EXPECT_EQ(verdict.cause.value, "key.jwks-unanswered");
}

TEST(Verdict, TheGroupIsThatOfTheCause)
{
    auto results = passed(Method::AzureImds);
    end(at(results, "cms"), StageState::Failed, Severity::Failure, {"decode.truncated"});
    const verify::Verdict verdict = judge(Method::AzureImds, results);
    EXPECT_EQ(verdict.group(Method::AzureImds, results), "decode");
}

TEST(Verdict, WithoutACauseTheGroupIsThatOfTheStage)
{
    auto results = passed(Method::AzureImds);
    at(results, "cms").state = StageState::NotEvaluated;
    const verify::Verdict verdict = judge(Method::AzureImds, results);
    EXPECT_EQ(verdict.group(Method::AzureImds, results), "cms");
}

TEST(Verdict, ADisabledStageDoesNotBlockAndIsToldOf)
{
    for (const StageState state :
        {StageState::Failed, StageState::NotEvaluated, StageState::Passed}) {
        auto results = passed(Method::AzureImds);
        at(results, "nonce").state = state;
        at(results, "nonce").disabled = true;
        const verify::Verdict verdict = judge(Method::AzureImds, results);
        EXPECT_EQ(verdict.outcome, Outcome::Pass);
        EXPECT_TRUE(verdict.hypothetical);
    }
}

TEST(Verdict, LightsTellWhatIsKnown)
{
    // Decoded, genuine, trusted, authorised.
    EXPECT_EQ(lightsOf("imds-pass"), "++++");
    EXPECT_EQ(lightsOf("imds-envelope-empty"), "-...");
    EXPECT_EQ(lightsOf("imds-tenant-unknown"), "...-");
    EXPECT_EQ(lightsOf("imds-signature-other-machine"), ".-..");
    EXPECT_EQ(lightsOf("imds-cms-version"), "-...");
    EXPECT_EQ(lightsOf("imds-content-not-json"), "-+..");
    EXPECT_EQ(lightsOf("imds-nonce-mismatch"), "++.-");
    EXPECT_EQ(lightsOf("imds-chain-expired"), "++-.");
    EXPECT_EQ(lightsOf("imds-subscription-not-listed"), "+++-");
    EXPECT_EQ(lightsOf("msi-pass"), "++++");
    EXPECT_EQ(lightsOf("msi-signature-empty"), "+-..");
    EXPECT_EQ(lightsOf("msi-issuer-stranger"), "++-.");
    EXPECT_EQ(lightsOf("msi-principal-other"), "+++-");
}
