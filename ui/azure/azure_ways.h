// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/patience.h"
#include "azure/session.h"
#include "net/secret_store.h"

#include <QtCore/QString>

namespace attest::ui {

/// Everything of one connection that is in use. What is below outlives what is above it: tasks hold the
/// whole.
struct AzureLink {
    std::shared_ptr<void> lab; ///< the simulated tenant, where it runs in this process
    std::string labAnchors;    ///< PEM of what its documents rest on; of a simulated tenant alone
    std::shared_ptr<net::Transport> transport;
    std::shared_ptr<azure::Session> session;
};

/// A simulated tenant that was started here. What signs in there is worth nothing elsewhere, and is kept in
/// memory.
struct StartedLab {
    std::shared_ptr<void> lab;
    azure::Connection connection;
    std::string anchors; ///< PEM of what its documents rest on
    std::shared_ptr<net::SecretStore> secrets;
    std::function<void()>
        provide; ///< puts what signs in there into `secrets`: signing out takes it away
};

/// How the desk reaches anything outside. Tests give their own; nothing here runs on the interface's thread
/// but `openUrl`.
struct AzureWays {
    std::function<std::shared_ptr<net::Transport>(const azure::Connection&, net::FlowSink)>
        transport;
    std::function<std::shared_ptr<azure::Session>(const azure::Connection&,
        std::shared_ptr<net::Transport>, std::shared_ptr<net::SecretStore>)>
        session;
    std::function<Result<std::shared_ptr<net::SecretStore>>()> keychain;
    std::function<Result<StartedLab>()> lab;
    std::function<void(const QString& url)> openUrl;
    Clock clock;
    azure::Pause pause = azure::reallyPause; ///< between two tries of a service that is busy
    QString file;                            ///< where connections are kept; empty: nowhere
};

/// The real ones. Opens nothing by itself. `file`: AzureWays::file.
[[nodiscard]] AzureWays realWays(const QString& file);

} // namespace attest::ui
