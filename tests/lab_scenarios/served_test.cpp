// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario's faults in a lab that is served: agents meet them over sockets, as they do in a scene.
#include "lab_scenarios/running.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace attest;
using namespace attest::lab;
using attest::test::Running;

namespace {

class ServedScenario : public testing::TestWithParam<ScenarioFile> {};

std::string nameOf(const testing::TestParamInfo<ScenarioFile>& info)
{
    std::string name(info.param.name);
    std::ranges::replace(name, '-', '_');
    return name;
}

/// The same story without a socket.
Scene sceneWithoutSockets(const Scenario& scenario)
{
    SceneOrder order = test::shared().order;
    order.method = scenario.method;
    order.machine = scenario.machine;
    Scene scene = makeScene(order, &test::shared().basis);
    for (const Fault* fault : scenario.faults) {
        fault->apply(scene);
    }
    return scene;
}

} // namespace

TEST_P(ServedScenario, IsMetByARealAgent)
{
    const auto scenario = readScenario(GetParam().name, GetParam().text);
    ASSERT_TRUE(scenario);
    ServedOptions options;
    options.faults = *scenario;
    Running running(std::move(options), scenario->machine);
    Agent agent = running.agent(scenario->method);
    Attested last;
    const Scene scene = sceneWithoutSockets(*scenario);
    for (int i = 0; i < scene.logins; ++i) {
        last = agent.attest();
    }
    ASSERT_FALSE(running.causes().empty()) << last.error;
    EXPECT_EQ(running.causes().back(), play(scene).appraisals.back().decidingVerdict().cause.value)
        << last.error;
}

INSTANTIATE_TEST_SUITE_P(Scenarios, ServedScenario,
    testing::ValuesIn(scenarioFiles().begin(), scenarioFiles().end()), nameOf);

TEST(Served, TheOtherMethodIsLetInBesideAFault)
{
    ServedOptions options;
    options.faults = readScenario("x", findScenario("tampered-document")->text).value();
    const Running running(std::move(options));
    const auto done = running.agent(verify::Method::AzureMsi).attest();
    EXPECT_TRUE(done.connected) << done.error;
}

TEST(Served, AMovedClockIsRightAgainForTheNextLogin)
{
    ServedOptions options;
    options.faults.emplace();
    options.faults->faults = {findFault("challenge-stale")};
    const Running running(std::move(options));
    Agent agent = running.agent(verify::Method::AzureImds);
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(agent.attest().connected);
        EXPECT_EQ(running.causes().back(), "nonce.challenge-stale");
    }
}

TEST(Served, ResidentAgentsHavePodsOfTheirOwn)
{
    ServedOptions options;
    options.residentsEvery = std::chrono::seconds(3600); // once, at the first tick
    const Running running(std::move(options));
    const auto pods = running.logs("/api/v1/namespaces/spirl-system/pods");
    for (const char* pod : {"spirl-server-0", "spirl-agent-imds-0", "spirl-agent-msi-0"}) {
        EXPECT_NE(pods.find(pod), std::string::npos) << pod;
    }
    // They log in with the first tick; each look is a round trip, so nothing has to sleep.
    std::string lines;
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (lines.find("Connected to server") == std::string::npos
        && std::chrono::steady_clock::now() < patience) {
        lines = running.logs(
            "/api/v1/namespaces/spirl-system/pods/spirl-agent-imds-0/log?tailLines=5");
    }
    EXPECT_NE(lines.find("Connected to server"), std::string::npos) << lines;
    EXPECT_NE(
        running.logs("/api/v1/namespaces/spirl-system/pods/spirl-agent-imds-0:9090/proxy/metrics")
            .find("spirl_attestation_agent_proof"),
        std::string::npos);
}
