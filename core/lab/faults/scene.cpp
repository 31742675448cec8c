// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/faults/scene.h"

#include "lab/aia/service.h"
#include "lab/faults/azure_hosts.h"
#include "lab/faults/scene_texts.h"
#include "lab/imds/service.h"
#include "lab/mint/stream.h"
#include "lab/server/nonce.h"
#include "lab/tenant/seed.h"
#include "trust/anchors.h"

namespace attest::lab {

namespace {

/// The same challenges each time a scene is played: a scenario is a story that can be told again.
Random seededRandom(const std::string& seed)
{
    struct Source {
        explicit Source(const std::string& seed) : stream(seed, "server-random") {}
        std::mutex lock;
        Stream stream;
    };
    auto source = std::make_shared<Source>(seed);
    return [source](std::size_t count) {
        const std::lock_guard guard(source->lock);
        return source->stream.take(count);
    };
}

} // namespace

SceneBasis::SceneBasis(const SceneOrder& order)
    : world(seededWorld(order.seed, order.now, order.cloud))
    , pki(order.seed, order.now, order.sizes)
{
}

Clock serverClockOf(const Scene& scene)
{
    return [ahead = scene.serverAhead, clock = scene.clock] {
        return clock() + Duration{ahead->load()};
    };
}

trust::Anchors anchorsOf(const Scene& scene)
{
    std::vector<decode::CertificatePtr> certificates;
    for (const Certificate& root : scene.anchors) {
        if (auto decoded = decode::decodeCertificate(root.der)) {
            certificates.push_back(std::move(decoded).value());
        }
    }
    return trust::Anchors(trust::anchorsFrom(certificates, trust::Provenance::Lab, "lab"));
}

Machine Scene::onMachine() const
{
    return *findMachine(*world(), machine);
}

Scene makeScene(const SceneOrder& order, const SceneBasis* basis)
{
    Scene scene;
    scene.method = order.method;
    scene.now = order.now;
    scene.clock = standingClock(order.now);
    scene.machine = order.machine;
    scene.tenant = basis
        ? std::make_shared<Tenant>(basis->world, standingClock(order.now), basis->pki)
        : std::make_shared<Tenant>(
            seededWorld(order.seed, order.now, order.cloud), standingClock(order.now), order.sizes);
    scene.imds = imds::Service::make(scene.tenant, imds::kUnlimited)->handlerOf(order.machine);
    attachAzure(scene);
    scene.anchors = {scene.pki().root(), scene.pki().tlsRoot()};
    scene.policy = policyTextFor(scene);
    scene.agent = agentTextFor(scene);
    scene.pathTemplate = templateFor(order.method);
    scene.serverAhead = std::make_shared<std::atomic<std::int64_t>>(0);
    return scene;
}

Played play(const Scene& scene)
{
    Played played;
    Network network;
    for (const auto& [host, handler] : scene.hosts) {
        network.attach(host, handler);
    }
    const Clock clock = serverClockOf(scene);
    ServerSetup setup;
    setup.trustDomain = scene.trustDomain;
    setup.seed = scene.world()->seed;
    setup.clock = clock;
    setup.anchors = anchorsOf(scene);
    setup.arm = serverPrincipalOf(*scene.world());
    setup.random = seededRandom(setup.seed);
    setup.log = played.serverLog = std::make_shared<LogBook>(clock);
    setup.metrics = played.serverMetrics = std::make_shared<Metrics>();
    setup.judged = [&played](const Judgement& judgement) {
        played.appraisals.push_back(judgement.appraisal);
        played.refusals.push_back(judgement.refusal);
    };
    auto server = TrustDomainServer::make(network, std::move(setup)).value();
    played.problems
        = server->clusters().set(kSceneCluster, "policy.yaml", scene.policy, scene.pathTemplate);
    auto config = policy::loadAgentConfig(scene.agent);
    if (!played.problems.empty() || !config.config) {
        played.problems.insert(
            played.problems.end(), config.diagnostics.begin(), config.diagnostics.end());
        return played;
    }
    AgentSetup agent;
    agent.trustDomain = scene.trustDomain;
    agent.config = *std::move(config.config);
    agent.imds = askerOf(scene.imds);
    agent.server = askerOf(server->handler());
    agent.server = scene.transit ? scene.transit(agent.server) : agent.server;
    agent.log = played.agentLog = std::make_shared<LogBook>(standingClock(scene.now));
    agent.metrics = played.agentMetrics = std::make_shared<Metrics>();
    agent.seed = scene.world()->seed;
    played.serverLog->setLeast(LogLevel::Debug);
    played.agentLog->setLeast(LogLevel::Debug);
    Agent one(std::move(agent));
    for (int i = 0; i < scene.logins; ++i) {
        played.agent = one.attest();
    }
    return played;
}

} // namespace attest::lab
