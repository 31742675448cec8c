// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/live_page.h"

#include "alerts/alert_detail.h"
#include "alerts/alerts_page.h"
#include "azure/azure_words.h"
#include "azure/empty_words.h"
#include "flows/notice_bar.h"
#include "logs/log_pane.h"
#include "metrics/metrics_pane.h"
#include "servers/server_detail.h"
#include "servers/server_list.h"
#include "servers/source_form.h"
#include "sessions/session_detail.h"
#include "sessions/session_pane.h"
#include "theme/fonts.h"
#include "theme/rule.h"
#include "theme/text.h"

#include <QtCore/QByteArray>
#include <QtCore/QDataStream>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QToolButton* menuButton(const char* name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

LivePage::LivePage(Actions& actions, LiveDesk& desk, OpenCases& cases, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_desk(desk)
    , m_cases(cases)
    , m_notice(new NoticeBar)
    , m_dismiss(new QAction(tr("Dismiss"), this))
    , m_add(menuButton("addSourceMenu", tr("&Add source")))
    , m_view(menuButton("liveView", tr("Vie&w")))
    , m_rulesButton(new QToolButton)
    , m_followButton(new QToolButton)
    , m_list(new ServerList(desk))
    , m_stack(new QStackedWidget)
    , m_details(new QStackedWidget)
    , m_empty(emptyPart())
    , m_charts(new MetricsPane(desk.clock()))
    , m_sessions(new SessionPane)
    , m_session(new SessionDetail(m_sessions->model()))
    , m_log(new LogPane(actions, desk.log()))
    , m_form(new SourceForm)
    , m_alerts(new AlertsPage)
    , m_server(new ServerDetail)
    , m_alert(new AlertDetail)
{
    setAccessibleName(tr("Live"));
    desk.wake();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(watchedPart());
    m_stack->addWidget(formPart());
    m_stack->addWidget(m_alerts);
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
    lines->addWidget(bar());
    lines->addWidget(m_notice);
    lines->addWidget(new Rule);
    lines->addWidget(split, 1);
    setFocusProxy(m_list);
    restoreLayout();

    connect(m_dismiss, &QAction::triggered, this, [this] { m_notice->tell({}, {}); });
    connect(&desk, &LiveDesk::failed, this, [this](const QString& what, const Problem& problem) {
        tell(tr("%1: %2").arg(what, ui::titleOf(problem)), tellingOf(problem));
    });
    connect(&desk, &LiveDesk::serversChanged, this, &LivePage::follow);
    connect(&desk, &LiveDesk::labChanged, this, &LivePage::follow);
    connect(&desk, &LiveDesk::alertsChanged, this, &LivePage::follow);
    connect(&desk, &LiveDesk::secretsChanged, this,
        [this] { m_form->tellSecrets(m_desk.secretsSentence()); });
    connect(m_list, &ServerList::serverChosen, this, &LivePage::showServer);
    connect(m_list, &ServerList::serverActivated, this, &LivePage::showLinesOf);
    connect(m_list, &ServerList::alertChosen, this, &LivePage::showAlertDetail);
    connect(m_list, &ServerList::alertActivated, m_alert, &AlertDetail::logWanted);
    connectParts();
    connectSessions();
    connect(m_server, &ServerDetail::connectWanted, &desk, &LiveDesk::connectTo);
    connect(m_server, &ServerDetail::linesWanted, this, &LivePage::showLinesOf);
    connect(m_server, &ServerDetail::removeWanted, &desk, &LiveDesk::remove);
    connect(m_alert, &AlertDetail::rulesWanted, this, &LivePage::showRules);
    connect(m_form, &SourceForm::cancelled, this, &LivePage::showWatched);
    connect(m_form, &SourceForm::added, this,
        [this](const std::vector<SourceEntry>& sources, const QString& secret) {
            m_desk.add(sources, secret);
            showWatched();
            m_list->choose(sources.front().id);
        });
    connect(m_alerts, &AlertsPage::closed, this, &LivePage::showWatched);
    connect(m_alerts, &AlertsPage::rulesChanged, &desk, &LiveDesk::setRules);
    connect(m_alerts, &AlertsPage::notifiesChanged, &desk.settings(), &Settings::setLiveNotifies);
    connect(m_alerts, &AlertsPage::told, this, [this](const QString& what) { tell(what, {}); });
    connect(m_alerts, &AlertsPage::eventChosen, this, &LivePage::showAlert);
    m_alerts->setRules(desk.rules());
    m_alerts->setNotifies(desk.settings().liveNotifies());
    m_form->tellSecrets(desk.secretsSentence());
    follow();
    showWatched();
}

LivePage::~LivePage()
{
    keepLayout();
}

QWidget* LivePage::bar()
{
    fillAddMenu();
    fillViewMenu();
    m_rulesButton->setObjectName(QStringLiteral("alertRules"));
    m_rulesButton->setText(tr("Alert &rules…"));
    m_rulesButton->setAccessibleName(tr("Alert rules"));
    m_rulesButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_rulesButton, &QToolButton::clicked, this, &LivePage::showRules);
    // Raised or not, it says whether the end is followed; off, it is the pause.
    m_followButton->setObjectName(QStringLiteral("follow"));
    m_followButton->setText(tr("&Follow"));
    m_followButton->setAccessibleName(tr("Follow what comes"));
    m_followButton->setCheckable(true);
    m_followButton->setFocusPolicy(Qt::StrongFocus);
    m_followButton->setChecked(m_log->table().isFollowing());
    connect(m_followButton, &QToolButton::toggled, m_log, &LogPane::setFollowing);
    connect(m_log, &LogPane::followingChanged, m_followButton, &QToolButton::setChecked);
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_add);
    row->addWidget(m_followButton);
    row->addWidget(m_rulesButton);
    row->addWidget(m_view);
    row->addSpacing(2 * kGrid);
    constexpr int kAllThereIs = 1000; // as long as it is shown
    row->addWidget(&m_log->filterBar(), kAllThereIs);
    row->addStretch(1);
    return part;
}

void LivePage::fillAddMenu()
{
    auto* menu = m_add->menu();
    using Kind = SourceEntry::Kind;
    for (const auto kind : {Kind::File, Kind::Command, Kind::Kubernetes, Kind::Loki, Kind::Metrics,
             Kind::Prometheus}) {
        menu->addAction(tr("%1…").arg(kindText(kind)), this, [this, kind] { addSource(kind); });
    }
    menu->addSeparator();
    menu->addAction(tr("The &lab, in this process"), &m_desk, &LiveDesk::startLab);
}

void LivePage::fillViewMenu()
{
    const std::pair<Part, QString> parts[]{{Part::Charts, tr("&Charts")},
        {Part::Sessions, tr("&Attestation sessions")}, {Part::Log, tr("&Log")},
        {Part::Detail, tr("&Detail")}};
    for (const auto& [part, name] : parts) {
        auto* action = m_view->menu()->addAction(name);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this,
            [this, part = part](bool shown) { setShown(part, shown); });
        connect(this, &LivePage::partsChanged, action, [this, action, part = part] {
            const QSignalBlocker quiet(action);
            action->setChecked(isShown(part));
        });
    }
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
        lab->setEnabled(!m_desk.isStartingLab());
        lab->setText(m_desk.isStartingLab() ? tr("Starting the lab…") : tr("Watch the &lab"));
    });
    return emptyWords(
        tr("Logs and metrics of servers and agents are watched here: files, commands, pods of a "
           "cluster, Loki, Prometheus. Add a source, drop log files on the window, or watch the "
           "lab, which needs nothing."),
        buttons);
}

QWidget* LivePage::formPart()
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    m_formPart = scroll;
    return scroll;
}

QWidget* LivePage::watchedPart()
{
    auto* adding = m_actions.find(QStringLiteral("live.add-source"));
    m_sessions->setFilling(adding);
    m_log->setFilling(adding);
    m_details->addWidget(
        emptyWords(tr("Choose a server, an alert, a login or a line to see what it means.")));
    m_details->addWidget(m_server);
    m_details->addWidget(m_alert);
    m_details->addWidget(m_session);
    m_details->addWidget(&m_log->detail());
    m_detailTitle = new QLabel;
    m_detailTitle->setFont(captionFont(font()));
    m_detailTitle->setForegroundRole(QPalette::PlaceholderText);
    m_detailTitle->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    m_detail = new QWidget;
    m_detail->setAutoFillBackground(true);
    m_detail->setBackgroundRole(QPalette::Base);
    auto* right = new QVBoxLayout(m_detail);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_detailTitle);
    right->addWidget(new Rule);
    right->addWidget(m_details, 1);
    m_down = new QSplitter(Qt::Vertical);
    m_down->setObjectName(QStringLiteral("liveParts"));
    m_down->setChildrenCollapsible(false);
    m_down->addWidget(m_charts);
    m_down->addWidget(m_sessions);
    m_down->addWidget(m_log);
    m_down->setStretchFactor(2, 1);
    const int line = fontMetrics().height();
    m_down->setSizes({line * 14, line * 7, line * 16});
    m_across = new QSplitter(Qt::Horizontal);
    m_across->setObjectName(QStringLiteral("liveAcross"));
    m_across->setChildrenCollapsible(false);
    m_across->addWidget(m_down);
    m_across->addWidget(m_detail);
    m_across->setStretchFactor(0, 1);
    const int letter = fontMetrics().averageCharWidth();
    m_across->setSizes({letter * 120, letter * 44});
    followDetail();
    return m_across;
}

QWidget* LivePage::partOf(Part part) const
{
    switch (part) {
    case Part::Charts:
        return m_charts;
    case Part::Sessions:
        return m_sessions;
    case Part::Log:
        return m_log;
    case Part::Detail:
        return m_detail;
    }
    return m_log;
}

const char* LivePage::nameOf(Part part)
{
    constexpr std::array kNames{"charts", "sessions", "log", "detail"};
    return kNames[static_cast<std::size_t>(part)];
}

void LivePage::setShown(Part part, bool shown)
{
    partOf(part)->setVisible(shown);
    emit partsChanged();
}

bool LivePage::isShown(Part part) const
{
    return !partOf(part)->isHidden();
}

void LivePage::restoreLayout()
{
    QByteArray across, down;
    QDataStream from(m_desk.settings().liveLayout());
    from >> across >> down;
    m_across->restoreState(across);
    m_down->restoreState(down);
    const auto hidden = m_desk.settings().liveHidden();
    for (const auto part : kParts) {
        partOf(part)->setVisible(!hidden.contains(QLatin1String(nameOf(part))));
    }
    emit partsChanged();
}

void LivePage::keepLayout()
{
    QByteArray sizes;
    QDataStream into(&sizes, QIODevice::WriteOnly);
    into << m_across->saveState() << m_down->saveState();
    QStringList hidden;
    for (const auto part : kParts) {
        if (!isShown(part)) {
            hidden << QLatin1String(nameOf(part));
        }
    }
    m_desk.settings().setLiveLayout(sizes, hidden);
}

void LivePage::addSource(SourceEntry::Kind kind)
{
    m_form->begin(kind);
    m_stack->setCurrentWidget(m_formPart);
    m_form->setFocus(Qt::OtherFocusReason);
}

void LivePage::showRules()
{
    m_stack->setCurrentWidget(m_alerts);
    m_alerts->setFocus(Qt::OtherFocusReason);
}

void LivePage::showWatched()
{
    m_stack->setCurrentIndex(m_desk.servers().empty() ? 0 : 1);
}

void LivePage::follow()
{
    m_alerts->setNow(m_desk.alerts());
    const bool any = !m_desk.servers().empty();
    m_log->filterBar().setVisible(any);
    m_followButton->setVisible(any);
    if (m_stack->currentIndex() < 2) {
        showWatched();
    }
    if (m_details->currentWidget() == m_server) {
        const auto* server = m_desk.serverOf(m_server->id());
        server ? m_server->show(*server, m_desk.find(server->id)) : m_details->setCurrentIndex(0);
    }
    if (m_details->currentWidget() == m_alert && m_desk.alerts()) {
        const auto& shown = m_alert->alert();
        for (const auto& each : m_desk.alerts()->alerts) {
            if (each.rule->name == shown.rule->name && each.labels == shown.labels) {
                m_alert->show(each);
                break;
            }
        }
    }
    followDetail();
}

void LivePage::followDetail()
{
    const auto* now = m_details->currentWidget();
    m_detailTitle->setText(now == m_server ? tr("SERVER")
            : now == m_alert               ? tr("ALERT")
            : now == m_session             ? tr("SESSION")
            : now == &m_log->detail()      ? tr("LINE")
                                           : tr("DETAIL"));
}

void LivePage::showServer(const std::string& id)
{
    if (const auto* server = m_desk.serverOf(id)) {
        m_server->show(*server, m_desk.find(id));
        m_details->setCurrentWidget(m_server);
        followDetail();
        showWatched();
    }
}

void LivePage::showAlertDetail(const watch::WatchedAlert& alert)
{
    m_alert->show(alert);
    m_details->setCurrentWidget(m_alert);
    followDetail();
    showWatched();
}

void LivePage::tell(const QString& what, const QString& more)
{
    m_notice->tell(more.isEmpty() ? what : tr("%1. %2").arg(what, more), {m_dismiss});
}

} // namespace attest::ui
