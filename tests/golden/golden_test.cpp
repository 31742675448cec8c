// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios as files. What is committed is what minting makes today, and a case file alone gives the
// report that lies beside it. With --rebase the files are written instead of compared.
#include "golden/case_folder.h"
#include "support/modes.h"
#include "support/shared.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

using namespace attest;
using namespace attest::golden;
namespace fs = std::filesystem;

namespace {

const fs::path kCases = fs::path(ASSAYER_TEST_SOURCE_DIR) / "cases";
const fs::path kDigests = fs::path(ASSAYER_TEST_SOURCE_DIR) / "digests.txt";

void writeFile(const fs::path& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

std::set<std::string> folderNames()
{
    std::set<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(kCases, error)) {
        names.insert(entry.path().filename());
    }
    return names;
}

// Where two texts part, to be read in a failing test.
std::string firstDifference(const std::string& expected, const std::string& found)
{
    const auto [at, other] = std::ranges::mismatch(expected, found);
    const auto where = at - expected.begin();
    const auto around = [where](const std::string& text) {
        const std::size_t from = where > 60 ? static_cast<std::size_t>(where) - 60 : 0;
        return from < text.size() ? text.substr(from, 160) : std::string("(end)");
    };
    return at == expected.end() && other == found.end()
        ? std::string()
        : "committed: ..." + around(expected) + "\nfound: ..." + around(found);
}

void rebase()
{
    fs::remove_all(kCases);
    for (const Scenario* scenario : writtenScenarios()) {
        const fs::path folder = kCases / scenario->name;
        fs::create_directories(folder);
        for (const auto& [name, text] : folderOf(*scenario)) {
            writeFile(folder / name, text);
        }
    }
    writeFile(kDigests, digestsOfAll());
}

class Golden : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        if (test::rebasing()) {
            rebase();
        }
    }
};

} // namespace

TEST_F(Golden, MintingAgainGivesTheSameBytes)
{
    for (const Scenario* scenario : writtenScenarios()) {
        for (const auto& [name, text] : folderOf(*scenario)) {
            const auto committed = test::readFile(kCases / scenario->name / name);
            ASSERT_TRUE(committed)
                << scenario->name << "/" << name << " is missing: --rebase writes it";
            EXPECT_EQ(firstDifference(*committed, text), "") << scenario->name << "/" << name;
        }
    }
}

TEST_F(Golden, EveryFolderBelongsToAScenario)
{
    std::set<std::string> expected;
    for (const Scenario* scenario : writtenScenarios()) {
        expected.insert(scenario->name);
    }
    EXPECT_EQ(folderNames(), expected);
}

TEST_F(Golden, AFileAloneGivesItsReport)
{
    for (const std::string& name : folderNames()) {
        const auto caseText = test::readFile(kCases / name / kCaseFile);
        const auto report = test::readFile(kCases / name / kReportFile);
        ASSERT_TRUE(caseText && report) << name;
        EXPECT_EQ(firstDifference(*report, replayedReport(*caseText)), "") << name;
    }
}

TEST_F(Golden, EveryScenarioSurvivesItsFile)
{
    for (const Scenario& scenario : allScenarios()) {
        const CaseFolder folder = folderOf(scenario);
        EXPECT_EQ(firstDifference(folder.at(kReportFile), replayedReport(folder.at(kCaseFile))), "")
            << scenario.name;
    }
}

TEST_F(Golden, NoScenarioHasChangedUnnoticed)
{
    const auto committed = test::readFile(kDigests);
    ASSERT_TRUE(committed) << "digests.txt is missing: --rebase writes it";
    EXPECT_EQ(firstDifference(*committed, digestsOfAll()), "");
}

// Each way in which a stage can end a run badly has a case to look at.
TEST_F(Golden, EveryCauseOfEveryStageHasAFolder)
{
    std::set<std::string> written;
    for (const Scenario* scenario : writtenScenarios()) {
        written.insert(scenario->expected.stage + " " + scenario->expected.cause);
    }
    for (const Scenario& scenario : allScenarios()) {
        const std::string cause = scenario.expected.stage + " " + scenario.expected.cause;
        if (!scenario.expected.cause.empty() && !written.contains(cause)) {
            EXPECT_TRUE(isTooLarge(folderOf(scenario))) << scenario.name << ": " << cause;
        }
    }
}
