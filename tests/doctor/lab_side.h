// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/session.h"
#include "lab/lab.h"

namespace attest::test {

/// A lab with small keys on any free ports.
[[nodiscard]] std::unique_ptr<lab::Lab> startedLab();
/// How a client of it is set up. Asking the metadata service is asking the default machine.
[[nodiscard]] azure::Connection connectionTo(const lab::Lab& lab);

/// Somebody of the lab's tenant, signed in without any of the flows: tokens are made by the lab itself.
class LabSession final : public azure::Session {
public:
    /// `app` acts for itself: lab::kOpsApp, lab::kServerApp.
    LabSession(
        lab::Lab& lab, azure::Connection connection, std::string app, net::FlowSink flows = {});

    [[nodiscard]] const azure::Connection& connection() const override { return m_connection; }
    [[nodiscard]] net::Transport& transport() override { return *m_transport; }
    [[nodiscard]] Result<azure::Account> signIn(
        const azure::Prompts& prompts, const net::Cancel& cancel) override;
    [[nodiscard]] std::optional<azure::Account> account() const override;
    [[nodiscard]] Result<std::shared_ptr<const SecretBytes>> token(
        const std::string& resource, const net::Cancel& cancel) override;
    [[nodiscard]] Result<azure::Account> refresh(const net::Cancel& cancel) override;
    std::optional<Time> signOut() override;

private:
    lab::Lab& m_lab;
    azure::Connection m_connection;
    std::unique_ptr<net::Transport> m_transport;
    std::string m_app;
    bool m_in = true;
};

} // namespace attest::test
