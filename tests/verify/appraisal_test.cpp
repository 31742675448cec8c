// SPDX-License-Identifier: GPL-3.0-or-later
// Policies: and within one, or across several, and what is not judged here.
#include "golden/run.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::golden;
using verify::Outcome;
using Reason = verify::AttestorOutcome::Reason;

namespace {

verify::Appraisal appraised(std::string_view name)
{
    const auto found = std::ranges::find(allScenarios(), name, &Scenario::name);
    EXPECT_NE(found, allScenarios().end()) << name;
    return appraise(*found);
}

struct AttestorRow {
    std::size_t policy;
    Reason reason;
    Outcome outcome;
    friend bool operator==(const AttestorRow&, const AttestorRow&) = default;
};

std::vector<AttestorRow> rowsOf(const verify::Appraisal& appraisal)
{
    std::vector<AttestorRow> rows;
    for (const verify::AttestorOutcome& each : appraisal.outcomes()) {
        rows.push_back({each.policy, each.reason, each.outcome});
    }
    return rows;
}

} // namespace

TEST(Appraisal, AllAttestorsOfAPolicyHaveToPass)
{
    const verify::Appraisal both = appraised("policy-both-methods");
    EXPECT_EQ(rowsOf(both),
        (std::vector<AttestorRow>{
            {0, Reason::Verified, Outcome::Pass}, {0, Reason::Verified, Outcome::Pass}}));
    EXPECT_EQ(both.policyOutcome(0), Outcome::Pass);
    EXPECT_EQ(both.policy(), std::optional<std::size_t>(0));
}

TEST(Appraisal, AfterAFailureTheRestOfThePolicyIsNotReached)
{
    const verify::Appraisal appraisal = appraised("policy-both-methods-first-fails");
    EXPECT_EQ(rowsOf(appraisal),
        (std::vector<AttestorRow>{{0, Reason::Verified, Outcome::Fail},
            {0, Reason::NotReached, Outcome::Indeterminate}}));
    EXPECT_EQ(appraisal.runs().size(), 1U);
    EXPECT_EQ(appraisal.policyOutcome(0), Outcome::Fail);
    EXPECT_EQ(appraisal.policy(), std::nullopt);
}

TEST(Appraisal, AnAttestorWithoutEvidenceLeavesThePolicyUndecided)
{
    const verify::Appraisal appraisal = appraised("policy-both-methods-one-presented");
    EXPECT_EQ(rowsOf(appraisal),
        (std::vector<AttestorRow>{{0, Reason::Verified, Outcome::Pass},
            {0, Reason::NoEvidence, Outcome::Indeterminate}}));
    EXPECT_EQ(appraisal.policyOutcome(0), Outcome::Indeterminate);
}

TEST(Appraisal, AttestorsNotJudgedHereNeverFailAPolicy)
{
    for (const char* name : {"policy-with-other-attestor", "policy-with-other-attestor-template"}) {
        const verify::Appraisal appraisal = appraised(name);
        EXPECT_EQ(rowsOf(appraisal),
            (std::vector<AttestorRow>{{0, Reason::Verified, Outcome::Pass},
                {0, Reason::NotVerifiedHere, Outcome::Indeterminate}}))
            << name;
        EXPECT_EQ(appraisal.policyOutcome(0), Outcome::Indeterminate) << name;
    }
}

TEST(Appraisal, TheFirstPolicyThatPassesDecides)
{
    const verify::Appraisal appraisal = appraised("policy-second-passes");
    EXPECT_EQ(appraisal.policyOutcome(0), Outcome::Fail);
    EXPECT_EQ(appraisal.policyOutcome(1), Outcome::Pass);
    EXPECT_EQ(appraisal.policy(), std::optional<std::size_t>(1));
    EXPECT_EQ(appraisal.deciding(), std::optional<std::size_t>(1));
}

TEST(Appraisal, AnUndecidedPolicyOutweighsAFailedOne)
{
    const verify::Appraisal appraisal = appraised("policy-one-undecided");
    EXPECT_EQ(appraisal.policyOutcome(0), Outcome::Fail);
    EXPECT_EQ(appraisal.policyOutcome(1), Outcome::Indeterminate);
    EXPECT_EQ(appraisal.deciding(), std::optional<std::size_t>(1));
}

TEST(Appraisal, EvidenceThatNoPolicyAsksForIsRefused)
{
    for (const char* name : {"policy-none-for-method", "policy-none-known-here"}) {
        const verify::Appraisal appraisal = appraised(name);
        EXPECT_TRUE(appraisal.runs().empty()) << name;
        EXPECT_EQ(appraisal.outcome(), Outcome::Fail) << name;
        EXPECT_EQ(appraisal.decidingVerdict().cause, verify::issue::kNoPolicyForMethod) << name;
    }
}

TEST(Appraisal, WithoutEvidenceAndPolicyNothingIsKnown)
{
    verify::Appraisal appraisal({}, {});
    EXPECT_TRUE(appraisal.finished());
    EXPECT_EQ(appraisal.outcome(), Outcome::Indeterminate);
    EXPECT_EQ(appraisal.deciding(), std::nullopt);
}

TEST(Appraisal, WithoutEvidenceAPolicyRefusesNothing)
{
    const auto found = std::ranges::find(allScenarios(), "policy-none-for-method", &Scenario::name);
    ASSERT_NE(found, allScenarios().end());
    ASSERT_NE(found->context.policy, nullptr);
    const verify::Appraisal appraisal({}, found->context);
    EXPECT_TRUE(appraisal.finished());
    EXPECT_EQ(appraisal.outcome(), Outcome::Indeterminate);
    EXPECT_EQ(appraisal.decidingVerdict().cause, verify::issue::kNoEvidence);
}

TEST(Appraisal, PoliciesShareWhatWasAnswered)
{
    const auto found
        = std::ranges::find(allScenarios(), "policy-either-asks-once", &Scenario::name);
    ASSERT_NE(found, allScenarios().end());
    trust::Workbench bench;
    verify::Appraisal appraisal(found->evidence, found->context);
    std::size_t asked = 0;
    verify::runToEnd(appraisal, bench, [&](const verify::Request& request) {
        ++asked;
        return replyOf(found->replies, request);
    });
    ASSERT_EQ(appraisal.runs().size(), 2U);
    EXPECT_EQ(asked, 2U) << "discovery and keys, once for both policies";
    EXPECT_EQ(appraisal.runs()[1].answers().size(), 2U) << "each run holds the answers it rests on";
}
