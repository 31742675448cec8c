// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/agent/agent.h"
#include "lab/server/trust_domain_server.h"
#include "lab/tenant/tenant.h"

#include <atomic>

namespace attest::lab {

/// One login before it happens: a tenant, a server's configuration, an agent's, and the ways between
/// them, all in order until a fault changes something. Everything that a fault may take hold of is
/// here, and the verifier is not.
struct Scene {
    verify::Method method = verify::Method::AzureImds;
    Time now;    ///< when it was set up
    Clock clock; ///< the true time, whatever a fault makes of the others
    std::shared_ptr<Tenant> tenant;
    std::string machine; ///< that the agent runs on

    std::map<std::string, http::Handler> hosts; ///< who answers the server under which name
    http::Handler imds;                         ///< who answers the agent
    std::function<Asker(Asker)> transit;        ///< between agent and server; none: straight

    std::string policy; ///< the cluster's, as an operator wrote it
    std::string agent;  ///< the agent's configuration, likewise
    std::string trustDomain = "lab.assayer.invalid";
    std::string pathTemplate;
    std::vector<Certificate> anchors;
    std::shared_ptr<std::atomic<std::int64_t>> serverAhead; ///< seconds that its clock is ahead
    int logins = 1;                                         ///< the last one is the story

    [[nodiscard]] std::shared_ptr<const World> world() const { return tenant->world(); }
    [[nodiscard]] const AzureLikePki& pki() const { return tenant->pki(); }
    [[nodiscard]] Machine onMachine() const;
};

struct SceneOrder {
    verify::Method method = verify::Method::AzureImds;
    std::string seed = "assayer-lab";
    Time now;
    std::string machine = "web-01";
    Cloud cloud = Cloud::Public;
    KeySizes sizes = KeySizes::Small;
};
/// What is the same in all scenes of one seed, time and cloud, and costs: keys. For those who play many.
struct SceneBasis {
    explicit SceneBasis(const SceneOrder& order);
    World world;
    AzureLikePki pki;
};
[[nodiscard]] Scene makeScene(const SceneOrder& order, const SceneBasis* basis = nullptr);

/// The server's own clock: the true time, and what a fault adds to it.
[[nodiscard]] Clock serverClockOf(const Scene& scene);
[[nodiscard]] trust::Anchors anchorsOf(const Scene& scene);

/// What became of it. The runs are the server's own.
struct Played {
    Attested agent; ///< of the last login
    std::vector<verify::Appraisal> appraisals;
    std::vector<std::string> refusals; ///< beside each appraisal, what the agent was told
    std::shared_ptr<LogBook> serverLog, agentLog;
    std::shared_ptr<Metrics> serverMetrics, agentMetrics;
    std::vector<policy::Diagnostic> problems; ///< of texts that could not be used: then nothing ran
};
[[nodiscard]] Played play(const Scene& scene);

} // namespace attest::lab
