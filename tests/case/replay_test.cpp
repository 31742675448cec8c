// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario, run once as it was and once out of the file that was made of it.
#include "case/casefile.h"
#include "case/issues.h"
#include "golden/scenario.h"
#include "report/render.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::casefile;
using attest::golden::allScenarios;
using attest::golden::Scenario;

namespace {

trust::Workbench& bench()
{
    static trust::Workbench one;
    return one;
}

verify::Appraisal run(const Scenario& scenario)
{
    verify::Appraisal appraisal(scenario.evidence, scenario.context);
    static_cast<void>(runToEnd(appraisal, bench(), [&](const verify::Request& request) {
        return golden::replyOf(scenario.replies, request);
    }));
    return appraisal;
}

// Through the file's text and back.
Result<Case> filed(const Case& c, TokenKeeping keeping)
{
    return read("case", copyBytes(asBytes(write(c, keeping))));
}

bool holdsToken(const Scenario& scenario)
{
    for (const verify::Evidence& evidence : scenario.evidence) {
        if (evidence.method == verify::Method::AzureMsi
            && asText(evidence.bytes).find('.') != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

class Replay : public testing::TestWithParam<std::size_t> {
protected:
    [[nodiscard]] static const Scenario& scenario() { return allScenarios()[GetParam()]; }
};

std::string nameOf(const testing::TestParamInfo<std::size_t>& info)
{
    std::string name = allScenarios()[info.param].name;
    for (char& c : name) {
        c = c == '-' ? '_' : c;
    }
    return name;
}

} // namespace

TEST_P(Replay, GivesTheSameReport)
{
    const verify::Appraisal live = run(scenario());
    const auto c = filed(capture(live), TokenKeeping::Keep);
    ASSERT_TRUE(c.ok()) << c.problem().id.value;
    const auto again = replay(*c, bench());
    ASSERT_TRUE(again.ok()) << again.problem().id.value;
    EXPECT_EQ(report::toJson(report::makeReport(*again)), report::toJson(report::makeReport(live)));
}

TEST_P(Replay, OfARedactedCaseNeverSaysMore)
{
    const verify::Appraisal live = run(scenario());
    const auto c = filed(redacted(capture(live)), TokenKeeping::StripSignature);
    ASSERT_TRUE(c.ok()) << c.problem().id.value;
    const auto again = replay(*c, bench());
    ASSERT_TRUE(again.ok()) << again.problem().id.value;
    if (!holdsToken(scenario()) || again->outcome() == live.outcome()) {
        EXPECT_EQ(again->outcome(), live.outcome());
    } else {
        EXPECT_EQ(again->outcome(), verify::Outcome::Indeterminate);
    }
    for (const verify::Verification& each : again->runs()) {
        if (each.method() == verify::Method::AzureMsi) {
            EXPECT_NE(verdictOf(each).outcome, verify::Outcome::Pass)
                << "nobody can tell without the signature";
        }
    }
}

TEST_P(Replay, AsksNothingThatWasNotRecorded)
{
    Case c = capture(run(scenario()));
    c.exchanges.clear();
    const auto again = replay(c, bench());
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(again->finished());
    for (const verify::Verification& each : again->runs()) {
        for (const verify::Answered& answered : each.answers()) {
            EXPECT_EQ(answered.exchange.reply.status, verify::ReplyStatus::Unavailable);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Scenarios, Replay, testing::Range(std::size_t{0}, allScenarios().size()), nameOf);

TEST(ReplayOfAPolicy, ThatCannotBeLoadedIsRefused)
{
    Case c;
    c.hasPolicy = true;
    c.policy = copyBytes(asBytes("section: ["));
    const auto again = replay(c, bench());
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.problem().id.value, issue::kBadPolicy.value);
    EXPECT_FALSE(paramText(again.problem().params[0].value).empty());
}
