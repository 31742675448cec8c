// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intake.h"
#include "session/samples.h"
#include "session/stepper.h"

#include <gtest/gtest.h>

namespace attest::session {
namespace {

constexpr Time kNow{1785245040};

Bytes bytesOf(std::string_view text)
{
    return copyBytes(asBytes(text));
}

casefile::Case accepted()
{
    auto read = casefile::read("accepted", bytesOf(samples()[0].text));
    EXPECT_TRUE(read.ok());
    return read ? *std::move(read) : casefile::Case{};
}

TEST(Intake, OpensACaseFile)
{
    const auto intake = takeIn("a.attestcase", bytesOf(samples()[0].text), nullptr, kNow);
    ASSERT_TRUE(intake.opened);
    EXPECT_FALSE(intake.isNew);
    EXPECT_FALSE(intake.problem);
}

TEST(Intake, MakesACaseAroundADocument)
{
    const auto document = copyBytes(accepted().evidence.front().bytes);
    const auto intake = takeIn("response.json", document, nullptr, kNow);
    ASSERT_TRUE(intake.opened);
    EXPECT_TRUE(intake.isNew);
    EXPECT_EQ(intake.opened->evidence.front().method, verify::Method::AzureImds);
    EXPECT_EQ(intake.opened->context.now, kNow);
    EXPECT_FALSE(intake.opened->context.anchors.all().empty());
}

TEST(Intake, TakesTheTokenOutOfTheServicesAnswer)
{
    const auto intake = takeIn("answer.json",
        bytesOf(R"({"access_token":"eyJhbGciOiJub25lIn0.e30.","token_type":"Bearer"})"), nullptr,
        kNow);
    ASSERT_TRUE(intake.opened);
    EXPECT_EQ(asText(intake.opened->evidence.front().bytes.view()), "eyJhbGciOiJub25lIn0.e30.");
}

TEST(Intake, PutsAPolicyIntoTheOpenCase)
{
    const auto open = accepted();
    const auto intake
        = takeIn("p.yaml", bytesOf("section: AgentAttestation\nschema: v1\n"), &open, kNow);
    ASSERT_TRUE(intake.changed);
    EXPECT_EQ(intake.added, "policy");
    EXPECT_EQ(intake.changed->policyName, "p.yaml");
}

TEST(Intake, HasNoPlaceForAPolicyWithoutACase)
{
    const auto intake
        = takeIn("p.yaml", bytesOf("section: AgentAttestation\nschema: v1\n"), nullptr, kNow);
    ASSERT_TRUE(intake.problem);
    EXPECT_EQ(intake.problem->id.value, "case.none-open");
}

TEST(Intake, SaysWhatItCannotUse)
{
    const auto intake = takeIn("x.bin", Bytes{0, 1, 2, 3}, nullptr, kNow);
    ASSERT_TRUE(intake.problem);
    EXPECT_EQ(intake.problem->id.value, "case.unknown-kind");
    const auto empty = takeIn("x", Bytes{}, nullptr, kNow);
    ASSERT_TRUE(empty.problem);
    EXPECT_EQ(empty.problem->id.value, "case.empty");
    const auto json = takeIn("x.json", bytesOf("{\"a\": 1}"), nullptr, kNow);
    ASSERT_TRUE(json.problem);
    EXPECT_EQ(json.problem->id.value, "case.no-use");
}

TEST(Intake, CertificatesNeverBecomeAnchors)
{
    auto open = accepted();
    open.context.pool.clear();
    const auto anchors = open.context.anchors.all().size();
    const auto& anchor = open.context.anchors.all().front();
    ASSERT_TRUE(anchor.certificate);
    const auto intake = takeIn("root.der", copyBytes(anchor.certificate->der()), &open, kNow);
    ASSERT_TRUE(intake.changed);
    EXPECT_EQ(intake.changed->context.pool.size(), 1U);
    EXPECT_EQ(intake.changed->context.anchors.all().size(), anchors);
}

TEST(Intake, AnswersWhatTheRunAsksOfResourceManager)
{
    auto open = accepted();
    std::string objects = "[";
    for (const auto& each : open.exchanges) {
        if (std::holds_alternative<verify::ArmRequest>(each.request)) {
            objects += (objects.size() > 1 ? "," : "") + std::string(asText(each.reply.body));
        }
    }
    objects += "]";
    ASSERT_GT(objects.size(), 2U);
    std::erase_if(open.exchanges, [](const verify::Exchange& each) {
        return std::holds_alternative<verify::ArmRequest>(each.request);
    });
    const auto intake = takeIn("vm.json", bytesOf("{\"value\":" + objects + "}"), &open, kNow);
    ASSERT_TRUE(intake.changed);
    EXPECT_EQ(intake.added, "arm-object");
    Stepper stepper(*intake.changed);
    stepper.run(Until::End);
    EXPECT_EQ(stepper.appraisal()->outcome(), verify::Outcome::Pass);
}

} // namespace
} // namespace attest::session
