// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, killed without warning and started again in its state folder: what it has handed out
// is neither forgotten nor given again.
#include "app/scratch.h"
#include "lab/agent/agent.h"
#include "lab/exchange/json_body.h"
#include "lab_scenarios/serving.h"
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

Agent agentOf(const test::Serving& serving, const std::string& folder, const std::string& seed)
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
        const test::Serving serving({"--state", folder});
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
