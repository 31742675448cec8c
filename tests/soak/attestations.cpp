// SPDX-License-Identifier: GPL-3.0-or-later
// attestations [SECONDS [A_SECOND]]: agents of both methods log in to the lab's server over sockets, all in
// one process on two cores, and the memory has to stay flat. Ends with 1 when the rate was not kept, a
// login failed, or the memory grew.
#include "lab/faults/scene.h"
#include "lab/faults/scene_texts.h"
#include "lab/http/server.h"
#include "lab/imds/service.h"
#include "lab/server/trust_domain_server.h"

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <thread>

using namespace attest;
using namespace attest::lab;
using Steady = std::chrono::steady_clock;

namespace {

constexpr int kAgents = 4; // of each method: a login is a few round trips, and they overlap

double residentMegabytes()
{
    Metrics metrics;
    declareProcessMetrics(metrics);
    refreshProcessMetrics(metrics);
    return metrics.value("process_resident_memory_bytes", {}) / 1e6;
}

struct Load {
    std::atomic<bool> stop{false};
    std::atomic<std::uint64_t> good{0}, bad{0};
};

/// One agent that logs in at its share of the rate, never faster, and catches up when it fell behind.
void keepLoggingIn(AgentSetup setup, std::chrono::nanoseconds between, Load& load)
{
    Agent agent(std::move(setup));
    for (auto due = Steady::now(); !load.stop; due += between) {
        std::this_thread::sleep_until(due);
        ++(agent.attest().connected ? load.good : load.bad);
    }
}

std::string agentText(const Scene& scene, std::string_view cluster)
{
    std::string text = scene.agent;
    const std::string usual = kSceneCluster;
    return text.replace(text.find(usual), usual.size(), cluster);
}

} // namespace

int main(int argc, char** argv)
{
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 60;
    const int rate = argc > 2 ? std::atoi(argv[2]) : 500;
    SceneOrder order;
    order.now = systemClock()();
    order.now.nanos = 0;
    const Scene imds = makeScene(order);
    order.method = verify::Method::AzureMsi;
    const Scene msi = makeScene(order);

    Network network;
    for (const auto& [host, handler] : imds.hosts) {
        network.attach(host, handler);
    }
    char folder[] = "/tmp/assayer-soak-XXXXXX";
    ServerSetup setup;
    setup.seed = "soak";
    setup.clock = systemClock();
    setup.anchors = anchorsOf(imds);
    setup.challengeLife = Duration{10}; // what is remembered levels out within the run
    setup.stateFolder = ::mkdtemp(folder);
    auto server = TrustDomainServer::make(network, std::move(setup)).value();
    (void)server->clusters().set("c-imds", "imds", imds.policy, imds.pathTemplate);
    (void)server->clusters().set("c-msi", "msi", msi.policy, msi.pathTemplate);
    const auto serving = http::Server::listen(server->handler());
    const auto metadata = http::Server::listen(imds.imds);
    if (!serving || !metadata) {
        std::puts("cannot listen");
        return 1;
    }

    Load load;
    // What agents write is bounded for all of them together, and soon full.
    const auto agentLog
        = std::make_shared<LogBook>(systemClock(), LogBook::Bounds{1000, 1U << 20U});
    std::vector<std::thread> agents;
    for (int i = 0; i < 2 * kAgents; ++i) {
        const bool byDocument = i % 2 == 0;
        AgentSetup agent;
        agent.name = "soak-" + std::to_string(i);
        agent.seed = "soak";
        agent.log = agentLog;
        agent.config = policy::loadAgentConfig(
            agentText(byDocument ? imds : msi, byDocument ? "c-imds" : "c-msi"))
                           .config.value();
        agent.imds = askerOf(metadata->port());
        agent.server = askerOf(serving->port());
        agents.emplace_back(keepLoggingIn, std::move(agent),
            std::chrono::nanoseconds(std::int64_t{1'000'000'000} * 2 * kAgents / rate),
            std::ref(load));
    }
    std::this_thread::sleep_for(std::chrono::seconds(seconds / 2));
    const double half = residentMegabytes();
    const auto atHalf = load.good.load();
    std::this_thread::sleep_for(std::chrono::seconds(seconds - seconds / 2));
    const double end = residentMegabytes();
    const double reached = static_cast<double>(load.good - atHalf) / (seconds - seconds / 2);
    load.stop = true;
    for (auto& thread : agents) {
        thread.join();
    }
    std::filesystem::remove_all(folder);
    std::printf("%.0f attestations a second (%d wanted), %llu failed; memory %.1f MB at half time, "
                "%.1f MB at the end\n",
        reached, rate, static_cast<unsigned long long>(load.bad.load()), half, end);
    const bool flat = end < half * 1.15 + 4;
    return reached >= 0.98 * rate && load.bad == 0 && flat ? 0 : 1;
}
