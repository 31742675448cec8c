// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_page.h"

#include "alerts/alert_detail.h"
#include "alerts/alerts_page.h"
#include "azure/empty_words.h"
#include "flows/notice_bar.h"
#include "logs/log_pane.h"
#include "metrics/metrics_pane.h"
#include "servers/live_bar.h"
#include "servers/server_detail.h"
#include "servers/server_list.h"
#include "servers/source_form.h"
#include "sessions/session_detail.h"
#include "sessions/session_pane.h"
#include "theme/rule.h"
#include "theme/text.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

LivePage::LivePage(Actions& actions, LiveDesk& desk, OpenCases& cases, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_desk(desk)
    , m_cases(cases)
    , m_notice(new NoticeBar)
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_sayLog(new QAction(tr("Say which log is its own"), this))
    , m_list(new ServerList(desk))
    , m_charts(new MetricsPane(desk.clock()))
    , m_sessions(new SessionPane)
    , m_session(new SessionDetail(m_sessions->model()))
    , m_log(new LogPane(actions, desk.log(), nullptr, desk.clock()))
    , m_server(new ServerDetail(desk))
    , m_alert(new AlertDetail)
    , m_parts(new LiveParts(m_charts, m_sessions, m_log))
    , m_bar(new LiveBar(*m_parts, m_log->timeChoice(), m_log->filterBar()))
    , m_stack(new QStackedWidget)
    , m_empty(emptyPart())
{
    setAccessibleName(tr("Live"));
    desk.wake();
    addDetails();
    layOut();
    connectDesk();
    connectBar();
    connectParts();
    connectSessions();
    m_parts->restore(desk.settings());
    follow();
    showWatched();
}

LivePage::~LivePage()
{
    m_parts->keep(m_desk.settings());
}

void LivePage::addDetails()
{
    m_parts->addDetail(m_server, tr("SERVER"));
    m_parts->addDetail(m_alert, tr("ALERT"));
    m_parts->addDetail(m_session, tr("SESSION"));
    m_parts->addDetail(&m_log->detail(), tr("LINE"));
    m_log->detail().setTitleShown(false); // it stands above already
}

void LivePage::layOut()
{
    auto* adding = m_actions.find(QStringLiteral("live.add-source"));
    m_sessions->setFilling(adding);
    m_log->setFilling(adding);
    m_log->setFollowShown(false); // the bar has it
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_parts);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setObjectName(QStringLiteral("liveSides"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_stack);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    split->setSizes({letter * 34, letter * 170});
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_bar);
    lines->addWidget(new Rule);
    lines->addWidget(split, 1);
    lines->addWidget(m_notice); // below: what somebody is about to click on stays where it is
    setFocusProxy(m_list);
}

QWidget* LivePage::emptyPart()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    auto* add = new QPushButton(tr("Add a &source"));
    add->setObjectName(QStringLiteral("addFirstSource"));
    add->setProperty("primary", true);
    auto* lab = new QPushButton(tr("Watch the &lab"));
    lab->setObjectName(QStringLiteral("watchLab"));
    lab->setToolTip(tr("A simulated tenant in this process: nothing leaves this machine"));
    row->addWidget(add);
    row->addWidget(lab);
    connect(add, &QPushButton::clicked, this, [this] { addSource(); });
    connect(lab, &QPushButton::clicked, &m_desk, &LiveDesk::startLab);
    connect(&m_desk, &LiveDesk::labChanged, lab, [this, lab] {
        if (lab->hasFocus()) {
            setFocus(Qt::OtherFocusReason); // a button that is disabled would pass it on to anybody
        }
        lab->setEnabled(!m_desk.isStartingLab());
        lab->setText(m_desk.isStartingLab() ? tr("Starting the lab…") : tr("Watch the &lab"));
    });
    return emptyWords(
        tr("Logs and metrics of servers and agents are watched here: files, commands, pods of a "
           "cluster, Loki, Prometheus. Add a source, drop log files on the window, or watch the "
           "lab, which needs nothing."),
        buttons);
}

SourceForm& LivePage::form()
{
    if (m_form) {
        return *m_form;
    }
    m_form = new SourceForm([this](const SourceEntry& source) {
        const auto* twin = m_desk.twinOf(source);
        return twin ? std::optional(SourceForm::Twin{twin->id, nameOf(*twin)}) : std::nullopt;
    });
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_formPart = scroll;
    m_stack->addWidget(scroll);
    connectForm();
    return *m_form;
}

AlertsPage& LivePage::rules()
{
    if (!m_alerts) {
        m_alerts = new AlertsPage;
        m_stack->addWidget(m_alerts);
        m_alerts->setNow(m_desk.alerts());
        connectRules();
    }
    return *m_alerts;
}

void LivePage::addSource(SourceEntry::Kind kind)
{
    form().begin(kind);
    showForm();
}

void LivePage::editSource(const std::string& id)
{
    if (const auto* source = m_desk.find(id)) {
        form().edit(*source);
        showForm();
    }
}

void LivePage::showForm()
{
    m_stack->setCurrentWidget(m_formPart);
    m_form->setFocus(Qt::OtherFocusReason);
}

void LivePage::showRules()
{
    m_stack->setCurrentWidget(&rules());
    m_alerts->setFocus(Qt::OtherFocusReason);
}

void LivePage::showWatched()
{
    auto* shown = m_desk.servers().empty() ? m_empty : m_parts;
    const auto* focused = QApplication::focusWidget();
    const bool loses = shown != m_stack->currentWidget() && m_stack->isAncestorOf(focused);
    m_stack->setCurrentWidget(shown);
    if (loses) {
        setFocus(Qt::OtherFocusReason);
    }
}

void LivePage::follow()
{
    if (m_alerts) {
        m_alerts->setNow(m_desk.alerts());
    }
    m_bar->setWatching(!m_desk.servers().empty());
    const auto* shown = m_stack->currentWidget();
    if (shown == m_empty || shown == m_parts) {
        showWatched();
    }
    followDetail();
}

void LivePage::followDetail()
{
    if (m_parts->isDetail(m_server) && !m_server->showNow()) {
        m_parts->showDetail(nullptr);
    }
    if (m_parts->isDetail(m_alert) && m_desk.alerts()) {
        const auto& shown = m_alert->alert();
        for (const auto& each : m_desk.alerts()->alerts) {
            if (each.rule->name == shown.rule->name && each.labels == shown.labels) {
                m_alert->show(each);
                break;
            }
        }
    }
}

void LivePage::showServer(const std::string& id)
{
    if (m_server->show(id)) {
        showDetail(m_server);
    }
}

void LivePage::showAlertDetail(const watch::WatchedAlert& alert)
{
    m_alert->show(alert);
    showDetail(m_alert);
}

void LivePage::tell(const QString& what, const QString& more)
{
    m_notice->tell(more.isEmpty() ? what : tr("%1. %2").arg(what, more), {m_dismiss});
}

} // namespace attest::ui
