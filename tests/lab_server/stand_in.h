// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/machine_replies.h"
#include "golden/world.h"
#include "lab/agent/agent.h"
#include "lab/server/trust_domain_server.h"

namespace attest::test {

/// The smallest Azure that a server and its agents can work with: one machine, one identity. What the
/// real services of the lab do is tested where they are; here only the server is.
struct StandIn {
    StandIn();

    const golden::World& world = golden::world();
    golden::VmReplies machine{world};
    std::shared_ptr<Time> now = std::make_shared<Time>(world.now);
    lab::Network network;
    lab::http::Handler imds;
    std::shared_ptr<lab::LogBook> log, agentLog;
    std::shared_ptr<lab::Metrics> metrics, agentMetrics;
    std::vector<std::string> causes; ///< of each judgement, "" for a login that was let in

    [[nodiscard]] Clock clock() const
    {
        return [at = now] { return *at; };
    }
    [[nodiscard]] std::string policyText() const;
    [[nodiscard]] lab::ServerSetup setup();
    /// A server with the cluster c-lab and that policy.
    [[nodiscard]] std::unique_ptr<lab::TrustDomainServer> server(const std::string& folder = {});
    [[nodiscard]] lab::AgentSetup agentSetup(
        lab::TrustDomainServer& server, const std::string& config) const;
    [[nodiscard]] lab::Agent imdsAgent(lab::TrustDomainServer& server) const;
    [[nodiscard]] lab::Agent msiAgent(lab::TrustDomainServer& server) const;
};

[[nodiscard]] lab::http::Request post(const std::string& target, const std::string& body);
/// Message of every line, in order.
[[nodiscard]] std::vector<std::string> messagesOf(const lab::LogBook& log);

} // namespace attest::test
