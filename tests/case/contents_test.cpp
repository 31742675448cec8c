// SPDX-License-Identifier: GPL-3.0-or-later
// What a case holds, and what can be taken out of it.
#include "case/issues.h"
#include "sample.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::casefile;
using attest::test::sampleCase;

namespace {

std::size_t count(const std::vector<Finding>& findings, IssueId id)
{
    return static_cast<std::size_t>(std::ranges::count(findings, id, &Finding::id));
}

std::string bodyOf(const verify::Exchange& exchange)
{
    return std::string(asText(exchange.reply.body));
}

} // namespace

TEST(Contents, ListEverythingOnce)
{
    const auto all = describeContents(sampleCase());
    EXPECT_EQ(count(all, issue::kHoldsDocument), 1U);
    EXPECT_EQ(count(all, issue::kHoldsToken), 1U);
    EXPECT_EQ(count(all, issue::kHoldsPolicy), 1U);
    EXPECT_EQ(count(all, issue::kHoldsLabAnchor), 2U);
    EXPECT_EQ(count(all, issue::kHoldsAnchor), 0U) << "shipped roots are nothing to mention";
    EXPECT_EQ(count(all, issue::kHoldsCertificate), 1U);
    EXPECT_EQ(count(all, issue::kHoldsMachine), 1U);
    EXPECT_EQ(count(all, issue::kHoldsPublicReply), 3U);
    EXPECT_EQ(count(all, issue::kHoldsLedger), 1U);
    EXPECT_EQ(count(all, issue::kHoldsNote), 2U);
    EXPECT_TRUE(describeContents(Case{}).empty());
}

TEST(Contents, WarnOfWhatCanBeMisused)
{
    for (const Finding& finding : describeContents(sampleCase())) {
        EXPECT_EQ(finding.severity == Severity::Warning, finding.id == issue::kHoldsToken)
            << finding.id.value;
    }
}

TEST(Contents, WarnOfRootsThatTheCaseBrings)
{
    Case c = sampleCase();
    std::vector<trust::Anchor> anchors = c.context.anchors.all();
    anchors[0].provenance = trust::Provenance::Added;
    c.context.anchors = trust::Anchors(anchors);
    EXPECT_EQ(count(describeContents(c), issue::kHoldsAnchor), 1U);
}

TEST(CaseRedaction, TakesOutWhatCanBe)
{
    const Case c = redacted(sampleCase());
    EXPECT_TRUE(c.notes.empty());
    EXPECT_TRUE(c.reportSha256.empty());
    const auto left = describeContents(c);
    EXPECT_EQ(count(left, issue::kHoldsToken), 0U);
    EXPECT_EQ(count(left, issue::kHoldsStrippedToken), 1U);
    EXPECT_EQ(bodyOf(c.exchanges[3]), R"({"name":"v","tags":{},"properties":{"vmId":"1"}})")
        << "its policy cannot be loaded, so it wants no tag";
    EXPECT_EQ(c.exchanges[0].reply.body, sampleCase().exchanges[0].reply.body);
    EXPECT_EQ(c.evidence[0].bytes, sampleCase().evidence[0].bytes);
}

TEST(CaseRedaction, KeepsNothingOfABodyItCannotRead)
{
    Case c = sampleCase();
    c.exchanges[3].reply.body = copyBytes(asBytes("<html>secret"));
    EXPECT_EQ(bodyOf(redacted(c).exchanges[3]), "removed");
    c.exchanges[3].reply.status = verify::ReplyStatus::Forbidden;
    EXPECT_EQ(bodyOf(redacted(c).exchanges[3]), "");
}

TEST(CaseRedaction, TwiceIsOnce)
{
    const Case once = redacted(sampleCase());
    EXPECT_EQ(write(redacted(once), TokenKeeping::Keep), write(once, TokenKeeping::Keep));
}

// A tag whose name happens to be a word of the policy's text is not one that it names.
TEST(CaseRedaction, KeepsTheTagsThatThePolicyNamesAndNoOthers)
{
    Case c = sampleCase();
    c.policy = copyBytes(asBytes(R"(section: AgentAttestation
schema: v1
spec:
  policies:
    - name: production
      requiredAttestors:
        - type: azure_imds
          config:
            tenants:
              contoso.onmicrosoft.com:
                tenantID: 7a3c0e11-52d4-4b8f-9c16-0d2e4f6a8b10
                attributeVMTagKeys: [team]
)"));
    c.exchanges[3].reply.body = copyBytes(
        asBytes(R"({"tags":{"team":"core","e":"secret","name":"secret","tea":"secret"}})"));
    EXPECT_EQ(bodyOf(redacted(c).exchanges[3]), R"({"tags":{"team":"core"}})");
}

TEST(Contents, TellThatNoResultWasRecorded)
{
    Case c = sampleCase();
    EXPECT_EQ(count(describeReceived(c), issue::kNoRecordedResult), 0U);
    c.reportSha256.clear();
    EXPECT_EQ(count(describeReceived(c), issue::kNoRecordedResult), 1U);
    EXPECT_EQ(count(describeContents(c), issue::kNoRecordedResult), 0U) << "whoever makes it knows";
}
