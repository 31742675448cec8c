// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_desk.h"

#include "alerts/alert_words.h"
#include "decode/crypto_thread.h"
#include "theme/text.h"

#include <QtCore/QUuid>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kThreads = 4;
constexpr int kSoon = 250; ///< ms: a person reads no faster
constexpr int kSecond = 1000;
constexpr std::uint64_t kGigabyte = 1'000'000'000;

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

std::vector<telemetry::AlertRule> rulesIn(const QString& json)
{
    if (!json.isEmpty()) {
        const auto text = json.toUtf8();
        if (auto rules = telemetry::readAlertRules(Bytes(text.begin(), text.end()))) {
            return std::move(*rules);
        }
    }
    return telemetry::builtInAlertRules();
}

} // namespace

LiveDesk::LiveDesk(LiveWays ways, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_ways(std::move(ways))
    , m_settings(settings)
    , m_entries(readSources(settings.liveSources()))
    , m_rules(rulesIn(settings.liveRules()))
{
    m_pool.setMaxThreadCount(kThreads);
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
    poll();
}

LiveDesk::~LiveDesk()
{
    m_pool.waitForDone();
    m_listening.reset();
    m_sessions.reset();
    m_log.reset();
    m_metrics.reset();
}

void LiveDesk::start(std::function<void()> work)
{
    m_pool.start([work = std::move(work)]() mutable {
        work();
        work = {};
        decode::leaveCryptoThread();
    });
}

void LiveDesk::later(std::function<void()> deed)
{
    QMetaObject::invokeMethod(qApp, std::move(deed), Qt::QueuedConnection);
}

void LiveDesk::pollSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

watch::LogWatch& LiveDesk::log()
{
    if (!m_log) {
        watch::LogWatch::Settings settings;
        settings.spoolFolder = utf8(m_ways.spoolFolder);
        settings.mostSpoolBytes
            = static_cast<std::uint64_t>(m_settings.liveSpoolGigabytes()) * kGigabyte;
        settings.spoolEnd
            = m_settings.liveSpoolKeeps() ? live::SpoolEnd::Keep : live::SpoolEnd::Clear;
        settings.clock = m_ways.clock;
        m_log = std::make_unique<watch::LogWatch>(std::move(settings));
        m_listening = m_log->onChanged(
            [this] { QMetaObject::invokeMethod(this, &LiveDesk::pollSoon, Qt::QueuedConnection); });
        if (!m_ways.spoolFolder.isEmpty()) {
            m_log->restore();
        }
        m_second.start();
    }
    return *m_log;
}

watch::SessionWatch& LiveDesk::sessions()
{
    if (!m_sessions) {
        m_sessions = std::make_unique<watch::SessionWatch>(log());
        m_sessions->onChanged([this] {
            QMetaObject::invokeMethod(this, &LiveDesk::sessionsChanged, Qt::QueuedConnection);
        });
    }
    return *m_sessions;
}

watch::MetricWatch& LiveDesk::metrics()
{
    if (!m_metrics) {
        m_transport = m_ways.transport();
        watch::MetricWatch::Settings settings;
        settings.clock = m_ways.clock;
        settings.rules = m_rules;
        m_metrics = std::make_unique<watch::MetricWatch>(*m_transport, std::move(settings));
        m_metrics->onChanged(
            [this] { QMetaObject::invokeMethod(this, &LiveDesk::pollSoon, Qt::QueuedConnection); });
    }
    return *m_metrics;
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
        keepSecret(each, secret);
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
    release(watched);
    if (entry->isRemote()) {
        open(*entry);
    } else {
        openFiles({id});
    }
    poll();
}

void LiveDesk::connectAll()
{
    const auto servers = m_servers; // each changes the list
    for (const auto& each : servers) {
        if (each.canConnect && !each.id.empty()) {
            connectTo(each.id);
        }
    }
}

void LiveDesk::release(Watched& watched)
{
    if (watched.log) {
        m_log->remove(*watched.log);
    }
    if (watched.metrics) {
        m_metrics->remove(*watched.metrics);
    }
    watched = {};
}

void LiveDesk::open(const SourceEntry& entry)
{
    m_watched[entry.id] = {};
    m_watched[entry.id].opening = true;
    withSecret(entry, [this, entry](const Secret& secret) {
        if (!find(entry.id)) {
            return; // removed in the meantime
        }
        if (entry.isMetrics()) {
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
            return;
        }
        aside([entry, secret] { return openWatched(entry, secret); },
            [this, id = entry.id](
                Result<std::unique_ptr<live::Source>> source) { opened(id, std::move(source)); });
    });
}

void LiveDesk::opened(const std::string& id, Result<std::unique_ptr<live::Source>> source)
{
    const auto* entry = find(id);
    if (!entry) {
        return;
    }
    auto& watched = m_watched[id];
    watched.opening = false;
    if (source) {
        watched.log = log().add(std::move(*source), kindOf(entry->kind));
    } else {
        watched.problem = source.problem();
    }
    poll();
}

void LiveDesk::remove(const std::string& id)
{
    const auto* entry = find(id);
    if (!entry) {
        return;
    }
    if (entry->signIn != SourceEntry::SignIn::Nobody) {
        withStore([this, key = entry->secretKey()](const auto& store) {
            aside(
                [store, key] { return store->forget(key); }, [](const std::optional<Problem>&) {});
        });
    }
    if (const auto found = m_watched.find(id); found != m_watched.end()) {
        release(found->second);
        m_watched.erase(found);
    }
    m_secrets.erase(id);
    std::erase_if(m_entries, [&](const SourceEntry& each) { return each.id == id; });
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
    aside([lab = m_ways.lab] { return lab(); },
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

void LiveDesk::countTries(Watched& watched, const live::SourceStatus& status)
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

ServerState LiveDesk::stateFor(const SourceEntry& entry,
    const std::vector<watch::WatchedSource>& sources, const watch::MetricsNow* metrics)
{
    const auto found = m_watched.find(entry.id);
    if (found == m_watched.end()) {
        return stateOf(entry, std::nullopt);
    }
    auto& watched = found->second;
    if (watched.log) {
        const auto source = std::ranges::find(sources, *watched.log, &watch::WatchedSource::number);
        if (source != sources.end()) {
            countTries(watched, source->status);
            return stateOf(entry, *source, watched.tries, m_ways.clock());
        }
    }
    if (watched.metrics && metrics) {
        const auto server = std::ranges::find(
            metrics->servers, *watched.metrics, &watch::MetricServerStatus::number);
        if (server != metrics->servers.end()) {
            return stateOf(entry, *server, m_ways.clock());
        }
    }
    return watched.opening || watched.log || watched.metrics ? openingState(entry)
                                                             : stateOf(entry, watched.problem);
}

void LiveDesk::poll()
{
    const auto sources = m_log ? m_log->sources() : std::vector<watch::WatchedSource>();
    const auto metrics = m_metrics ? m_metrics->now() : nullptr;
    std::vector<ServerState> servers;
    for (const auto& each : m_entries) {
        servers.push_back(stateFor(each, sources, metrics.get()));
    }
    for (const auto& each : sources) {
        if (each.kind == watch::SourceKind::Kept) {
            servers.push_back(keptState(each));
        }
    }
    if (servers != m_servers) {
        m_servers = std::move(servers);
        emit serversChanged();
    }
    if (metrics && metrics->version != m_seenMetrics) {
        m_seenMetrics = metrics->version;
        emit metricsChanged();
    }
    if (metrics && metrics->alerts != m_alerts) {
        m_alerts = metrics->alerts;
        followAlerts();
        emit alertsChanged();
    }
}

void LiveDesk::followAlerts()
{
    for (const auto& each : m_alerts->events) {
        if (each.number <= m_seenEvent) {
            continue;
        }
        m_seenEvent = each.number;
        if (each.to == telemetry::Alert::State::Firing) {
            emit fired(each);
            tellDesktop(each);
        }
    }
}

// Names and numbers alone: whoever looks over a shoulder reads it too.
void LiveDesk::tellDesktop(const watch::AlertEvent& event)
{
    if (m_settings.liveNotifies() && m_ways.tellDesktop) {
        const auto where = whereText(event.labels);
        const auto since = tr("since %1 UTC").arg(alertTime(event.at));
        m_ways.tellDesktop(
            titleOf(*event.rule), where.isEmpty() ? since : tr("%1, %2").arg(where, since));
    }
}

void LiveDesk::setRules(const std::vector<telemetry::AlertRule>& rules)
{
    m_rules = rules;
    const auto json = telemetry::alertRulesJson(rules);
    m_settings.setLiveRules(json == telemetry::alertRulesJson(telemetry::builtInAlertRules())
            ? QString()
            : QString::fromStdString(json));
    if (m_metrics) {
        m_metrics->setRules(rules);
        poll();
    }
}

void LiveDesk::forgetResolved()
{
    if (m_metrics) {
        m_metrics->forgetResolved();
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
