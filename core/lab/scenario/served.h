// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/lab.h"
#include "lab/scenario/residents.h"
#include "lab/scenario/scenario.h"

#include <condition_variable>
#include <thread>

namespace attest::lab {

struct ServedOptions {
    std::string stateFolder;        ///< empty: nothing outlives the process
    std::uint16_t firstPort = 0;    ///< 0: any free ones, else it and the two after it
    std::optional<Scenario> faults; ///< what goes wrong, in the lab's services and in the server
    /// How often agents of the lab's own log in, one of each method, with pods of theirs; zero: none do.
    std::chrono::seconds residentsEvery{0};
    std::function<void(const Judgement&)> judged; ///< called from any thread
};

/// The lab's Trust Domain Server on ports of its own: the agents' interface, its metrics, and its logs
/// as a cluster would show them (pod log and Loki on one port). Clusters c-imds and c-msi, one for each
/// method, with the documented policy filled in for the default machine.
class ServedTrustDomain {
public:
    /// The lab has to outlive it; a scenario's faults stay in it. Fails with lab.cannot-listen or
    /// lab.bad-state.
    [[nodiscard]] static Result<std::unique_ptr<ServedTrustDomain>> start(
        Lab& lab, ServedOptions options);
    ~ServedTrustDomain();
    ServedTrustDomain(const ServedTrustDomain&) = delete;
    ServedTrustDomain& operator=(const ServedTrustDomain&) = delete;

    [[nodiscard]] std::uint16_t serverPort() const { return m_serving->port(); }
    [[nodiscard]] std::uint16_t metricsPort() const { return m_exposing->port(); }
    [[nodiscard]] std::uint16_t logsPort() const { return m_logging->port(); }
    [[nodiscard]] const std::string& trustDomain() const { return m_trustDomain; }

    /// Name and text of configurations for an agent of each method.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& agentFiles() const
    {
        return m_agentFiles;
    }

    /// The same of the policies in force at the start, "policy-imds.yaml" of cluster c-imds.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& policyFiles() const
    {
        return m_policyFiles;
    }

private:
    ServedTrustDomain() = default;
    [[nodiscard]] std::optional<Problem> makeServer(Lab& lab, ServedOptions& options);
    [[nodiscard]] std::optional<Problem> listen(std::uint16_t firstPort);
    void tick();

    std::string m_trustDomain;
    std::shared_ptr<LogBook> m_log;
    std::shared_ptr<Metrics> m_metrics;
    Clock m_clock;
    std::unique_ptr<TrustDomainServer> m_server;
    http::Handler m_handler; ///< the server, behind what a fault puts on the way to it
    std::vector<std::pair<std::string, std::string>> m_agentFiles, m_policyFiles;
    std::optional<Residents> m_residents;
    std::chrono::seconds m_residentsEvery{0};
    std::optional<http::Server> m_serving, m_exposing, m_logging;
    std::mutex m_lock;
    std::condition_variable m_ended;
    bool m_ending = false;
    std::thread m_ticker;
};

} // namespace attest::lab
