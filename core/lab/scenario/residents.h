// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/agent/agent.h"
#include "lab/telemetry/pod.h"

namespace attest::lab {

/// Agents that live in the lab's own process, as a cluster's daemon set would run them: each with its
/// pod, its log and its metrics. They log in when they are told to.
class Residents {
public:
    /// One for each configuration, by the file's name ("agent-imds.yaml"). What cannot be loaded is left
    /// out: a fault may have broken it.
    Residents(const std::vector<std::pair<std::string, std::string>>& configurations,
        const std::string& trustDomain, const std::string& seed, const Clock& clock,
        const Asker& imds, const Asker& server);

    void logIn();
    [[nodiscard]] const std::vector<Pod>& pods() const { return m_pods; }

private:
    std::vector<Agent> m_agents;
    std::vector<Pod> m_pods;
};

} // namespace attest::lab
