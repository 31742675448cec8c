// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intake.h"
#include "session/moments.h"
#include "session/samples.h"
#include "session/what_if.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attest::session {
namespace {

casefile::Case sample(std::size_t at)
{
    auto read = casefile::read("sample", copyBytes(asBytes(samples()[at].text)));
    EXPECT_TRUE(read.ok());
    return read ? *std::move(read) : casefile::Case{};
}

Moments documentMoments(casefile::Case c)
{
    return momentsOf(std::move(c), verify::Method::AzureImds);
}

const Validity* first(const Moments& moments, Whose whose)
{
    const auto found = std::ranges::find(moments.validities, whose, &Validity::whose);
    return found == moments.validities.end() ? nullptr : &*found;
}

// {"alg":"RS256","typ":"JWT"} . {"iat":1785245000,"nbf":1785245000,"exp":1785331400} . three bytes
constexpr const char* kToken
    = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9."
      "eyJpYXQiOjE3ODUyNDUwMDAsIm5iZiI6MTc4NTI0NTAwMCwiZXhwIjoxNzg1MzMxNDAwfQ.AAAA";

Moments tokenMoments()
{
    const auto taken
        = takeIn("token.jwt", copyBytes(asBytes(kToken)), nullptr, Time{1785250000, 0});
    EXPECT_TRUE(taken.opened);
    return taken.opened ? momentsOf(*taken.opened, verify::Method::AzureMsi) : Moments{};
}

TEST(Moments, OfADocumentAreItsSignedDates)
{
    const auto moments = documentMoments(sample(0));
    const auto* document = first(moments, Whose::Document);
    ASSERT_NE(document, nullptr);
    ASSERT_TRUE(document->written.from && document->written.to);
    EXPECT_EQ(document->written.to->seconds - document->written.from->seconds, 6 * 3600);
}

TEST(Moments, OfAChallengeAreWhenItWasIssuedAndWhenItEnds)
{
    const auto moments = documentMoments(sample(0));
    const auto* challenge = first(moments, Whose::Challenge);
    ASSERT_NE(challenge, nullptr);
    EXPECT_EQ(formatRfc3339(*challenge->written.from), "2026-07-28T13:23:58Z");
    EXPECT_EQ(formatRfc3339(*challenge->written.to), "2026-07-28T13:33:58Z");
}

TEST(Moments, HoldEveryCertificateOnceAndTheSignerFirst)
{
    const auto moments = documentMoments(sample(0));
    std::vector<decode::Sha256> seen;
    for (const auto& each : moments.validities) {
        if (each.certificate) {
            EXPECT_EQ(each.whose, Whose::Certificate);
            EXPECT_TRUE(std::ranges::find(seen, each.certificate->sha256) == seen.end());
            seen.push_back(each.certificate->sha256);
        }
    }
    EXPECT_GE(seen.size(), 3U);
    EXPECT_EQ(first(moments, Whose::Certificate)->origin, trust::Origin::Leaf);
}

TEST(Moments, AreTheSameWhateverFailsOnTheWay)
{
    auto late = sample(0);
    const auto before = documentMoments(late).validities.size();
    late.context.now = late.context.now + Duration{400LL * 86400};
    late.policy = copyBytes(asBytes("section: ["));
    EXPECT_EQ(documentMoments(late).validities.size(), before);
}

TEST(Moments, AreInTheOrderOfTime)
{
    const auto moments = documentMoments(sample(1));
    EXPECT_FALSE(moments.all.empty());
    EXPECT_TRUE(std::ranges::is_sorted(moments.all, {}, &Moment::at));
}

TEST(Moments, AllHoldExactlyWhereTheVerdictPasses)
{
    const auto c = sample(0);
    const auto window = documentMoments(c).allHold;
    ASSERT_TRUE(window && window->from && window->to);
    const auto outcomeAt = [&c](Time now) {
        auto moved = c;
        moved.context.now = now;
        trust::Workbench bench;
        return casefile::replay(moved, bench)->outcome();
    };
    EXPECT_EQ(outcomeAt(*window->from), verify::Outcome::Pass);
    EXPECT_EQ(outcomeAt(*window->to), verify::Outcome::Pass);
    EXPECT_NE(outcomeAt(*window->from - Duration{1}), verify::Outcome::Pass);
    EXPECT_NE(outcomeAt(*window->to + Duration{1}), verify::Outcome::Pass);
}

TEST(Moments, WithoutAChallengeThereIsNone)
{
    WhatIf whatIf;
    whatIf.nonce = "";
    EXPECT_EQ(first(documentMoments(supposing(sample(0), whatIf)), Whose::Challenge), nullptr);
}

TEST(Moments, OfATokenAreItsThreeClaims)
{
    const auto moments = tokenMoments();
    const auto* token = first(moments, Whose::Token);
    ASSERT_NE(token, nullptr);
    EXPECT_EQ(token->written.from, (Time{1785245000, 0}));
    EXPECT_EQ(token->written.to, (Time{1785331400, 0}));
    EXPECT_EQ(token->issued, (Time{1785245000, 0}));
}

TEST(Moments, ATokenIsRefusedOnItsEndAndLeewayIsGivenBothWays)
{
    const auto moments = tokenMoments();
    const auto* token = first(moments, Whose::Token);
    ASSERT_NE(token, nullptr);
    EXPECT_TRUE(token->accepted.holds({1785331699, 0}));
    EXPECT_FALSE(token->accepted.holds({1785331700, 0}));
    EXPECT_TRUE(token->accepted.holds({1785244700, 0}));
    EXPECT_FALSE(token->accepted.holds({1785244699, 0}));
}

TEST(Moments, PointAtTheBytesInTheRunThatIsShown)
{
    const auto c = sample(0);
    trust::Workbench bench;
    const auto appraisal = casefile::replay(c, bench);
    ASSERT_TRUE(appraisal);
    const auto& run = appraisal->runs().front();
    const auto moments = documentMoments(c);
    const auto document = placeOf(*first(moments, Whose::Document), run);
    ASSERT_TRUE(document);
    EXPECT_EQ(run.buffers().text(*document), run.imds().content->expiresOn.text);
    EXPECT_EQ(placeOf(*first(moments, Whose::Certificate), run), run.imds().signerSpan);
}

TEST(Moments, ThereAreNoneWithoutEvidence)
{
    const auto moments = momentsOf(casefile::Case{}, verify::Method::AzureImds);
    EXPECT_TRUE(moments.all.empty());
    EXPECT_FALSE(moments.allHold);
}

} // namespace
} // namespace attest::session
