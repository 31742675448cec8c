// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "servers/live_desk.h"
#include "servers/live_parts.h"
#include "shell/open_cases.h"

class QAction;
class QStackedWidget;

namespace attest::ui {

class AlertDetail;
class LiveBar;
class LogPane;
class MetricsPane;
class AlertsPage;
class NoticeBar;
class ServerDetail;
class ServerList;
class SessionDetail;
class SessionPane;
class SourceForm;

/// The place "Live": what is watched at the left; charts, logins and the log in the middle; at the right what
/// the chosen thing means. Sources are added and alert rules written in the page.
class LivePage final : public QWidget {
    Q_OBJECT
public:
    LivePage(Actions& actions, LiveDesk& desk, OpenCases& cases, QWidget* parent = nullptr);
    ~LivePage() override;

    using Part = LiveParts::Part;
    void setShown(Part part, bool shown) { m_parts->setShown(part, shown); }
    [[nodiscard]] bool isShown(Part part) const { return m_parts->isShown(part); }

    void addSource(SourceEntry::Kind kind = SourceEntry::Kind::File);
    void editSource(const std::string& id);
    void showRules();
    /// Back to what is watched.
    void showWatched();
    /// The alert of that event, with the log around it.
    void showAlert(const watch::AlertEvent& event);

signals:
    /// What the catalogue says of an issue or a kind of line.
    void catalogueWanted(const std::string& key);

private:
    [[nodiscard]] QWidget* emptyPart();
    /// Both are made when somebody wants them first: most of the time the place is without.
    [[nodiscard]] SourceForm& form();
    [[nodiscard]] AlertsPage& rules();
    void showForm();
    void addDetails();
    void layOut();
    void follow();
    void followDetail();
    void showServer(const std::string& id);
    void showAlertDetail(const watch::WatchedAlert& alert);
    void connectDesk();
    void connectBar();
    void connectForm();
    void connectRules();
    void connectParts();
    void connectSessions();
    void takeSessions();
    void takeEvents();
    void showDetail(QWidget* detail);
    void showLinesOf(const std::string& id);
    /// The log around that time, of that server where its log is watched too.
    void showLogOf(const std::string& instance, std::int64_t from, std::int64_t to);
    /// From then until now, and a little more.
    void showLogOf(const std::string& instance, std::int64_t from);
    void tellNoLogOf(const std::string& instance, const LogOf& found);
    /// That of the trace; without one, that of the log's row.
    void showSession(const QString& trace, std::uint64_t row);
    void showLinesOfLogin(const telemetry::AttestationSession& session);
    void openCase(const std::shared_ptr<const telemetry::AttestationSession>& session);
    void tell(const QString& what, const QString& more);

    Actions& m_actions;
    LiveDesk& m_desk;
    OpenCases& m_cases;
    NoticeBar* m_notice;
    QAction *m_dismiss, *m_sayLog;
    ServerList* m_list;
    MetricsPane* m_charts;
    SessionPane* m_sessions;
    SessionDetail* m_session;
    LogPane* m_log;
    ServerDetail* m_server;
    AlertDetail* m_alert;
    LiveParts* m_parts;
    LiveBar* m_bar;
    SourceForm* m_form = nullptr;
    AlertsPage* m_alerts = nullptr;
    QStackedWidget* m_stack;
    QWidget *m_empty, *m_formPart = nullptr;
};

} // namespace attest::ui
