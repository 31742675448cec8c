// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_desk.h"

#include "theme/text.h"

#include <QtCore/QUuid>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kSoon = 250; ///< ms: a person reads no faster
constexpr int kSecond = 1000;

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

} // namespace

LiveDesk::LiveDesk(LiveWays ways, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_ways(std::move(ways))
    , m_settings(settings)
    , m_entries(readSources(settings.liveSources()))
    , m_alerts(m_ways.tellDesktop, settings)
    , m_watches(m_ways, settings)
    , m_consents(settings)
    , m_secrets(m_ways.keychain, m_aside)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_second.setInterval(kSecond);
    connect(&m_soon, &QTimer::timeout, this, &LiveDesk::poll);
    connect(&m_second, &QTimer::timeout, this, &LiveDesk::poll);
    connect(&settings, &Settings::changed, this, [this](Settings::Name name) {
        if (name == Settings::Name::RememberRecent) {
            keep();
        }
    });
    connect(&m_watches, &LiveWatches::changed, this, &LiveDesk::pollSoon);
    connect(&m_watches, &LiveWatches::sessionsChanged, this, &LiveDesk::sessionsChanged);
    connect(&m_alerts, &AlertDesk::changed, this, &LiveDesk::alertsChanged);
    connect(&m_alerts, &AlertDesk::fired, this, &LiveDesk::fired);
    connect(&m_secrets, &SourceSecrets::changed, this, &LiveDesk::secretsChanged);
    connect(&m_secrets, &SourceSecrets::failed, this, &LiveDesk::failed);
    poll();
}

LiveDesk::~LiveDesk() = default;

void LiveDesk::pollSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

watch::LogWatch& LiveDesk::log()
{
    if (!m_second.isActive()) {
        m_second.start();
    }
    return m_watches.log();
}

void LiveDesk::wake()
{
    if (isAwake()) {
        return;
    }
    m_awake = true;
    (void)log();
    std::vector<std::string> files;
    for (const auto& each : m_entries) {
        if (!each.isRemote()) {
            files.push_back(each.id);
        }
    }
    openFiles(files);
    poll();
}

const SourceEntry* LiveDesk::find(const std::string& id) const
{
    const auto found = std::ranges::find(m_entries, id, &SourceEntry::id);
    return found == m_entries.end() ? nullptr : &*found;
}

const ServerState* LiveDesk::serverOf(const std::string& id) const
{
    const auto found = std::ranges::find(m_servers, id, &ServerState::id);
    return found == m_servers.end() ? nullptr : &*found;
}

const ServerState* LiveDesk::rowOf(const std::string& id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const ServerState& each) {
        return each.id == id || (!id.empty() && each.metricsId == id);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

std::string LiveDesk::metricsOf(const std::string& instance) const
{
    for (const auto& each : m_servers) {
        if (std::ranges::count(each.instances, instance, &watch::MetricInstance::name) > 0) {
            return each.id;
        }
    }
    return {};
}

LogOf LiveDesk::logOf(const std::string& instance) const
{
    return ui::logOf(instance, find(metricsOf(instance)), m_servers);
}

void LiveDesk::sayLog(
    const std::string& metrics, const std::string& instance, const std::optional<std::string>& log)
{
    const auto entry = std::ranges::find(m_entries, metrics, &SourceEntry::id);
    if (entry == m_entries.end()) {
        return;
    }
    const auto key = logKey(instance, *entry);
    if (log) {
        entry->logs[key] = *log;
    } else {
        entry->logs.erase(key);
    }
    keep();
    m_rows = serverRows(m_entries, m_servers);
    emit serversChanged();
}

std::string LiveDesk::idOf(watch::SourceNumber source) const
{
    const auto found = std::ranges::find_if(
        m_watched, [&](const auto& each) { return each.second.log == source; });
    return found == m_watched.end() ? std::string() : found->first;
}

void LiveDesk::keep()
{
    m_settings.setLiveSources(m_settings.remembersRecent() ? sourcesJson(m_entries) : QString());
}

void LiveDesk::add(const std::vector<SourceEntry>& entries, const QString& secret)
{
    wake();
    std::vector<std::string> files;
    for (const auto& each : entries) {
        m_entries.push_back(each);
        if (!each.isRemote()) {
            files.push_back(each.id);
        }
        m_secrets.keep(each, secret);
    }
    openFiles(files);
    for (const auto& each : entries) {
        if (each.isRemote()) {
            open(each);
        }
    }
    keep();
    poll();
}

void LiveDesk::addFiles(const QStringList& paths)
{
    std::vector<SourceEntry> entries;
    for (const auto& path : paths) {
        SourceEntry entry;
        entry.id = utf8(QUuid::createUuid().toString(QUuid::WithoutBraces));
        entry.address = utf8(path);
        const bool known = std::ranges::any_of(m_entries, [&](const SourceEntry& each) {
            return each.kind == SourceEntry::Kind::File && each.address == entry.address;
        });
        if (!known) {
            entries.push_back(std::move(entry));
        }
    }
    add(entries, {});
}

// Files that are given together are shown by time.
void LiveDesk::openFiles(const std::vector<std::string>& ids)
{
    std::vector<std::string> paths;
    for (const auto& id : ids) {
        paths.push_back(find(id)->address);
    }
    if (paths.empty()) {
        return;
    }
    const auto numbers = log().addFiles(paths);
    for (std::size_t i = 0; i < ids.size() && i < numbers.size(); ++i) {
        m_watched[ids[i]] = {};
        m_watched[ids[i]].log = numbers[i];
    }
}

void LiveDesk::connectTo(const std::string& id)
{
    const auto* entry = find(id);
    if (!entry || m_watched[id].opening) {
        return;
    }
    wake();
    auto& watched = m_watched[id];
    if (watched.metrics) {
        metrics().askNow(*watched.metrics);
        return;
    }
    if (entry->isRemote()) {
        open(*entry); // it goes on behind the lines there are
    } else {
        release(watched);
        openFiles({id});
    }
    poll();
}

void LiveDesk::connectAll()
{
    const auto servers = m_servers; // each changes the list
    for (const auto& each : servers) {
        if (each.canConnect) {
            connectTo(each.id);
        }
    }
}

void LiveDesk::release(WatchedEntry& watched)
{
    if (watched.log) {
        log().remove(*watched.log);
    }
    if (watched.metrics) {
        metrics().remove(*watched.metrics);
    }
    watched = {};
}

void LiveDesk::open(const SourceEntry& entry)
{
    m_watched[entry.id] = {};
    m_watched[entry.id].opening = true;
    m_secrets.with(entry, [this, entry](const Secret& secret) {
        if (!find(entry.id)) {
            return; // removed in the meantime
        }
        if (entry.isMetrics()) {
            openMetrics(entry, secret);
            return;
        }
        auto asking = std::make_shared<ExecAsking>(m_consents.allowed());
        m_aside.run(
            [entry, secret, asking] { return openWatched(entry, secret, asking->mayRun()); },
            [this, asking, id = entry.id](Result<std::unique_ptr<live::Source>> source) {
                opened(id, std::move(source), asking->refused());
            });
    });
}

void LiveDesk::openMetrics(const SourceEntry& entry, const Secret& secret)
{
    auto& watched = m_watched[entry.id];
    watched.opening = false;
    watch::MetricServer server;
    server.kind = entry.kind == SourceEntry::Kind::Prometheus
        ? watch::MetricServer::Kind::Prometheus
        : watch::MetricServer::Kind::Exposition;
    server.name = entry.name;
    server.access = accessOf(entry, secret);
    if (entry.lab) {
        server.every = std::chrono::seconds(2); // nobody else is kept busy by it
    }
    const auto number = metrics().add(std::move(server));
    if (number) {
        watched.metrics = *number;
    } else {
        watched.problem = number.problem();
    }
    poll();
}

void LiveDesk::opened(const std::string& id, Result<std::unique_ptr<live::Source>> source,
    std::shared_ptr<const live::ExecPlugin> asks)
{
    const auto* entry = find(id);
    if (!entry) {
        return;
    }
    auto& watched = m_watched[id];
    watched.opening = false;
    if (source) {
        watched.log = log().add(
            std::move(*source), kindOf(entry->kind), {watchedKey(*entry), utf8(nameOf(*entry))});
    } else {
        watched.problem = source.problem();
        watched.asks = std::move(asks);
    }
    poll();
}

void LiveDesk::allowProgram(const std::string& id, ExecConsents::For how)
{
    const auto found = m_watched.find(id);
    if (found != m_watched.end() && found->second.asks) {
        m_consents.allow(*found->second.asks, how);
        connectTo(id);
    }
}

void LiveDesk::refuseProgram(const std::string& id)
{
    if (const auto found = m_watched.find(id); found != m_watched.end()) {
        found->second.asks = nullptr;
        poll();
    }
}

void LiveDesk::remove(const std::string& id)
{
    if (const auto* server = serverOf(id); server && server->log) {
        log().remove(*server->log); // also what is kept of it, or of no entry
    }
    const auto* entry = find(id);
    if (!entry) {
        poll();
        return;
    }
    m_secrets.forget(*entry);
    if (const auto found = m_watched.find(id); found != m_watched.end()) {
        release(found->second);
        m_watched.erase(found);
    }
    std::erase_if(m_entries, [&](const SourceEntry& each) { return each.id == id; });
    for (auto& each : m_entries) {
        std::erase_if(each.logs, [&](const auto& said) { return said.second == id; });
    }
    keep();
    poll();
}

void LiveDesk::startLab()
{
    if (m_startingLab) {
        return;
    }
    m_startingLab = true;
    emit labChanged();
    m_aside.run([lab = m_ways.lab] { return lab(); },
        [this](Result<WatchedLab> lab) {
            m_startingLab = false;
            emit labChanged();
            if (!lab) {
                emit failed(tr("The lab could not be started"), lab.problem());
                return;
            }
            // What watched an earlier one ends before it does.
            std::vector<std::string> old;
            for (const auto& each : m_entries) {
                if (each.lab) {
                    old.push_back(each.id);
                }
            }
            for (const auto& each : old) {
                remove(each);
            }
            m_lab = std::move(lab->lab);
            add(lab->sources, {});
        });
}

void LiveDesk::poll()
{
    WatchedNow now;
    now.time = m_ways.clock();
    if (const auto* log = m_watches.logIfAny()) {
        now.sources = log->sources();
    }
    if (const auto* metrics = m_watches.metricsIfAny()) {
        now.metrics = metrics->now();
    }
    std::vector<ServerState> servers;
    for (const auto& each : m_entries) {
        servers.push_back(stateOf(each, m_watched[each.id], now));
    }
    for (const auto& each : now.sources) {
        const bool isOfEntry
            = !each.key.empty() && std::ranges::count(m_entries, each.key, watchedKey) > 0;
        if (each.kind == watch::SourceKind::Kept && !isOfEntry) {
            servers.push_back(keptState(each));
        }
    }
    if (servers != m_servers) {
        m_servers = std::move(servers);
        m_rows = serverRows(m_entries, m_servers);
        emit serversChanged();
    }
    if (now.metrics && now.metrics->version != m_seenMetrics) {
        m_seenMetrics = now.metrics->version;
        emit metricsChanged();
    }
    if (now.metrics) {
        m_alerts.take(now.metrics->alerts);
    }
}

void LiveDesk::setRules(const std::vector<telemetry::AlertRule>& rules)
{
    m_alerts.setRules(rules);
    if (auto* metrics = m_watches.metricsIfAny()) {
        metrics->setRules(rules);
        poll();
    }
}

void LiveDesk::forgetResolved()
{
    if (auto* metrics = m_watches.metricsIfAny()) {
        metrics->forgetResolved();
        poll();
    }
}

bool LiveDesk::asksNetwork() const
{
    return std::ranges::any_of(m_servers, [](const ServerState& each) {
        return each.isRemote && (each.reconnects || !each.canConnect);
    });
}

} // namespace attest::ui
