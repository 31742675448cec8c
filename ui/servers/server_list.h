// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_desk.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListView;

namespace attest::ui {

class AlertModel;
class ServerModel;

/// At the left: what is watched and how it goes with it; below, the alerts there are.
class ServerList final : public QWidget {
    Q_OBJECT
public:
    explicit ServerList(LiveDesk& desk, QWidget* parent = nullptr);

    /// The id of the chosen one; empty: none, or of an earlier session.
    [[nodiscard]] std::string current() const;
    void choose(const std::string& id);
    /// Puts the alert of that rule and those labels in front.
    void choose(const std::string& rule, const telemetry::Labels& labels);

signals:
    void serverChosen(const std::string& id);
    /// With Enter or twice: only its lines are wanted.
    void serverActivated(const std::string& id);
    /// A menu of it, there on the screen.
    void serverMenuWanted(const std::string& id, const QPoint& at);
    void alertChosen(const attest::watch::WatchedAlert& alert);
    void alertActivated(const attest::watch::WatchedAlert& alert);

private:
    void selectInOneOnly();
    void followServers();
    void followAlerts();

    LiveDesk& m_desk;
    ServerModel* m_servers;
    AlertModel* m_alerts;
    QListView *m_serverView, *m_alertView;
    QLabel *m_serverCount, *m_alertCount, *m_noServers, *m_noAlerts;
    bool m_quiet = false;
};

} // namespace attest::ui
