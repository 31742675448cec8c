// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/watched_entry.h"

#include <algorithm>

namespace attest::ui {
namespace {

void countTries(WatchedEntry& watched, const live::SourceStatus& status)
{
    if (status.state == live::SourceState::Reconnecting) {
        if (watched.tries == 0 || status.retryAt != watched.retryAt) {
            ++watched.tries;
        }
        watched.retryAt = status.retryAt;
    } else if (status.state != live::SourceState::Connecting) {
        watched.tries = 0;
        watched.retryAt.reset();
    }
}

} // namespace

ServerState stateOf(const SourceEntry& entry, WatchedEntry& watched, const WatchedNow& now)
{
    if (watched.log) {
        const auto source
            = std::ranges::find(now.sources, *watched.log, &watch::WatchedSource::number);
        if (source != now.sources.end()) {
            countTries(watched, source->status);
            return stateOf(entry, *source, watched.tries, now.time);
        }
    }
    if (watched.metrics && now.metrics) {
        const auto& servers = now.metrics->servers;
        const auto server
            = std::ranges::find(servers, *watched.metrics, &watch::MetricServerStatus::number);
        if (server != servers.end()) {
            return stateOf(entry, *server, now.time);
        }
    }
    if (watched.asks) {
        return askingState(entry, watched.asks);
    }
    return watched.opening || watched.log || watched.metrics ? openingState(entry)
                                                             : stateOf(entry, watched.problem);
}

} // namespace attest::ui
