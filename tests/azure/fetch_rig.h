// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "lab/lab.h"
#include "net/live_transport.h"

#include <mutex>

namespace attest::test {

/// What arrived at a service of the lab.
using Arrived = std::vector<lab::http::Request>;

/// Somebody who is signed in: an application of the simulated tenant, or a made-up token.
class FakeSession final : public azure::Session {
public:
    FakeSession(azure::Connection connection, std::shared_ptr<net::Transport> transport);

    [[nodiscard]] const azure::Connection& connection() const override { return m_connection; }
    [[nodiscard]] net::Transport& transport() override { return *m_transport; }
    [[nodiscard]] Result<azure::Account> signIn(const azure::Prompts&, const net::Cancel&) override;
    [[nodiscard]] std::optional<azure::Account> account() const override { return {}; }
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> token(
        const std::string& resource, const net::Cancel& cancel) override;
    [[nodiscard]] Result<azure::Account> refresh(const net::Cancel&) override
    {
        return azure::Account();
    }
    std::optional<Time> signOut() override { return {}; }

    std::string tokenText = "secret-token-of-a-test";
    std::vector<std::string> resources; ///< that tokens were asked for

private:
    azure::Connection m_connection;
    std::shared_ptr<net::Transport> m_transport;
};

/// A simulated tenant on loopback and a client's way to it, over real sockets.
struct LabRig {
    explicit LabRig(const std::string& machine = {});

    /// Of an application of the tenant, for Resource Manager.
    [[nodiscard]] std::string tokenOf(const char* app) const;
    /// Keeps what arrives at a service from now on.
    [[nodiscard]] std::shared_ptr<Arrived> record(lab::Azure service);
    [[nodiscard]] const lab::Machine& machine(std::string_view name) const;
    [[nodiscard]] std::string subscription(std::size_t index) const;

    std::unique_ptr<lab::Lab> lab;
    std::shared_ptr<const lab::World> world;
    azure::Connection connection;
    std::shared_ptr<net::Transport> transport;
    std::unique_ptr<FakeSession> session; ///< of the server's application, who may read everything
};

/// What a connection says of the network.
[[nodiscard]] net::NetworkOptions networkOf(const azure::Connection& connection);

} // namespace attest::test
