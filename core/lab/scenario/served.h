// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/faults/scene.h"
#include "lab/lab.h"

#include <condition_variable>
#include <thread>

namespace attest::lab {

/// The lab's Trust Domain Server on ports of its own: the agents' interface, its metrics, and its logs
/// as a cluster would show them (pod log and Loki on one port). Clusters c-imds and c-msi, one for each
/// method, with the documented policy filled in for the default machine.
class ServedTrustDomain {
public:
    /// The lab has to outlive it. `firstPort` 0: any free ones, else it and the two after it. Fails with
    /// lab.cannot-listen or lab.bad-state.
    [[nodiscard]] static Result<std::unique_ptr<ServedTrustDomain>> start(
        Lab& lab, const std::string& stateFolder, std::uint16_t firstPort);
    ~ServedTrustDomain();
    ServedTrustDomain(const ServedTrustDomain&) = delete;
    ServedTrustDomain& operator=(const ServedTrustDomain&) = delete;

    [[nodiscard]] std::uint16_t serverPort() const { return m_serving->port(); }
    [[nodiscard]] std::uint16_t metricsPort() const { return m_exposing->port(); }
    [[nodiscard]] std::uint16_t logsPort() const { return m_logging->port(); }

    /// Name and text of configurations for an agent of each method.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& agentFiles() const
    {
        return m_agentFiles;
    }

private:
    ServedTrustDomain() = default;
    void tick();

    std::shared_ptr<LogBook> m_log;
    std::shared_ptr<Metrics> m_metrics;
    std::unique_ptr<TrustDomainServer> m_server;
    std::optional<http::Server> m_serving, m_exposing, m_logging;
    std::vector<std::pair<std::string, std::string>> m_agentFiles;
    std::mutex m_lock;
    std::condition_variable m_ended;
    bool m_ending = false;
    std::thread m_ticker;
};

} // namespace attest::lab
