// SPDX-License-Identifier: GPL-3.0-or-later
// What must outlive a server that is killed: which challenges were answered, and which serials were given.
#include "lab/server/journal.h"
#include "lab_server/stand_in.h"
#include "support/shared.h"
#include "trust/anchors.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace attest;
using namespace attest::test;

namespace {

class StateFolder : public testing::Test {
protected:
    void SetUp() override
    {
        char pattern[] = "/tmp/assayer-state-XXXXXX";
        m_path = mkdtemp(pattern);
    }
    void TearDown() override { std::filesystem::remove_all(m_path); }
    std::string m_path;
};

using JournalFile = StateFolder;
using Restart = StateFolder;

} // namespace

TEST_F(JournalFile, GivesBackWhatWasAppended)
{
    {
        auto journal = lab::Journal::open(m_path + "/j").value().release();
        EXPECT_TRUE(journal->append("one\ntwo\n"));
        EXPECT_TRUE(journal->append("three\n"));
        delete journal;
    }
    auto again = lab::Journal::open(m_path + "/j");
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->takeLines(), (std::vector<std::string>{"one", "two", "three"}));
}

TEST_F(JournalFile, DropsALineThatWasCutOff)
{
    std::ofstream(m_path + "/j") << "one\ntw";
    auto journal = lab::Journal::open(m_path + "/j");
    ASSERT_TRUE(journal);
    EXPECT_EQ((*journal)->takeLines(), (std::vector<std::string>{"one"}));
    EXPECT_TRUE((*journal)->append("three\n"));
    EXPECT_EQ(readFile(m_path + "/j"), "one\nthree\n");
}

TEST_F(JournalFile, IsOneProcesssAlone)
{
    auto first = lab::Journal::open(m_path + "/j");
    ASSERT_TRUE(first);
    const auto second = lab::Journal::open(m_path + "/j");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.problem().id.value, "lab.bad-state");
}

TEST_F(JournalFile, TakesLinesOfManyThreads)
{
    auto journal = lab::Journal::open(m_path + "/j");
    ASSERT_TRUE(journal);
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&journal, t] {
            for (int i = 0; i < 50; ++i) {
                EXPECT_TRUE((*journal)->append(std::to_string(t * 50 + i) + "\n"));
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    std::set<std::string> lines;
    std::ifstream file(m_path + "/j");
    for (std::string line; std::getline(file, line);) {
        lines.insert(line);
    }
    EXPECT_EQ(lines.size(), 400U);
}

TEST_F(Restart, NothingIsTakenASecondTime)
{
    StandIn in;
    lab::http::Request replayed;
    {
        const auto server = in.server(m_path);
        auto agent = in.imdsAgent(*server);
        EXPECT_TRUE(agent.attest().connected);
        replayed = agent.lastAttestRequest();
    }
    const auto server = in.server(m_path);
    EXPECT_EQ(server->handler()(replayed).status, 403);
    EXPECT_EQ(in.causes.back(), "nonce.challenge-used");
}

TEST_F(Restart, SerialsGoOn)
{
    StandIn in;
    std::set<std::string> serials;
    for (int run = 0; run < 3; ++run) {
        const auto server = in.server(m_path);
        for (int i = 0; i < 3; ++i) {
            auto agent = in.msiAgent(*server);
            const auto done = agent.attest();
            ASSERT_TRUE(done.connected) << done.error;
            const auto svid = trust::readCertificates(asBytes(done.svidPem));
            ASSERT_TRUE(svid);
            serials.insert(std::string(asText(svid->front()->serial)));
        }
        EXPECT_EQ(server->issued(), static_cast<std::uint64_t>(3 * (run + 1)));
    }
    EXPECT_EQ(serials.size(), 9U);
}

// The process is killed right after the agent has its certificate in hand, with no chance to tidy up.
TEST_F(Restart, KilledInMidFlightNothingHandedOutIsForgotten)
{
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    const pid_t child = fork();
    if (child == 0) {
        StandIn in;
        const auto server = in.server(m_path);
        auto agent = in.imdsAgent(*server);
        const auto done = agent.attest();
        const std::string body = done.connected ? agent.lastAttestRequest().body : "failed";
        ssize_t left = ::write(pipe[1], body.data(), body.size());
        (void)left;
        ::kill(::getpid(), SIGKILL);
    }
    ::close(pipe[1]);
    std::string body;
    char block[4096];
    for (ssize_t got = 0; (got = ::read(pipe[0], block, sizeof block)) > 0;) {
        body.append(block, static_cast<std::size_t>(got));
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    ASSERT_NE(body, "failed");

    StandIn in;
    const auto server = in.server(m_path);
    EXPECT_EQ(server->issued(), 1U);
    EXPECT_EQ(server->handler()(post("/v1/attest", body)).status, 403);
    EXPECT_EQ(in.causes.back(), "nonce.challenge-used");
}
