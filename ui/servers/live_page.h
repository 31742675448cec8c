// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "servers/live_desk.h"
#include "shell/open_cases.h"

#include <QtWidgets/QWidget>

#include <array>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace attest::ui {

class AlertDetail;
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

    enum class Part { Charts, Sessions, Log, Detail };
    static constexpr std::array kParts{Part::Charts, Part::Sessions, Part::Log, Part::Detail};
    void setShown(Part part, bool shown);
    [[nodiscard]] bool isShown(Part part) const;

    void addSource(SourceEntry::Kind kind = SourceEntry::Kind::File);
    void showRules();
    /// Back to what is watched.
    void showWatched();
    /// The alert of that event, with the log around it.
    void showAlert(const watch::AlertEvent& event);

signals:
    void partsChanged();

private:
    [[nodiscard]] QWidget* bar();
    [[nodiscard]] QWidget* emptyPart();
    [[nodiscard]] QWidget* watchedPart();
    [[nodiscard]] QWidget* formPart();
    [[nodiscard]] QWidget* partOf(Part part) const;
    [[nodiscard]] static const char* nameOf(Part part);
    void fillAddMenu();
    void fillViewMenu();
    void restoreLayout();
    void keepLayout();
    void follow();
    void followDetail();
    void showServer(const std::string& id);
    void showAlertDetail(const watch::WatchedAlert& alert);
    void connectParts();
    void connectSessions();
    void takeSessions();
    void showDetail(QWidget* detail);
    void showLinesOf(const std::string& id);
    /// The log around that time, of that server where its log is watched too.
    void showLogOf(const std::string& instance, std::int64_t from, std::int64_t to);
    /// From then until now, and a little more.
    void showLogOf(const std::string& instance, std::int64_t from);
    void showSession(const QString& trace);
    void openCase(const std::shared_ptr<const telemetry::AttestationSession>& session);
    void tell(const QString& what, const QString& more);

    Actions& m_actions;
    LiveDesk& m_desk;
    OpenCases& m_cases;
    NoticeBar* m_notice;
    QAction* m_dismiss;
    QToolButton *m_add, *m_view, *m_rulesButton, *m_followButton;
    ServerList* m_list;
    QStackedWidget *m_stack, *m_details;
    QWidget* m_empty;
    QSplitter *m_across = nullptr, *m_down = nullptr;
    QWidget* m_detail = nullptr;
    MetricsPane* m_charts;
    SessionPane* m_sessions;
    SessionDetail* m_session;
    LogPane* m_log;
    QLabel* m_detailTitle = nullptr;
    SourceForm* m_form;
    QWidget* m_formPart = nullptr;
    AlertsPage* m_alerts;
    ServerDetail* m_server;
    AlertDetail* m_alert;
};

} // namespace attest::ui
