// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/residents.h"

namespace attest::lab {

Residents::Residents(const std::vector<std::pair<std::string, std::string>>& configurations,
    const std::string& trustDomain, const std::string& seed, const Clock& clock, const Asker& imds,
    const Asker& server)
{
    for (const auto& [file, text] : configurations) {
        auto loaded = policy::loadAgentConfig(text);
        if (!loaded.config) {
            continue;
        }
        AgentSetup setup;
        setup.name = "spirl-" + file.substr(0, file.find('.'));
        setup.trustDomain = trustDomain;
        setup.config = *std::move(loaded.config);
        setup.imds = imds;
        setup.server = server;
        setup.log = std::make_shared<LogBook>(clock);
        setup.log->setLeast(LogLevel::Debug);
        setup.metrics = std::make_shared<Metrics>();
        // Traces of its own in every process, as in life: a restarted lab goes on in the same log store.
        const Time now = clock();
        setup.seed = seed + "/" + std::to_string(now.seconds) + "." + std::to_string(now.nanos);
        m_pods.push_back({"spirl-system", setup.name + "-0", "spirl-agent",
            {{"app.kubernetes.io/name", "spirl-agent"}}, setup.log, setup.metrics});
        m_agents.emplace_back(std::move(setup));
    }
}

void Residents::logIn()
{
    for (Agent& agent : m_agents) {
        (void)agent.attest(); // what became of it is in its log and metrics
    }
}

} // namespace attest::lab
