// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_desk.h"

#include "theme/text.h"

#include <QtCore/QUuid>

#include <algorithm>
#include <utility>

namespace attest::ui {
namespace {

constexpr int kSoon = 250; ///< ms: a person reads no faster
constexpr int kSecond = 1000;

} // namespace

LiveDesk::LiveDesk(LiveWays ways, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_ways(std::move(ways))
    , m_settings(settings)
    , m_entries(readSources(settings.liveSources()))
    , m_alerts(m_ways.tellDesktop, m_ways.alertsFile, settings)
    , m_watches(m_ways, settings)
    , m_consents(settings)
    , m_watched({m_watches, m_alerts, m_consents, m_secrets, m_aside, settings})
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
        if (auto* metrics = m_watches.metricsIfAny();
            metrics && name == Settings::Name::LiveChartSpan) {
            metrics->lookBack(std::chrono::seconds(m_settings.liveChartSpan()));
        }
    });
    connect(&m_watches, &LiveWatches::changed, this, &LiveDesk::pollSoon);
    connect(&m_watches, &LiveWatches::sessionsChanged, this, &LiveDesk::sessionsChanged);
    connect(&m_watched, &WatchedEntries::changed, this, &LiveDesk::poll);
    connect(&m_alerts, &AlertDesk::changed, this, &LiveDesk::alertsChanged);
    connect(&m_alerts, &AlertDesk::fired, this, &LiveDesk::fired);
    connect(&m_alerts, &AlertDesk::foundEarlier, this, [this](const watch::AlertHistory& earlier) {
        metrics().restoreAlerts(earlier, [this](const std::string& instance) {
            return std::ranges::any_of(m_entries,
                [&](const SourceEntry& each) { return mayGiveMetricsOf(each, instance); });
        });
    });
    connect(&m_alerts, &AlertDesk::failed, this,
        [this](const Problem& problem) { emit failed(tr("The history of alerts"), problem); });
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
    m_alerts.readEarlier();
    std::vector<SourceEntry> files;
    std::ranges::copy_if(m_entries, std::back_inserter(files),
        [](const SourceEntry& each) { return !each.isRemote(); });
    m_watched.open(files);
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

const SourceEntry* LiveDesk::twinOf(const SourceEntry& entry) const
{
    const auto found = std::ranges::find_if(m_entries,
        [&](const SourceEntry& each) { return each.id != entry.id && isSameSource(each, entry); });
    return found == m_entries.end() ? nullptr : &*found;
}

void LiveDesk::keep()
{
    m_settings.setLiveSources(m_settings.remembersRecent() ? sourcesJson(m_entries) : QString());
}

void LiveDesk::add(const std::vector<SourceEntry>& entries, const QString& secret)
{
    wake();
    for (const auto& each : entries) {
        m_entries.push_back(each);
        m_secrets.keep(each, secret);
    }
    m_watched.open(entries);
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
        const auto isSame = [&entry](const SourceEntry& each) { return isSameSource(each, entry); };
        if (!twinOf(entry) && std::ranges::none_of(entries, isSame)) {
            entries.push_back(std::move(entry));
        }
    }
    add(entries, {});
}

void LiveDesk::replace(const SourceEntry& entry, const QString& secret)
{
    const auto at = std::ranges::find(m_entries, entry.id, &SourceEntry::id);
    if (at == m_entries.end()) {
        return;
    }
    wake();
    const auto before = *at;
    *at = entry;
    at->logs = before.logs;
    if (!secret.isEmpty()) {
        m_secrets.keep(*at, secret);
    } else if (!mayKeepSecret(before, *at)) {
        m_secrets.forget(before);
    }
    switch (changeOf(before, *at, secret)) {
    case EntryChange::Another:
        forgetLines(at->id);
        m_watched.release(at->id);
        m_watched.open({*at});
        break;
    case EntryChange::Asked:
        m_watched.renew(*at);
        break;
    case EntryChange::Named:
        break;
    }
    keep();
    poll();
}

void LiveDesk::connectTo(const std::string& id)
{
    if (const auto* entry = find(id)) {
        wake();
        m_watched.connectTo(*entry);
        poll();
    }
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

void LiveDesk::allowProgram(const std::string& id, ExecConsents::For how)
{
    if (const auto* entry = find(id)) {
        m_watched.allowProgram(*entry, how);
        poll();
    }
}

void LiveDesk::refuseProgram(const std::string& id)
{
    m_watched.refuseProgram(id);
}

// Also what is kept of it, or of no entry.
void LiveDesk::forgetLines(const std::string& id)
{
    if (const auto* server = serverOf(id); server && server->log) {
        log().remove(*server->log);
    }
}

void LiveDesk::remove(const std::string& id)
{
    forgetLines(id);
    const auto* entry = find(id);
    if (!entry) {
        poll();
        return;
    }
    m_secrets.forget(*entry);
    m_watched.release(id);
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

// As a person calls them at the moment, also lines that came while they were called something else.
void LiveDesk::nameLogs(const std::vector<ServerState>& servers)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const auto log = servers[i].log) {
            m_watches.log().setName(*log, utf8(nameOf(m_entries[i])),
                m_entries[i].name.empty() ? watch::NamedBy::Itself : watch::NamedBy::Person);
        }
    }
}

void LiveDesk::poll()
{
    WatchedNow now;
    now.time = m_ways.clock();
    if (const auto* log = m_watches.logIfAny()) {
        now.sources = log->sources();
        const auto* events = &log->events();
        if (std::exchange(m_seenEvents, events) != events) {
            emit eventsChanged();
        }
    }
    if (const auto* metrics = m_watches.metricsIfAny()) {
        now.metrics = metrics->now();
    }
    std::vector<ServerState> servers;
    for (const auto& each : m_entries) {
        servers.push_back(m_watched.stateOf(each, now));
    }
    nameLogs(servers);
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

void LiveDesk::clearAlertHistory()
{
    if (auto* metrics = m_watches.metricsIfAny()) {
        metrics->clearAlertHistory();
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
