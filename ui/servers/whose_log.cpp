// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/whose_log.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace attest::ui {
namespace {

using Kinship = watch::ServerNames::Kinship;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhoseLog)
};

watch::ServerNames namesOf(
    const std::string& instance, const SourceEntry* entry, const std::vector<ServerState>& servers)
{
    watch::ServerNames names;
    names.add(instance);
    if (!entry) {
        return names;
    }
    const auto server = std::ranges::find(servers, entry->id, &ServerState::id);
    if (server == servers.end()) {
        return names;
    }
    for (const auto& each : server->instances) {
        if (each.name == instance) {
            names.add(watch::namesOf(each));
        }
    }
    // A Prometheus tells of others, and is none of them.
    if (entry->kind == SourceEntry::Kind::Metrics) {
        names.add(server->names);
    }
    return names;
}

void take(LogOf& found, const ServerState& server, const LogOrigin& origin)
{
    if (found.entries.empty() || found.entries.back() != server.id) {
        found.entries.push_back(server.id);
    }
    found.origins.push_back(origin.name.toStdString());
}

LogOf closest(
    const watch::ServerNames& names, Kinship wanted, const std::vector<ServerState>& servers)
{
    LogOf found;
    for (const auto& server : servers) {
        for (const auto& origin : server.origins) {
            if (!server.isKept && names.with(origin.names) == wanted) {
                found.by = LogOf::By::Names;
                take(found, server, origin);
            }
        }
    }
    return found;
}

// Its log with its metrics: what is worse is what is shown.
void add(ServerState& row, const ServerState& metrics)
{
    row.metricsId = metrics.id;
    row.beside = metrics.mark == Mark::Passed ? Words::tr("metrics")
                                              : Words::tr("metrics %1").arg(metrics.word);
    if (metrics.isTroubled && row.mark != Mark::Failed) {
        row.mark = metrics.mark;
    }
    row.isTroubled = row.isTroubled || metrics.isTroubled;
    if (!metrics.why.isEmpty()) {
        row.why = row.why.isEmpty() ? metrics.why : Words::tr("%1\n%2").arg(row.why, metrics.why);
    }
}

} // namespace

std::string logKey(const std::string& instance, const SourceEntry& entry)
{
    return entry.kind == SourceEntry::Kind::Metrics ? std::string() : instance;
}

LogOf logByNames(
    const std::string& instance, const SourceEntry* entry, const std::vector<ServerState>& servers)
{
    const auto names = namesOf(instance, entry, servers);
    if (auto same = closest(names, Kinship::Same, servers); !same.entries.empty()) {
        return same;
    }
    auto alike = closest(names, Kinship::Short, servers);
    return alike.entries.size() == 1 ? alike : LogOf();
}

LogOf logOf(
    const std::string& instance, const SourceEntry* entry, const std::vector<ServerState>& servers)
{
    if (entry) {
        const auto said = entry->logs.find(logKey(instance, *entry));
        if (said != entry->logs.end()) {
            LogOf found;
            found.by = LogOf::By::Person;
            const auto log = std::ranges::find(servers, said->second, &ServerState::id);
            if (log != servers.end() && !said->second.empty()) {
                for (const auto& each : log->origins) {
                    take(found, *log, each);
                }
            }
            return found;
        }
    }
    return logByNames(instance, entry, servers);
}

std::vector<ServerState> serverRows(
    const std::vector<SourceEntry>& entries, const std::vector<ServerState>& servers)
{
    std::map<std::string, std::vector<const ServerState*>> metricsOf; // by their log
    for (const auto& entry : entries) {
        const auto metrics = std::ranges::find(servers, entry.id, &ServerState::id);
        if (entry.kind != SourceEntry::Kind::Metrics || metrics == servers.end()
            || metrics->instances.size() != 1) {
            continue;
        }
        const auto found = logOf(metrics->instances.front().name, &entry, servers);
        if (found.entries.size() != 1) {
            continue;
        }
        const auto log = std::ranges::find(servers, found.entries.front(), &ServerState::id);
        if (log->origins.size() == found.origins.size()) {
            metricsOf[log->id].push_back(&*metrics);
        }
    }
    std::vector<ServerState> rows;
    for (const auto& server : servers) {
        const bool isTaken = std::ranges::any_of(metricsOf, [&](const auto& each) {
            return each.second.size() == 1 && each.second.front() == &server;
        });
        if (isTaken) {
            continue;
        }
        rows.push_back(server);
        if (const auto found = metricsOf.find(server.id);
            found != metricsOf.end() && found->second.size() == 1) {
            add(rows.back(), *found->second.front());
        }
    }
    return rows;
}

} // namespace attest::ui
