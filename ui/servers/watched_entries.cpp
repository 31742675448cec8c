// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/watched_entries.h"

#include "theme/text.h"

#include <algorithm>

namespace attest::ui {
namespace {

watch::SourceKind kindOf(SourceEntry::Kind kind)
{
    switch (kind) {
    case SourceEntry::Kind::Command:
        return watch::SourceKind::Command;
    case SourceEntry::Kind::Kubernetes:
        return watch::SourceKind::Kubernetes;
    case SourceEntry::Kind::Loki:
        return watch::SourceKind::Loki;
    default:
        return watch::SourceKind::Other;
    }
}

watch::MetricServer serverOf(
    const SourceEntry& entry, const Secret& secret, const Settings& settings)
{
    auto server = metricServerOf(entry, secret);
    server.past = std::max(server.past, std::chrono::seconds(settings.liveChartSpan()));
    if (entry.lab) {
        server.every = std::chrono::seconds(2); // nobody else is kept busy by it
    }
    return server;
}

} // namespace

watch::MetricWatch& WatchedEntries::metrics()
{
    return m_with.watches.metrics(m_with.alerts.rules());
}

std::string WatchedEntries::idOf(watch::SourceNumber source) const
{
    const auto found = std::ranges::find_if(
        m_watched, [&](const auto& each) { return each.second.log == source; });
    return found == m_watched.end() ? std::string() : found->first;
}

void WatchedEntries::open(const std::vector<SourceEntry>& entries)
{
    std::vector<SourceEntry> files;
    std::ranges::copy_if(entries, std::back_inserter(files),
        [](const SourceEntry& each) { return !each.isRemote(); });
    openFiles(files);
    for (const auto& each : entries) {
        if (each.isRemote()) {
            openRemote(each);
        }
    }
}

void WatchedEntries::openFiles(const std::vector<SourceEntry>& files)
{
    std::vector<std::string> paths;
    for (const auto& each : files) {
        paths.push_back(each.address);
    }
    if (paths.empty()) {
        return;
    }
    const auto numbers = m_with.watches.log().addFiles(paths);
    for (std::size_t i = 0; i < files.size() && i < numbers.size(); ++i) {
        m_watched[files[i].id] = {};
        m_watched[files[i].id].log = numbers[i];
    }
}

void WatchedEntries::connectTo(const SourceEntry& entry)
{
    const auto& watched = m_watched[entry.id];
    if (watched.opening) {
        return;
    }
    if (watched.metrics) {
        metrics().askNow(*watched.metrics);
    } else if (entry.isRemote()) {
        openRemote(entry); // it goes on behind the lines there are
    } else {
        release(entry.id);
        openFiles({entry});
    }
}

void WatchedEntries::renew(const SourceEntry& entry)
{
    if (entry.isMetrics()) {
        release(entry.id);
    }
    openAnew(entry);
}

void WatchedEntries::release(const std::string& id)
{
    const auto found = m_watched.find(id);
    if (found == m_watched.end()) {
        return;
    }
    if (found->second.log) {
        m_with.watches.log().remove(*found->second.log);
    }
    if (found->second.metrics) {
        metrics().remove(*found->second.metrics);
    }
    m_watched.erase(found);
}

void WatchedEntries::openRemote(const SourceEntry& entry)
{
    m_watched[entry.id] = {};
    openAnew(entry);
}

void WatchedEntries::openAnew(const SourceEntry& entry)
{
    auto& watched = m_watched[entry.id];
    watched.problem.reset();
    watched.asks = nullptr;
    watched.opening = true;
    watched.attempt = ++m_attempts;
    m_with.secrets.with(entry, [this, attempt = Attempt{entry, m_attempts}](const Secret& secret) {
        if (isOver(attempt)) {
            return;
        }
        if (attempt.entry.isMetrics()) {
            openMetrics(attempt.entry, secret);
        } else {
            openLog(attempt, secret);
        }
    });
}

bool WatchedEntries::isOver(const Attempt& attempt) const
{
    const auto found = m_watched.find(attempt.entry.id);
    return found == m_watched.end() || found->second.attempt != attempt.number;
}

void WatchedEntries::openMetrics(const SourceEntry& entry, const Secret& secret)
{
    auto& watched = m_watched[entry.id];
    watched.opening = false;
    const auto number = metrics().add(serverOf(entry, secret, m_with.settings));
    if (number) {
        watched.metrics = *number;
    } else {
        watched.problem = number.problem();
    }
    emit changed();
}

void WatchedEntries::openLog(const Attempt& attempt, const Secret& secret)
{
    auto asking = std::make_shared<ExecAsking>(m_with.consents.allowed());
    m_with.aside.run([entry = attempt.entry, secret,
                         asking] { return openWatched(entry, secret, asking->mayRun()); },
        [this, asking, attempt](Result<std::unique_ptr<live::Source>> source) {
            opened(attempt, std::move(source), asking->refused());
        });
}

void WatchedEntries::opened(const Attempt& attempt, Result<std::unique_ptr<live::Source>> source,
    std::shared_ptr<const live::ExecPlugin> asks)
{
    if (isOver(attempt)) {
        return;
    }
    const auto& entry = attempt.entry;
    auto& watched = m_watched[entry.id];
    watched.opening = false;
    auto& log = m_with.watches.log();
    if (!source) {
        watched.problem = source.problem();
        watched.asks = std::move(asks);
    } else if (watched.log) {
        log.goOnWith(*watched.log, std::move(*source), kindOf(entry.kind), utf8(nameOf(entry)));
    } else {
        watched.log = log.add(
            std::move(*source), kindOf(entry.kind), {watchedKey(entry), utf8(nameOf(entry))});
    }
    emit changed();
}

void WatchedEntries::allowProgram(const SourceEntry& entry, ExecConsents::For how)
{
    const auto found = m_watched.find(entry.id);
    if (found != m_watched.end() && found->second.asks) {
        m_with.consents.allow(*found->second.asks, how);
        connectTo(entry);
    }
}

void WatchedEntries::refuseProgram(const std::string& id)
{
    if (const auto found = m_watched.find(id); found != m_watched.end()) {
        found->second.asks = nullptr;
        emit changed();
    }
}

} // namespace attest::ui
