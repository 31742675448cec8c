// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/secret_store.h"
#include "net/transport.h"
#include "servers/source_entry.h"

#include <functional>

namespace attest::ui {

/// A lab that was started in this process, with its logs and metrics to be watched.
struct WatchedLab {
    std::shared_ptr<void> lab;
    std::vector<SourceEntry> sources;
};

/// How the desk reaches anything outside. Tests give their own.
struct LiveWays {
    std::function<std::shared_ptr<net::Transport>()> transport; ///< for metrics
    std::function<Result<std::shared_ptr<net::SecretStore>>()> keychain;
    std::function<Result<WatchedLab>()> lab;
    /// To the desktop, outside the window.
    std::function<void(const QString& title, const QString& body)> tellDesktop;
    Clock clock;
    QString spoolFolder; ///< for what is received; empty: only files can be watched
    QString alertsFile;  ///< for what becomes of alerts; empty: it ends with the window
};

/// The real ones. Opens nothing by itself.
[[nodiscard]] LiveWays realLiveWays(const QString& spoolFolder, const QString& alertsFile = {});

/// A simulated tenant whose agents log in again and again, now and then with a proof that is refused.
[[nodiscard]] Result<WatchedLab> startWatchedLab();

} // namespace attest::ui
