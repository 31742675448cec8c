// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_ways.h"
#include "settings/settings.h"
#include "watch/metric_watch.h"
#include "watch/session_watch.h"

#include <QtCore/QObject>

namespace attest::ui {

/// What watches logs, logins and metrics. Each is made when somebody looks first.
class LiveWatches final : public QObject {
    Q_OBJECT
public:
    /// Both have to outlive this.
    LiveWatches(const LiveWays& ways, const Settings& settings);

    [[nodiscard]] watch::LogWatch& log();
    /// By which its lines are told apart, or would be: a person's own files are read for it when it is made.
    [[nodiscard]] telemetry::EventCatalogue events() const;
    [[nodiscard]] watch::SessionWatch& sessions();
    /// Judged by these rules from its beginning.
    [[nodiscard]] watch::MetricWatch& metrics(const std::vector<telemetry::AlertRule>& rules);

    /// Null: nobody has looked yet.
    [[nodiscard]] watch::LogWatch* logIfAny() const { return m_log.get(); }
    [[nodiscard]] watch::MetricWatch* metricsIfAny() const { return m_metrics.get(); }

signals:
    /// Sources, servers or what they tell.
    void changed();
    void sessionsChanged();

private:
    [[nodiscard]] live::SpoolEnd spoolEnd() const;

    const LiveWays& m_ways;
    const Settings& m_settings;
    std::shared_ptr<net::Transport> m_transport;
    std::unique_ptr<watch::LogWatch> m_log;
    std::unique_ptr<watch::SessionWatch> m_sessions; ///< of the log: ends before it
    std::unique_ptr<watch::MetricWatch> m_metrics;
    watch::LogWatch::Listening m_listening;
};

} // namespace attest::ui
