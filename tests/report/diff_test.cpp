// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/json.h"
#include "report/diff.h"
#include "sample.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::report;
using attest::test::sampleReport;

namespace {

Report changed()
{
    Report report = sampleReport();
    report.outcome = verify::Outcome::Pass;
    report.clock = report.clock + Duration{60};
    report.runs[0].stages[7].state = verify::StageState::Passed;
    report.runs[0].stages[7].findings.clear();
    report.runs[0].stages[2].state = verify::StageState::Passed;
    report.runs[0].exchanges.clear();
    return report;
}

const Difference* at(const ReportDiff& diff, std::string_view path)
{
    for (const Difference& difference : diff.differences) {
        if (difference.path == path) {
            return &difference;
        }
    }
    return nullptr;
}

} // namespace

TEST(Diff, OfTheSameReportIsEmpty)
{
    EXPECT_TRUE(compare(sampleReport(), sampleReport()).same());
    EXPECT_NE(toText(compare(sampleReport(), sampleReport())).find("the same"), std::string::npos);
}

TEST(Diff, NamesWhatChanged)
{
    const ReportDiff diff = compare(sampleReport(), changed());
    EXPECT_EQ(diff.leftOutcome, "fail");
    EXPECT_EQ(diff.rightOutcome, "pass");
    EXPECT_EQ(diff.firstStage, "envelope");

    const Difference* state = at(diff, "runs[azure_imds].stages[content].state");
    ASSERT_NE(state, nullptr);
    EXPECT_EQ(state->left, "\"failed\"");
    EXPECT_EQ(state->right, "\"passed\"");

    const Difference* finding
        = at(diff, "runs[azure_imds].stages[content].findings[json.duplicate-name].severity");
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->side, Side::OnlyLeft);
    EXPECT_EQ(at(diff, "runs[azure_imds].stages[signature].state"), nullptr);
}

TEST(Diff, IsMirroredByTheOtherOrder)
{
    const ReportDiff one = compare(sampleReport(), changed());
    const ReportDiff other = compare(changed(), sampleReport());
    EXPECT_EQ(one.differences.size(), other.differences.size());
    EXPECT_EQ(one.firstStage, other.firstStage);
}

TEST(Diff, ReadsFiles)
{
    const auto diff = compareJson(toJson(sampleReport()), toJson(changed()));
    ASSERT_TRUE(diff.ok());
    EXPECT_EQ(diff->differences.size(), compare(sampleReport(), changed()).differences.size());
    EXPECT_FALSE(compareJson("{", "{}").ok());
}

TEST(Diff, FormsAreReadable)
{
    const ReportDiff diff = compare(sampleReport(), changed());
    EXPECT_TRUE(decode::readJsonText("diff", copyBytes(asBytes(toJson(diff)))).ok());
    const std::string text = toText(diff);
    EXPECT_NE(text.find("+ \"passed\""), std::string::npos);
    EXPECT_NE(text.find("envelope"), std::string::npos);
}
