// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "case/casefile.h"
#include "demo_mint.h"
#include "process.h"
#include "report/report.h"
#include "scratch.h"
#include "session/samples.h"
#include "support/shared.h"
#include "walk.h"

#include <gtest/gtest.h>

using namespace attest;
using namespace attest::test;

namespace {

std::string stored(std::string_view name)
{
    return readFile(std::string(ASSAYER_DEMO_FOLDER "/") + std::string(name) + ".attestcase")
        .value_or("");
}

casefile::Case caseNamed(std::string_view name)
{
    const auto text = stored(name);
    auto c = casefile::read(std::string(name), copyBytes(asBytes(text)));
    EXPECT_TRUE(c) << name;
    return c ? std::move(*c) : casefile::Case{};
}

report::Report reportOf(const casefile::Case& c)
{
    trust::Workbench bench;
    const auto appraisal = casefile::replay(c, bench);
    EXPECT_TRUE(appraisal);
    return report::makeReport(*appraisal);
}

std::string joined(const std::vector<std::string>& pages)
{
    std::string all;
    for (const auto& page : pages) {
        all += page + "\n";
    }
    return all;
}

} // namespace

TEST(DemoCases, AreWhatTheirProgramMakes)
{
    const auto minted = demo::mintCases();
    ASSERT_EQ(minted.size(), 2U);
    for (const auto& each : minted) {
        EXPECT_TRUE(each.text == stored(each.name))
            << each.name
            << " differs; run assayer_mint_demo resources/demo and read the difference";
    }
}

TEST(DemoCases, AreEmbedded)
{
    ASSERT_EQ(session::samples().size(), 2U);
    for (const auto& each : session::samples()) {
        EXPECT_TRUE(each.text == stored(each.name)) << each.name;
    }
}

TEST(DemoCases, OnePassesAndOneHasAnEarlierChallenge)
{
    const auto accepted = reportOf(caseNamed("accepted"));
    EXPECT_EQ(accepted.outcome, verify::Outcome::Pass);
    EXPECT_EQ(accepted.runs.front().attributes.empty(), false);
    EXPECT_TRUE(accepted.runs.front().spiffeId.starts_with("spiffe://prod.contoso.example/azure/"));

    const auto replayed = reportOf(caseNamed("replayed"));
    EXPECT_EQ(replayed.outcome, verify::Outcome::Fail);
    EXPECT_EQ(replayed.runs.front().group, "nonce");
}

TEST(DemoCases, RestOnTheLaboratoryAndSaySo)
{
    const auto report = reportOf(caseNamed("accepted"));
    EXPECT_TRUE(report.lab);
    const auto out = assay({"demo"}).out;
    EXPECT_NE(out.find("Assayer Lab Root G2"), std::string::npos);
}

TEST(Demo, WalksThroughEveryStage)
{
    const auto result = assay({"demo"});
    EXPECT_EQ(result.exit, 0) << result.err;
    EXPECT_TRUE(result.err.empty()) << result.err;
    const auto stages = verify::stagesOf(verify::Method::AzureImds);
    EXPECT_NE(result.out.find("1/" + std::to_string(stages.size())), std::string::npos);
    for (const char* word : {"Asks", "Looks at", "Establishes", "Finds", "Why", "What to do"}) {
        EXPECT_NE(result.out.find(word), std::string::npos) << word;
    }
}

TEST(Demo, NeverWaitsWithoutATerminal)
{
    EXPECT_EQ(assay({"demo", "--no-pause"}).out, assay({"demo"}).out);
}

// The walk is a verification, not a recital: one byte of the document, and it ends elsewhere.
TEST(Demo, OneByteChangesTheWalk)
{
    auto c = caseNamed("accepted");
    Bytes bytes = copyBytes(c.evidence.front().bytes);
    const std::string_view text = asText(bytes);
    const auto at = text.find("\"signature\":\"") + 13 + 1200;
    ASSERT_LT(at, bytes.size());
    const auto before = joined(app::walk(reportOf(c), {}));
    bytes[at] = bytes[at] == 'A' ? 'B' : 'A';
    c.evidence.front().bytes = bytes;
    const auto report = reportOf(c);
    EXPECT_NE(report.outcome, verify::Outcome::Pass);
    EXPECT_NE(joined(app::walk(report, {})), before);

    const Scratch scratch;
    const auto path
        = scratch.file("changed.attestcase", casefile::write(c, casefile::TokenKeeping::Keep));
    const auto walked = assay({"demo", path}).out;
    EXPECT_NE(walked.find("Rejected"), std::string::npos) << walked;
}

TEST(Demo, CaseRunComesToTheSame)
{
    EXPECT_EQ(assay({"case", "run", ASSAYER_DEMO_FOLDER "/accepted.attestcase"}).exit, 0);
    EXPECT_EQ(assay({"case", "run", ASSAYER_DEMO_FOLDER "/replayed.attestcase"}).exit, 1);
}
