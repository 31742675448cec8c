// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/alert_archive.h"
#include "servers/live_ways.h"
#include "settings/settings.h"
#include "watch/alert_watch.h"

#include <QtCore/QObject>

namespace attest::ui {

/// The alert rules as they are kept, and what they tell: each alert that begins to fire is told once, in
/// the window and, where a person wants it, on the desktop.
class AlertDesk final : public QObject {
    Q_OBJECT
public:
    using TellDesktop = decltype(LiveWays::tellDesktop);
    /// What becomes of alerts is kept in that file, where a person wants things remembered.
    AlertDesk(TellDesktop tellDesktop, const QString& file, Settings& settings);

    /// Reads what earlier sessions left.
    void readEarlier();

    [[nodiscard]] const std::vector<telemetry::AlertRule>& rules() const { return m_rules; }
    void setRules(const std::vector<telemetry::AlertRule>& rules);

    [[nodiscard]] std::shared_ptr<const watch::AlertsNow> now() const { return m_now; }
    /// What was judged last.
    void take(std::shared_ptr<const watch::AlertsNow> now);

signals:
    void changed();
    /// An alert fires that did not before.
    void fired(const attest::watch::AlertEvent& event);
    /// What earlier sessions left: whoever judges goes on from there.
    void foundEarlier(const attest::watch::AlertHistory& earlier);
    void failed(const attest::Problem& problem);

private:
    void tell(const watch::AlertEvent& event);

    TellDesktop m_tellDesktop;
    Settings& m_settings;
    std::vector<telemetry::AlertRule> m_rules;
    std::shared_ptr<const watch::AlertsNow> m_now;
    std::uint64_t m_seen = watch::AlertWatch::kLastOfEarlier; ///< number of the last event
    AlertArchive m_archive;
};

} // namespace attest::ui
