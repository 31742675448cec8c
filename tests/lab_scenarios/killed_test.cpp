// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, killed without warning and started again in its state folder: what it has handed out
// is neither forgotten nor given again.
#include "app/scratch.h"
#include "lab/agent/agent.h"
#include "lab/exchange/json_body.h"
#include "lab_scenarios/running.h"
#include "support/shared.h"
#include "trust/anchors.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <set>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attest;
using namespace attest::lab;

namespace {

/// assay lab serve, from its announcement to the signal that ends it.
class Serving {
public:
    explicit Serving(const std::string& folder)
    {
        int pipe[2]{};
        if (::pipe2(pipe, O_CLOEXEC) != 0) {
            return;
        }
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[1], 1);
        std::string words[]{
            ASSAY_PROGRAM, "lab", "serve", "--json", "--unlimited", "--state", folder};
        std::vector<char*> arguments;
        for (auto& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        ::posix_spawn(&m_process, ASSAY_PROGRAM, &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(pipe[1]);
        std::string line;
        for (char c = 0; ::read(pipe[0], &c, 1) == 1 && c != '\n';) {
            line += c;
        }
        ::close(pipe[0]);
        const auto json = JsonBody::read(line);
        server = json ? test::portIn(json->text("server")) : std::uint16_t{0};
        imds = json ? test::portIn(json->text("imds")) : std::uint16_t{0};
    }
    Serving(const Serving&) = delete;
    ~Serving()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
    }

    std::uint16_t server = 0, imds = 0;

private:
    pid_t m_process = -1;
};

Agent agentOf(const Serving& serving, const std::string& folder, const std::string& seed)
{
    AgentSetup setup;
    setup.config
        = policy::loadAgentConfig(*test::readFile(folder + "/agent-imds.yaml")).config.value();
    setup.imds = askerOf(serving.imds);
    setup.server = askerOf(serving.server);
    setup.seed = seed;
    return Agent(std::move(setup));
}

} // namespace

TEST(KilledLab, GivesNoSerialAndTakesNoChallengeTwice)
{
    const test::Scratch scratch;
    const auto folder = scratch.path("state");
    std::set<std::string> serials;
    std::vector<http::Request> used;
    for (int life = 0; life < 3; ++life) {
        const Serving serving(folder);
        ASSERT_NE(serving.server, 0) << "the lab did not start again";
        const auto ask = askerOf(serving.server);
        for (const auto& request : used) {
            const auto again = ask(request);
            ASSERT_TRUE(again);
            EXPECT_EQ(again->status, 403) << again->body;
        }
        Agent agent = agentOf(serving, folder, "life " + std::to_string(life));
        for (int i = 0; i < 2; ++i) {
            const auto done = agent.attest();
            ASSERT_TRUE(done.connected) << done.error;
            const auto svid = trust::readCertificates(asBytes(done.svidPem));
            ASSERT_TRUE(svid);
            EXPECT_TRUE(serials.insert(std::string(asText(svid->front()->serial))).second);
            used.push_back(agent.lastAttestRequest());
        }
    } // killed here
    EXPECT_EQ(serials.size(), 6U);
}
