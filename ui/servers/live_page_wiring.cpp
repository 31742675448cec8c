// SPDX-License-Identifier: GPL-3.0-or-later
// The ways between the parts of the place Live.
#include "alerts/alert_detail.h"
#include "alerts/alerts_page.h"
#include "azure/azure_words.h"
#include "flows/notice_bar.h"
#include "logs/filter_value.h"
#include "logs/log_pane.h"
#include "metrics/metrics_pane.h"
#include "servers/live_bar.h"
#include "servers/live_page.h"
#include "servers/server_detail.h"
#include "servers/server_list.h"
#include "servers/source_form.h"
#include "sessions/opened_session.h"
#include "sessions/session_detail.h"
#include "sessions/session_model.h"
#include "sessions/session_pane.h"
#include "theme/text.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

QString linesOf(const std::vector<std::string>& origins)
{
    QStringList names;
    for (const auto& each : origins) {
        names << filterValue(QString::fromStdString(each));
    }
    return QStringLiteral("source in (%1)").arg(names.join(QStringLiteral(", ")));
}

} // namespace

void LivePage::connectDesk()
{
    m_dismiss->setPriority(QAction::LowPriority);
    connect(m_dismiss, &QAction::triggered, this, [this] { m_notice->tell({}, {}); });
    connect(&m_desk, &LiveDesk::failed, this, [this](const QString& what, const Problem& problem) {
        tell(tr("%1: %2").arg(what, ui::titleOf(problem)), tellingOf(problem));
    });
    connect(&m_desk, &LiveDesk::serversChanged, this, &LivePage::follow);
    connect(&m_desk, &LiveDesk::labChanged, this, &LivePage::follow);
    connect(&m_desk, &LiveDesk::alertsChanged, this, &LivePage::follow);
    connect(m_list, &ServerList::serverChosen, this, &LivePage::showServer);
    connect(m_list, &ServerList::serverActivated, this, &LivePage::showLinesOf);
    connect(m_list, &ServerList::serverMenuWanted, this,
        [this](const std::string& id, const QPoint& at) {
            showServer(id);
            auto* menu = new QMenu(this);
            menu->setObjectName(QStringLiteral("serverMenu"));
            menu->setAttribute(Qt::WA_DeleteOnClose);
            m_server->offer(*menu);
            menu->popup(at);
        });
    connect(m_list, &ServerList::alertChosen, this, &LivePage::showAlertDetail);
    connect(m_list, &ServerList::alertActivated, m_alert, &AlertDetail::logWanted);
    connect(m_server, &ServerDetail::editWanted, this, &LivePage::editSource);
    connect(m_server, &ServerDetail::linesWanted, this, &LivePage::showLinesOf);
    connect(m_alert, &AlertDetail::rulesWanted, this, [this] {
        showRules();
        m_alerts->choose(m_alert->alert().rule->name);
    });
}

void LivePage::connectBar()
{
    connect(m_bar, &LiveBar::sourceWanted, this, &LivePage::addSource);
    connect(m_bar, &LiveBar::labWanted, &m_desk, &LiveDesk::startLab);
    connect(m_bar, &LiveBar::rulesWanted, this, &LivePage::showRules);
}

void LivePage::connectForm()
{
    m_form->tellSecrets(m_desk.secretsSentence());
    connect(&m_desk, &LiveDesk::secretsChanged, this,
        [this] { m_form->tellSecrets(m_desk.secretsSentence()); });
    connect(m_form, &SourceForm::cancelled, this, &LivePage::showWatched);
    connect(m_form, &SourceForm::added, this,
        [this](const std::vector<SourceEntry>& sources, const QString& secret) {
            m_desk.add(sources, secret);
            showWatched();
            m_list->choose(sources.front().id);
        });
    connect(m_form, &SourceForm::edited, this,
        [this](const SourceEntry& source, const QString& secret) {
            m_desk.replace(source, secret);
            showWatched();
            m_list->choose(source.id);
        });
    connect(m_form, &SourceForm::twinWanted, this, [this](const std::string& id) {
        showWatched();
        m_list->choose(id);
        showServer(id);
    });
}

void LivePage::connectRules()
{
    m_alerts->setRules(m_desk.rules());
    m_alerts->setNotifies(m_desk.settings().liveNotifies());
    connect(m_alerts, &AlertsPage::closed, this, &LivePage::showWatched);
    connect(m_alerts, &AlertsPage::rulesChanged, &m_desk, &LiveDesk::setRules);
    connect(m_alerts, &AlertsPage::notifiesChanged, &m_desk.settings(), &Settings::setLiveNotifies);
    connect(m_alerts, &AlertsPage::historyCleared, &m_desk, &LiveDesk::clearAlertHistory);
    connect(m_alerts, &AlertsPage::told, this,
        [this](const QString& what, Mark mark) { m_notice->tell(what, {m_dismiss}, mark); });
    connect(m_alerts, &AlertsPage::eventChosen, this, &LivePage::showAlert);
}

void LivePage::connectParts()
{
    m_bar->setFollowing(m_log->table().isFollowing());
    connect(m_bar, &LiveBar::followingWanted, m_log, &LogPane::setFollowing);
    connect(m_log, &LogPane::followingChanged, m_bar, &LiveBar::setFollowing);
    connect(m_log, &LogPane::lineChosen, this, [this](std::optional<std::uint64_t> row) {
        if (row) {
            showDetail(&m_log->detail());
        }
    });
    connect(&m_log->detail(), &LineDetail::pageWanted, this, &LivePage::catalogueWanted);
    connect(m_log, &LogPane::sessionWanted, this, &LivePage::showSession);
    connect(m_log, &LogPane::timeWanted, this, [this](std::int64_t nanos, const QString&) {
        setShown(Part::Charts, true);
        constexpr std::int64_t kMinute = 60 * kSecond;
        m_charts->showTime(nanos - kMinute, nanos + kMinute);
    });
    m_charts->setPanels(m_desk.settings().livePanels());
    m_charts->setSpan(std::chrono::seconds(m_desk.settings().liveChartSpan()));
    m_charts->setWatch(&m_desk.metrics());
    connect(&m_desk, &LiveDesk::metricsChanged, m_charts, &MetricsPane::refresh);
    connect(m_charts, &MetricsPane::panelsChanged, &m_desk.settings(), &Settings::setLivePanels);
    connect(m_charts, &MetricsPane::spanChosen, &m_desk.settings(), &Settings::setLiveChartSpan);
    connect(m_charts, &MetricsPane::serverWanted, this,
        [this] { addSource(SourceEntry::Kind::Metrics); });
    connect(m_charts, &MetricsPane::timeChosen, this,
        [this](qint64 from, qint64 to, const QString& instance) {
            showLogOf(utf8(instance), from, to);
        });
    connect(m_alert, &AlertDetail::logWanted, this, [this](const watch::WatchedAlert& alert) {
        showLogOf(alert.instance(), alert.since - alert.rule->window * kSecond);
    });
}

void LivePage::connectSessions()
{
    takeEvents();
    connect(&m_desk, &LiveDesk::eventsChanged, this, &LivePage::takeEvents);
    connect(&m_desk, &LiveDesk::sessionsChanged, this, &LivePage::takeSessions);
    connect(&m_desk, &LiveDesk::serversChanged, this, [this] {
        SourceNames names;
        for (const auto& each : m_desk.servers()) {
            if (each.log) {
                names[*each.log] = each.name;
            }
        }
        m_sessions->model().setNames(std::move(names));
    });
    connect(m_sessions, &SessionPane::chosenChanged, this, [this](const session::SessionPtr& one) {
        m_session->show(one);
        if (one) {
            showDetail(m_session);
        }
    });
    connect(m_session, &SessionDetail::caseWanted, this, &LivePage::openCase);
    connect(m_session, &SessionDetail::pageWanted, this, &LivePage::catalogueWanted);
    connect(m_session, &SessionDetail::lineWanted, m_log, &LogPane::goToRow);
    connect(m_session, &SessionDetail::linesWanted, this,
        [this](const session::SessionPtr& one) { showLinesOfLogin(*one); });
    takeSessions();
}

void LivePage::takeEvents()
{
    const auto& events = m_desk.log().events();
    m_sessions->model().setEvents(events);
    m_log->setCatalogue(events);
}

void LivePage::takeSessions()
{
    const auto sessions = m_desk.sessions().sessions();
    m_sessions->model().take(sessions.shared(), sessions.dropped());
}

void LivePage::showDetail(QWidget* detail)
{
    m_parts->showDetail(detail);
    showWatched();
}

// Lines that no id ties together are told by where and when, as the login was.
void LivePage::showLinesOfLogin(const telemetry::AttestationSession& session)
{
    setShown(Part::Log, true);
    m_log->filterTo(telemetry::kNoTime, telemetry::kNoTime, {}); // all rows: its own among them
    if (session.hasOwnId) {
        m_log->setFilter(filterValue(QString::fromStdString(session.id)));
    } else {
        const auto rows = m_desk.sessions().sessions().rows();
        const bool timed = session.started != telemetry::kNoTime;
        m_log->filterTo(session.started, timed ? session.last + 1 : telemetry::kNoTime, {});
        std::vector<std::string> origins;
        for (const auto& line : session.lines) {
            const auto& origin = rows.origin(line.row).name;
            const auto& name = origin.empty() ? rows.sourceName(line.row) : origin;
            if (!name.empty() && std::ranges::count(origins, name) == 0) {
                origins.push_back(name);
            }
        }
        m_log->setFilter(origins.empty() ? QString() : linesOf(origins));
    }
    if (!session.lines.empty()) {
        m_log->goToRow(session.lines.front().row);
    }
}

void LivePage::showSession(const QString& trace, std::uint64_t row)
{
    setShown(Part::Sessions, true);
    const auto sessions = m_desk.sessions().sessions();
    const bool sameRows = sessions.rows().epoch() == m_log->feed().rows().epoch();
    const auto one = trace.isEmpty() && sameRows ? sessions.ofRow(row) : nullptr;
    const auto id = one ? one->id : utf8(trace);
    if (id.empty() || !m_sessions->choose(id)) {
        tell(tr("No login is known of this line"),
            tr("It belongs to none that server or agent wrote the beginning of."));
    }
}

void LivePage::openCase(const session::SessionPtr& session)
{
    m_cases.add(caseOf(session, m_sessions->model(), m_cases.shown()), caseNameOf(*session));
}

void LivePage::showAlert(const watch::AlertEvent& event)
{
    m_list->choose(event.rule->name, event.labels);
    watch::WatchedAlert alert;
    alert.labels = event.labels;
    showLogOf(alert.instance(), event.at - event.rule->window * kSecond);
}

void LivePage::showLinesOf(const std::string& id)
{
    const auto* server = m_desk.serverOf(id);
    if (!server || !server->log) {
        return;
    }
    showWatched();
    setShown(Part::Log, true);
    std::vector<std::string> origins;
    for (const auto& each : server->origins) {
        origins.push_back(each.name.toStdString());
    }
    m_log->setFilter(linesOf(origins));
}

void LivePage::showLogOf(const std::string& instance, std::int64_t from)
{
    showLogOf(instance, from, TimeRange::kOpenEnd); // what is under way goes on
}

void LivePage::showLogOf(const std::string& instance, std::int64_t from, std::int64_t to)
{
    showWatched();
    setShown(Part::Log, true);
    m_log->filterTo(from, to, {});
    m_notice->tell({}, {});
    if (instance.empty()) {
        return;
    }
    const auto found = m_desk.logOf(instance);
    if (!found.origins.empty()) {
        m_log->setFilter(linesOf(found.origins));
    } else {
        tellNoLogOf(instance, found);
    }
}

// Lines of others may be all there is to see of what happened then: they are shown, and it is said.
void LivePage::tellNoLogOf(const std::string& instance, const LogOf& found)
{
    const auto name = shown(instance, 120);
    QList<QAction*> deeds;
    const auto id = m_desk.metricsOf(instance);
    if (!id.empty()) {
        m_sayLog->disconnect(this);
        connect(m_sayLog, &QAction::triggered, this, [this, id] {
            m_list->choose(id);
            showServer(id);
        });
        deeds << m_sayLog;
    }
    deeds << m_dismiss;
    m_notice->tell(found.by == LogOf::By::Person
            ? tr("All lines of that time are shown: the log of %1 is not watched now.").arg(name)
            : tr("All lines of that time are shown: no log that is watched has a name in common "
                 "with %1.")
                  .arg(name),
        deeds);
}

} // namespace attest::ui
