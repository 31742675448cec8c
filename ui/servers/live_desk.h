// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_ways.h"
#include "servers/server_state.h"
#include "settings/settings.h"
#include "watch/metric_watch.h"
#include "watch/session_watch.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
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
    [[nodiscard]] watch::SessionWatch& sessions();
    [[nodiscard]] watch::MetricWatch& metrics();
    [[nodiscard]] bool isAwake() const { return m_awake; }
    /// Makes them, and follows the files of the last session.
    void wake();

    [[nodiscard]] const std::vector<SourceEntry>& entries() const { return m_entries; }
    [[nodiscard]] const SourceEntry* find(const std::string& id) const;
    /// How it goes with each, in the same order; behind them what an earlier session left.
    [[nodiscard]] const std::vector<ServerState>& servers() const { return m_servers; }
    /// Whether any of them is reached over a network, or tried to be.
    [[nodiscard]] bool asksNetwork() const;
    [[nodiscard]] const ServerState* serverOf(const std::string& id) const;
    /// Of whom the rows of that source are; empty where it is none of these.
    [[nodiscard]] std::string idOf(watch::SourceNumber source) const;

    void add(const std::vector<SourceEntry>& entries, const QString& secret);
    void addFiles(const QStringList& paths);
    void connectTo(const std::string& id);
    void connectAll();
    void remove(const std::string& id);
    void startLab();
    [[nodiscard]] bool isStartingLab() const { return m_startingLab; }
    /// How a secret that is typed would be kept.
    [[nodiscard]] QString secretsSentence() const;
    void lookForKeychain();

    [[nodiscard]] std::shared_ptr<const watch::AlertsNow> alerts() const { return m_alerts; }
    [[nodiscard]] const std::vector<telemetry::AlertRule>& rules() const { return m_rules; }
    void setRules(const std::vector<telemetry::AlertRule>& rules);
    void forgetResolved();

    [[nodiscard]] Settings& settings() const { return m_settings; }
    [[nodiscard]] Clock clock() const { return m_ways.clock; }

signals:
    void serversChanged();
    void alertsChanged();
    void sessionsChanged();
    void metricsChanged();
    void secretsChanged();
    void labChanged();
    /// An alert fires that did not before.
    void fired(const attest::watch::AlertEvent& event);
    void failed(const QString& what, const attest::Problem& problem);

private:
    /// How it goes with an entry on our side.
    struct Watched {
        std::optional<watch::SourceNumber> log;
        std::optional<watch::ServerNumber> metrics;
        std::optional<Problem> problem; ///< why it could not be opened
        bool opening = false;
        std::optional<Time> retryAt; ///< that was seen last
        int tries = 0;
    };
    void poll();
    void pollSoon();
    void keep();
    void open(const SourceEntry& entry);
    void openFiles(const std::vector<std::string>& ids);
    void opened(const std::string& id, Result<std::unique_ptr<live::Source>> source);
    void release(Watched& watched);
    void followAlerts();
    void tellDesktop(const watch::AlertEvent& event);
    void countTries(Watched& watched, const live::SourceStatus& status);
    void withSecret(const SourceEntry& entry, std::function<void(Secret)> use);
    void keepSecret(const SourceEntry& entry, const QString& secret);
    void withStore(std::function<void(std::shared_ptr<net::SecretStore>)> use);
    [[nodiscard]] ServerState stateFor(const SourceEntry& entry,
        const std::vector<watch::WatchedSource>& sources, const watch::MetricsNow* metrics);

    /// Does work that waits for others on a thread of its own, and hands what came of it to `done` here.
    template <typename Work, typename Done>
    void aside(Work work, Done done)
    {
        start([self = QPointer<LiveDesk>(this), work = std::move(work), done]() mutable {
            using Outcome = decltype(work());
            auto outcome = std::make_shared<Outcome>(work());
            later([self, outcome, done] {
                if (self) {
                    done(std::move(*outcome));
                }
            });
        });
    }
    void start(std::function<void()> work);
    static void later(std::function<void()> deed);

    LiveWays m_ways;
    Settings& m_settings;
    std::vector<SourceEntry> m_entries;
    std::map<std::string, Watched> m_watched; ///< by entry
    std::vector<ServerState> m_servers;
    std::map<std::string, Secret> m_secrets; ///< typed or read in this session, by entry
    std::shared_ptr<net::SecretStore> m_store;
    bool m_looking = false;
    std::vector<std::function<void()>> m_afterStore;
    std::shared_ptr<void> m_lab; ///< outlives what watches it
    bool m_startingLab = false, m_awake = false;
    std::vector<telemetry::AlertRule> m_rules;
    std::shared_ptr<const watch::AlertsNow> m_alerts;
    std::uint64_t m_seenEvent = 0, m_seenMetrics = 0;
    QTimer m_soon, m_second;
    std::shared_ptr<net::Transport> m_transport;
    std::unique_ptr<watch::LogWatch> m_log;
    std::unique_ptr<watch::SessionWatch> m_sessions;
    std::unique_ptr<watch::MetricWatch> m_metrics;
    watch::LogWatch::Listening m_listening;
    QThreadPool m_pool; ///< last, so that it ends first
};

} // namespace attest::ui
