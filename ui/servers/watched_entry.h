// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/server_state.h"
#include "watch/metric_watch.h"

namespace attest::ui {

/// How it goes with an entry on our side.
struct WatchedEntry {
    std::optional<watch::SourceNumber> log;
    std::optional<watch::ServerNumber> metrics;
    std::optional<Problem> problem; ///< why it could not be opened
    /// What somebody is to be asked before it can be; null: nothing.
    std::shared_ptr<const live::ExecPlugin> asks;
    bool opening = false;
    std::uint64_t attempt = 0;   ///< to open it: the last one
    std::optional<Time> retryAt; ///< that was seen last
    int tries = 0;
};

/// What is watched, as it is now.
struct WatchedNow {
    std::vector<watch::WatchedSource> sources;
    std::shared_ptr<const watch::MetricsNow> metrics; ///< null: none are watched
    Time time;
};

/// Counts, besides, how often it was tried to reach it again.
[[nodiscard]] ServerState stateOf(
    const SourceEntry& entry, WatchedEntry& watched, const WatchedNow& now);

} // namespace attest::ui
