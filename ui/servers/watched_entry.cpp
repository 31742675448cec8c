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

/// What there is of it while nobody receives more: kept by an earlier process, or of one that failed.
const watch::WatchedSource* linesOf(const SourceEntry& entry, const WatchedNow& now)
{
    const auto key = watchedKey(entry);
    const auto found = std::ranges::find(now.sources, key, &watch::WatchedSource::key);
    return key.empty() || found == now.sources.end() ? nullptr : &*found;
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
    const bool isOpening = watched.opening || watched.log || watched.metrics;
    auto state = isOpening ? openingState(entry) : stateOf(entry, watched.problem);
    const auto* lines = linesOf(entry, now);
    return lines ? withLines(std::move(state), *lines) : state;
}

} // namespace attest::ui
