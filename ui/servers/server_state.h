// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/source_entry.h"
#include "theme/marks.h"
#include "watch/log_watch.h"
#include "watch/metric_server.h"
#include "watch/server_names.h"

namespace attest::ui {

/// Who wrote lines of a source.
struct LogOrigin {
    QString name; ///< as a filter names it
    watch::ServerNames names;
    friend bool operator==(const LogOrigin&, const LogOrigin&) = default;
};

/// How it goes with one source, in words.
struct ServerState {
    std::string id; ///< of the entry; of what an earlier process kept of none, one of its own
    QString name, kind;
    Mark mark = Mark::Ahead;
    QString word;   ///< "connected", "reconnecting", "not connected"
    QString below;  ///< the line under the name
    QString beside; ///< of a row: what is watched of the server, too
    QString why;    ///< what is wrong and what to do, where something is
    bool canConnect = false;
    bool isTroubled = false;
    bool reconnects = false;
    bool isRemote = false;
    bool isKept = false; ///< by an earlier process, of no entry: only its lines are there
    /// A program that may be run only if somebody allows it; null: nothing is asked.
    std::shared_ptr<const live::ExecPlugin> asks;
    std::optional<watch::SourceNumber> log;       ///< while its lines are there
    std::vector<LogOrigin> origins;               ///< of its lines
    std::vector<watch::MetricInstance> instances; ///< of its metrics
    watch::ServerNames names;                     ///< that were given to it
    std::string metricsId;                        ///< in a list: the row is this server's too
    double linesPerSecond = 0;
    std::uint64_t lines = 0, gaps = 0, givenUp = 0, spoolBytes = 0;

    friend bool operator==(const ServerState&, const ServerState&) = default;
};

/// Of a source that is not being watched; the problem says why where it was tried.
[[nodiscard]] ServerState stateOf(const SourceEntry& entry, const std::optional<Problem>& problem);
[[nodiscard]] ServerState openingState(const SourceEntry& entry);
[[nodiscard]] ServerState askingState(
    const SourceEntry& entry, std::shared_ptr<const live::ExecPlugin> asks);
/// `tries`: how often it was tried again since it was connected last.
[[nodiscard]] ServerState stateOf(
    const SourceEntry& entry, const watch::WatchedSource& source, int tries, Time now);
[[nodiscard]] ServerState stateOf(
    const SourceEntry& entry, const watch::MetricServerStatus& server, Time now);
/// Of an entry that gives nothing at the moment, with the lines that it gave before.
[[nodiscard]] ServerState withLines(ServerState state, const watch::WatchedSource& source);
/// Of what an earlier process left in the spool, where no entry is that source.
[[nodiscard]] ServerState keptState(const watch::WatchedSource& source);

/// "1.9 GB"
[[nodiscard]] QString bytesText(std::uint64_t bytes);

} // namespace attest::ui
