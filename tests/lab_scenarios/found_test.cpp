// SPDX-License-Identifier: GPL-3.0-or-later
// Agents in other processes find the lab that runs, and only one that runs.
#include "app/json.h"
#include "app/process.h"
#include "app/scratch.h"
#include "lab/exchange/json_body.h"
#include "lab/running_labs.h"
#include "lab_scenarios/serving.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <pty.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attest;
using namespace attest::lab;

namespace {

/// The folder for temporary files, of this process and those it starts.
class TemporaryFolder {
public:
    TemporaryFolder() { ::setenv("TMPDIR", m_scratch.path("").c_str(), 1); }
    ~TemporaryFolder()
    {
        m_before.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", m_before.c_str(), 1);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string path(const std::string& name) const { return m_scratch.path(name); }

private:
    std::string m_before = std::getenv("TMPDIR") ? std::getenv("TMPDIR") : "";
    test::Scratch m_scratch;
};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

RunningLab labAt(std::uint16_t port)
{
    return {port, static_cast<std::uint16_t>(port + 1), "lab.example", "seed", "", "/nowhere"};
}

} // namespace

TEST(RunningLabs, AreThoseWhoseProcessHoldsItsWord)
{
    const TemporaryFolder temporary;
    const auto folder = runningLabsFolder();
    ASSERT_NE(folder, "");
    EXPECT_EQ(runningLabs(folder).size(), 0U);
    const RunningLabEntry first(folder, labAt(4000));
    {
        const RunningLabEntry second(folder, labAt(5000));
        EXPECT_EQ(runningLabs(folder).size(), 2U);
    }
    const auto labs = runningLabs(folder);
    ASSERT_EQ(labs.size(), 1U);
    EXPECT_EQ(labs[0].imds, 4000);
    EXPECT_EQ(labs[0].server, 4001);
    EXPECT_EQ(labs[0].trustDomain, "lab.example");
    EXPECT_EQ(labs[0].folder, "/nowhere");
}

TEST(RunningLabs, WhatNobodyHoldsIsRemoved)
{
    const TemporaryFolder temporary;
    const auto folder = runningLabsFolder();
    const test::Scratch scratch;
    const auto left = scratch.file("left", R"({"imds":1,"server":2})");
    std::filesystem::copy_file(left, folder + "/1-2.json");
    EXPECT_EQ(runningLabs(folder).size(), 0U);
    EXPECT_FALSE(std::filesystem::exists(folder + "/1-2.json"));
}

TEST(RunningLabs, AFolderThatOthersCanWriteToIsNotBelieved)
{
    const TemporaryFolder temporary;
    const auto folder = runningLabsFolder();
    const RunningLabEntry entry(folder, labAt(4000));
    ASSERT_EQ(::chmod(folder.c_str(), 0777), 0);
    EXPECT_EQ(runningLabsFolder(), "");
    EXPECT_EQ(runningLabs(folder).size(), 0U);
}

TEST(LabAgent, SaysWhatToDoWhereNoLabRuns)
{
    const TemporaryFolder temporary;
    const auto ran = test::assay({"lab", "agent"});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(has(ran.err, "assay lab serve")) << ran.err;
}

TEST(LabAgent, LogsInToTheLabThatRuns)
{
    const TemporaryFolder temporary;
    test::Serving serving({"--state", temporary.path("state")});
    ASSERT_NE(serving.server, 0);
    for (const char* method : {"azure_imds", "azure_msi"}) {
        const auto ran = test::assay({"lab", "agent", "--method", method, "--json"});
        EXPECT_EQ(ran.exit, 0) << ran.err;
        EXPECT_EQ(test::JsonObject(ran.out).text("verdict"), "accept") << ran.out;
    }
    EXPECT_EQ(serving.end(SIGTERM), 0);
    EXPECT_EQ(test::assay({"lab", "agent"}).exit, 2);
}

TEST(LabAgent, UsesTheMethodOfTheScenario)
{
    const TemporaryFolder temporary;
    const test::Serving serving({"--scenario", "wrong-principal"});
    ASSERT_NE(serving.server, 0);
    const auto ran = test::assay({"lab", "agent", "--json"});
    EXPECT_EQ(ran.exit, 1) << ran.out;
    EXPECT_TRUE(
        has(ran.out, "no cluster policy authorizes") || has(ran.out, "Attestor rejected proof"))
        << ran.out;
}

TEST(LabAgent, AsksWhichWhereSeveralRun)
{
    const TemporaryFolder temporary;
    const test::Serving one({}), other({});
    const auto ran = test::assay({"lab", "agent"});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(has(ran.err, "--imds " + std::to_string(one.imds))) << ran.err;
    EXPECT_TRUE(has(ran.err, "--imds " + std::to_string(other.imds))) << ran.err;
}

TEST(LabServe, NeedsAFolderItCanWriteTo)
{
    const TemporaryFolder temporary;
    const auto ran = test::assay({"lab", "serve", "--state", "/proc/none"});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_TRUE(has(ran.err, "--state FOLDER")) << ran.err;
}

TEST(LabServe, KnowsTheFaultsOfServices)
{
    const auto unknown = test::assay({"lab", "serve", "--service-fault", "graph-forbiden"});
    EXPECT_EQ(unknown.exit, 2);
    EXPECT_TRUE(has(unknown.err, "graph-forbidden")) << unknown.err;
    const TemporaryFolder temporary;
    test::Serving serving({"--service-fault", "graph-forbidden", "--service-fault",
        "entra-throttled", "--state", temporary.path("state")});
    EXPECT_NE(serving.server, 0);
    EXPECT_EQ(serving.end(SIGTERM), 0);
}

TEST(LabServe, SaysWhereArcsAgentIsAndPutsItsKeysWhereItIsTold)
{
    const TemporaryFolder temporary;
    const auto folder = temporary.path("tokens");
    const test::Serving serving({"--arc-tokens", folder});
    const auto json = JsonBody::read(serving.announcement);
    ASSERT_TRUE(json) << serving.announcement;
    const auto url = json->textIn("arc", "IMDS_ENDPOINT");
    EXPECT_TRUE(url.starts_with("http://127.0.0.1:")) << serving.announcement;
    EXPECT_EQ(json->textIn("arc", "IDENTITY_ENDPOINT"), url + "/metadata/identity/oauth2/token");
    EXPECT_EQ(json->textIn("arc", "tokens"), folder);
    EXPECT_TRUE(std::filesystem::is_directory(folder));
    const auto unusable = test::assay({"lab", "serve", "--arc-tokens", "/proc/none"});
    EXPECT_EQ(unusable.exit, 2);
    EXPECT_TRUE(has(unusable.err, "--arc-tokens FOLDER")) << unusable.err;
}

TEST(LabServe, EndsWithItsTerminal)
{
    const TemporaryFolder temporary;
    int terminal = -1;
    const pid_t process = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    ASSERT_GE(process, 0);
    if (process == 0) {
        ::execl(ASSAY_PROGRAM, ASSAY_PROGRAM, "lab", "serve", "--json", nullptr);
        ::_exit(127);
    }
    for (char c = 0; ::read(terminal, &c, 1) == 1 && c != '\n';) {}
    ::close(terminal); // as a window is closed: SIGHUP, and no terminal any more
    int status = -1;
    ASSERT_EQ(::waitpid(process, &status, 0), process);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(LabRun, ListsAreTheContractsObjects)
{
    for (const auto& [words, member] :
        std::vector<std::pair<std::vector<std::string>, std::string>>{
            {{"lab", "run", "--json"}, "scenarios"},
            {{"lab", "run", "--list", "--json"}, "scenarios"},
            {{"lab", "run", "--faults", "--json"}, "faults"}}) {
        const auto ran = test::assay(words);
        EXPECT_EQ(ran.exit, 0);
        const test::JsonObject object(ran.out);
        ASSERT_TRUE(object.valid()) << ran.out.substr(0, 200);
        EXPECT_EQ(object.number("contract"), 1);
        EXPECT_EQ(object.text("verdict"), "accept");
        EXPECT_TRUE(object.raw(member).starts_with("[{")) << member;
    }
}

TEST(LabRun, PlaysASingleFaultToo)
{
    const auto ran = test::assay({"lab", "run", "imds-gone", "--json"});
    EXPECT_EQ(ran.exit, 1);
    EXPECT_EQ(test::JsonObject(ran.out).text("code"), "decode.envelope-json");
    const auto slip = test::assay({"lab", "run", "imds-gon"});
    EXPECT_EQ(slip.exit, 2);
    EXPECT_TRUE(has(slip.err, "'imds-gone'")) << slip.err;
}
