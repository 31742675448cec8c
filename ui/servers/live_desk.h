// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/watched_entries.h"
#include "servers/whose_log.h"

#include <QtCore/QTimer>

namespace attest::ui {

/// The window's way to what is watched: sources of logs and servers of metrics, as they were given and as it
/// goes with them. It outlives the pages, which only show it. What asks something of a network begins when
/// somebody says so; files are followed as soon as somebody looks.
class LiveDesk final : public QObject {
    Q_OBJECT
public:
    LiveDesk(LiveWays ways, Settings& settings, QObject* parent = nullptr);
    ~LiveDesk() override;

    /// What the views show. Made when somebody looks first.
    [[nodiscard]] watch::LogWatch& log();
    [[nodiscard]] watch::SessionWatch& sessions() { return m_watches.sessions(); }
    [[nodiscard]] watch::MetricWatch& metrics() { return m_watches.metrics(m_alerts.rules()); }
    [[nodiscard]] telemetry::EventCatalogue events() const { return m_watches.events(); }
    [[nodiscard]] bool isAwake() const { return m_awake; }
    /// Makes them, and follows the files of the last session.
    void wake();

    [[nodiscard]] const std::vector<SourceEntry>& entries() const { return m_entries; }
    [[nodiscard]] const SourceEntry* find(const std::string& id) const;
    /// How it goes with each, in the same order; behind them what an earlier session left.
    [[nodiscard]] const std::vector<ServerState>& servers() const { return m_servers; }
    /// As a list shows them: the log and the metrics of one server in one row.
    [[nodiscard]] const std::vector<ServerState>& rows() const { return m_rows; }
    /// The row that the source is part of.
    [[nodiscard]] const ServerState* rowOf(const std::string& id) const;
    /// Whether any of them is reached over a network, or tried to be.
    [[nodiscard]] bool asksNetwork() const;
    [[nodiscard]] const ServerState* serverOf(const std::string& id) const;
    /// Of whom the rows of that source are; empty where it is none of these.
    [[nodiscard]] std::string idOf(watch::SourceNumber source) const
    {
        return m_watched.idOf(source);
    }
    /// Another entry that is the same source; null: there is none.
    [[nodiscard]] const SourceEntry* twinOf(const SourceEntry& entry) const;

    void add(const std::vector<SourceEntry>& entries, const QString& secret);
    void addFiles(const QStringList& paths);
    /// In the place of the one with its id. Where it is the same source, its lines stay; without a secret, the
    /// one that is kept stays where it may (see mayKeepSecret).
    void replace(const SourceEntry& entry, const QString& secret);
    void connectTo(const std::string& id);
    void connectAll();
    /// The answer to what an entry asks (ServerState::asks); connects where it is yes.
    void allowProgram(const std::string& id, ExecConsents::For how);
    void refuseProgram(const std::string& id);
    void remove(const std::string& id);
    /// Where the lines of that server are whose metrics are known as this instance.
    [[nodiscard]] LogOf logOf(const std::string& instance) const;
    /// The entry of these metrics; empty where nobody knows that instance.
    [[nodiscard]] std::string metricsOf(const std::string& instance) const;
    /// A person says which log is that server's: an entry, none of them (empty), or whichever has its name.
    void sayLog(const std::string& metrics, const std::string& instance,
        const std::optional<std::string>& log);
    void startLab();
    [[nodiscard]] bool isStartingLab() const { return m_startingLab; }
    /// How a secret that is typed would be kept.
    [[nodiscard]] QString secretsSentence() const { return m_secrets.sentence(); }
    void lookForKeychain() { m_secrets.lookForKeychain(); }

    [[nodiscard]] std::shared_ptr<const watch::AlertsNow> alerts() const { return m_alerts.now(); }
    [[nodiscard]] const std::vector<telemetry::AlertRule>& rules() const
    {
        return m_alerts.rules();
    }
    void setRules(const std::vector<telemetry::AlertRule>& rules);
    void forgetResolved();
    void clearAlertHistory();

    [[nodiscard]] Settings& settings() const { return m_settings; }
    [[nodiscard]] Clock clock() const { return m_ways.clock; }

signals:
    void serversChanged();
    void alertsChanged();
    void sessionsChanged();
    void metricsChanged();
    /// Lines are told apart by other kinds.
    void eventsChanged();
    void secretsChanged();
    void labChanged();
    /// An alert fires that did not before.
    void fired(const attest::watch::AlertEvent& event);
    void failed(const QString& what, const attest::Problem& problem);

private:
    void poll();
    void pollSoon();
    void nameLogs(const std::vector<ServerState>& servers);
    void keep();
    void forgetLines(const std::string& id);

    LiveWays m_ways;
    Settings& m_settings;
    std::vector<SourceEntry> m_entries;
    std::vector<ServerState> m_servers, m_rows;
    bool m_startingLab = false, m_awake = false;
    std::uint64_t m_seenMetrics = 0;
    const telemetry::EventCatalogue* m_seenEvents = nullptr; ///< of the log, which keeps it
    QTimer m_soon, m_second;
    AlertDesk m_alerts;
    std::shared_ptr<void> m_lab; ///< outlives what watches it
    LiveWatches m_watches;
    ExecConsents m_consents;
    WatchedEntries m_watched;
    SideWork m_aside; ///< ends before what it uses
    SourceSecrets m_secrets;
};

} // namespace attest::ui
