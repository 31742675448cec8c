// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_content.h"

#include "alerts/alert_words.h"
#include "azure/azure_page.h"
#include "azure/resolve_online.h"
#include "catalogue/catalogue_page.h"
#include "explain/catalogue.h"
#include "servers/live_actions.h"
#include "servers/live_page.h"
#include "settings/settings_page.h"
#include "shell/about_page.h"
#include "shell/case_page.h"
#include "shell/case_tabs.h"
#include "shell/help_page.h"
#include "shell/nav_rail.h"
#include "shell/page_to_come.h"
#include "start/lab_panel.h"
#include "start/start_page.h"
#include "theme/text.h"

#include <QtCore/QPointer>
#include <QtGui/QActionGroup>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

WindowContent::WindowContent(const WindowParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_notices(new MessageBar)
    , m_quiet(new QuietNotices(this))
    , m_tabs(new CaseTabs(parts.cases))
    , m_pages(new QStackedWidget)
    , m_arrivals(new Arrivals(parts.cases, *m_notices, this))
    , m_closing(new Closing(parts.cases, parts.actions, *m_notices, this))
{
    addPlaces();
    auto* rail = new NavRail({m_places[Place::Start], m_places[Place::Case], m_places[Place::Azure],
        m_places[Place::Live], m_places[Place::Lab]});
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_notices);
    lines->addWidget(m_tabs);
    lines->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail);
    row->addLayout(lines, 1);
    connect(m_tabs, &CaseTabs::closeAsked, m_closing, &Closing::close);
    connect(&parts.cases, &OpenCases::shownChanged, this, &WindowContent::followCase);
    tellOfCases();
    addAzure();
    addLive();
    addQuietNotices();
    followCase();
}

WindowContent::~WindowContent()
{
    delete m_quiet;
}

void WindowContent::addPlaces()
{
    auto* group = new QActionGroup(this);
    const auto add = [&](Place place, const Actions::Given& given) {
        auto* action = m_parts.actions.add(given);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, place] { go(place); });
        // Assistive technology toggles the button, by which its action is checked but not triggered.
        connect(action, &QAction::toggled, this, [this, place](bool on) {
            if (on && place != m_place) {
                go(place);
            }
        });
        m_places[place] = action;
    };
    add(Place::Start,
        {"view.start", tr("&Start"), {QKeySequence(Qt::ALT | Qt::Key_1)}, QStringLiteral("start"),
            tr("Open, paste, samples, recent files")});
    add(Place::Case,
        {"view.case", tr("&Case"), {QKeySequence(Qt::ALT | Qt::Key_2)}, QStringLiteral("case"),
            tr("The case that is open")});
    add(Place::Azure,
        {"view.azure", tr("A&zure"), {QKeySequence(Qt::ALT | Qt::Key_3)}, QStringLiteral("azure"),
            tr("Connections, resources, the doctor")});
    add(Place::Live,
        {"view.live", tr("Li&ve"), {QKeySequence(Qt::ALT | Qt::Key_4)}, QStringLiteral("live"),
            tr("Logs, logins, metrics and alerts of servers that run")});
    add(Place::Lab,
        {"view.lab", tr("&Lab"), {QKeySequence(Qt::ALT | Qt::Key_5)}, QStringLiteral("lab"),
            tr("Play logins of a simulated tenant")});
    add(Place::Settings,
        {"view.settings", tr("S&ettings"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)},
            QStringLiteral("settings"), tr("Theme, language, keys, privacy")});
    add(Place::Catalogue,
        {"view.catalogue", tr("&Catalogue of causes"), {QKeySequence(Qt::SHIFT | Qt::Key_F1)}, {},
            tr("What every finding and every known line means, and what to do")});
    add(Place::Help,
        {"view.help", tr("&Marks and keys"), {QKeySequence(Qt::Key_F1)}, {},
            tr("What the marks mean, and all keys")});
    add(Place::About, {"view.about", tr("&About Assayer"), {}, {}, tr("Versions, to be copied")});
}

// Each pane by a key and from the palette; the menu shows and hides them besides.
void WindowContent::addPanes()
{
    int at = 0;
    for (auto* dock : m_casePage->docks()) {
        const auto name = dock->objectName();
        const auto id = QByteArray(kPanePrefix) + name.toLatin1();
        const auto key = Qt::Key_1 + at;
        auto* action
            = m_parts.actions.add({id.constData(), tr("Go to: %1").arg(dock->windowTitle()),
                ++at <= 9 ? QList<QKeySequence>{QKeySequence(Qt::CTRL | Qt::Key(key))}
                          : QList<QKeySequence>(),
                {}, tr("Show this pane and go to it")});
        connect(action, &QAction::triggered, this, [this, name] {
            go(Place::Case);
            m_casePage->reveal(name);
        });
    }
}

void WindowContent::tellOfCases()
{
    connect(&m_parts.cases, &OpenCases::refused, this,
        [this](const Problem& problem, const QString& name) {
            const auto words = explain::explain(problem.id, problem.params);
            const auto what = shown(utf8(name), 120);
            m_notices->tell({Mark::Failed,
                what.isEmpty() ? own(words.title) : tr("%1: %2").arg(what, own(words.title)),
                own(words.explanation + (words.remedy.empty() ? "" : " " + words.remedy)), {}, {},
                {}});
        });
    connect(
        &m_parts.cases, &OpenCases::failed, this, [this](const QString& what, const QString& why) {
            m_notices->tell(
                {Mark::Failed, tr("%1: nothing came of it").arg(what), why, {}, {}, {}});
        });
    connect(&m_parts.cases, &OpenCases::added, this, [this](LiveCase* into, const QString& name) {
        tellOfEdit(into, QStringLiteral("added"),
            tr("%1 is in the case now").arg(shown(utf8(name), 120)),
            tr("The case was judged again with it."));
    });
}

// Until something else is edited, or it is undone: then the button would undo another thing.
void WindowContent::tellOfEdit(
    LiveCase* of, const QString& key, const QString& what, const QString& more)
{
    m_notices->tell({Mark::Passed, what, more,
        {{tr("&Undo"),
            [held = QPointer(of)] {
                if (held) {
                    held->undoStack().undo();
                }
            }}},
        key, {}});
    auto& edited = m_edited[key];
    disconnect(edited);
    edited = connect(&of->undoStack(), &QUndoStack::indexChanged, m_notices,
        [this, key] { m_notices->withdraw(key); });
}

void WindowContent::addAzure()
{
    auto* resolve = new ResolveOnline(m_parts.actions, m_parts.cases, m_parts.azure, this);
    connect(resolve, &ResolveOnline::failed, this, [this](const QString& what, const QString& why) {
        m_notices->tell({Mark::Warned, what, why, {}, QStringLiteral("resolve"), {}});
    });
    connect(resolve, &ResolveOnline::done, this, [this](const QString& what, LiveCase* with) {
        tellOfEdit(
            with, QStringLiteral("resolve"), what, tr("The case was judged again with them."));
    });
}

void WindowContent::addLive()
{
    const auto toPage = [this]() -> LivePage& {
        go(Place::Live);
        return livePage();
    };
    new LiveActions(m_parts.actions, m_parts.live, toPage, this);
    m_arrivals->takeLogsBy([this](const QStringList& paths) {
        go(Place::Live);
        m_parts.live.addFiles(paths);
        livePage().showWatched();
    });
    // Of one rule and place the latest: an alert that comes and goes is one notice.
    connect(&m_parts.live, &LiveDesk::fired, this, [this, toPage](const watch::AlertEvent& event) {
        const auto where = whereText(event.labels);
        const auto since = tr("since %1 UTC").arg(alertTime(event.at));
        tellQuietly(
            {markOf(event.to, event.rule->severity), tr("Alert: %1").arg(titleOf(*event.rule)),
                where.isEmpty() ? since : tr("%1, %2").arg(where, since),
                {{tr("&Show"), [toPage, event] { toPage().showAlert(event); }}},
                QStringLiteral("alert-%1 %2").arg(QString::fromStdString(event.rule->name), where),
                {}});
    });
}

void WindowContent::addQuietNotices()
{
    const auto id = QStringLiteral("view.notice");
    auto* action = m_parts.actions.add({"view.notice", tr("Go to the &newest notice"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, {},
        tr("To what the window told by itself: to show what it is about, or to dismiss it")});
    connect(action, &QAction::triggered, m_quiet, &QuietNotices::enter);
    const auto follow = [this, id](int count) {
        m_parts.actions.setAllowed(id, count > 0, tr("There is no such notice"));
    };
    connect(m_quiet, &QuietNotices::countChanged, this, follow);
    follow(m_quiet->count());
}

// One line says too little of what there is no page for: it is shown above the page when it is asked for.
void WindowContent::tellQuietly(Notice notice)
{
    if (notice.acts.empty()) {
        notice.acts.push_back({tr("&Show"), [this, notice] { m_notices->tell(notice); }});
    }
    m_quiet->tell(std::move(notice));
}

QWidget* WindowContent::make(Place place)
{
    switch (place) {
    case Place::Start:
        return new StartPage(m_parts.actions, m_parts.cases, m_parts.recent, m_parts.settings);
    case Place::Case: {
        m_casePage = new CasePage(m_parts.actions);
        m_casePage->restoreLayout(m_parts.settings.docks());
        addPanes();
        return m_casePage;
    }
    case Place::Azure:
        m_azurePage = new AzurePage(m_parts.azure, m_parts.cases);
        return m_azurePage;
    case Place::Live:
        m_livePage = new LivePage(m_parts.actions, m_parts.live, m_parts.cases);
        connect(m_livePage, &LivePage::catalogueWanted, this, [this](const std::string& key) {
            go(Place::Catalogue);
            cataloguePage().look(key);
        });
        return m_livePage;
    case Place::Lab:
        return new LabPanel(m_parts.cases, LabPanel::Shape::Page);
    case Place::Settings:
        return new SettingsPage(m_parts.settings, m_parts.actions, m_parts.keys);
    case Place::Catalogue:
        m_catalogue = new CataloguePage([this] { return m_parts.live.events(); });
        connect(m_catalogue, &CataloguePage::closed, this, [this] { go(m_before); });
        return m_catalogue;
    case Place::Help:
        return new HelpPage(m_parts.actions);
    case Place::About:
        return new AboutPage;
    }
    return new QWidget;
}

QWidget* WindowContent::page(Place place)
{
    auto& built = m_built[place];
    if (!built) {
        built = make(place);
        m_pages->addWidget(built);
    }
    return built;
}

CasePage& WindowContent::casePage()
{
    page(Place::Case);
    return *m_casePage;
}

AzurePage& WindowContent::azurePage()
{
    page(Place::Azure);
    return *m_azurePage;
}

LivePage& WindowContent::livePage()
{
    page(Place::Live);
    return *m_livePage;
}

CataloguePage& WindowContent::cataloguePage()
{
    page(Place::Catalogue);
    return *m_catalogue;
}

void WindowContent::go(Place place)
{
    if (place == Place::Case && !m_parts.cases.shown()) {
        place = Place::Start;
    }
    const bool other = place != m_place;
    if (other && m_place <= Place::Lab) {
        m_before = m_place;
    }
    m_place = place;
    m_tabs->setInPlace(place == Place::Case);
    auto* shown = page(place);
    m_pages->setCurrentWidget(shown);
    m_places[place]->setChecked(true);
    if (place != Place::Case) {
        shown->setFocus(Qt::OtherFocusReason);
    } else if (other && m_casePage->isVisible()) {
        m_casePage->focusStages();
    }
}

void WindowContent::goOnceSeen(Place place)
{
    auto* coming = new PageToCome;
    m_pages->addWidget(coming);
    m_pages->setCurrentWidget(coming);
    m_place = place;
    m_places[place]->setChecked(true);
    connect(coming, &PageToCome::seen, this, [this, coming, place] {
        if (m_place == place) {
            go(place);
        }
        coming->deleteLater();
    });
}

void WindowContent::followCase()
{
    auto* live = m_parts.cases.shown();
    m_parts.actions.setAllowed(QStringLiteral("view.case"), live, tr("No case is open"));
    m_parts.actions.setAllowed(QStringLiteral("file.close"), live, tr("No case is open"));
    if (live) {
        casePage().setCase(live);
    } else if (m_casePage) {
        m_casePage->setCase(nullptr);
    }
    for (const auto* action : m_parts.actions.all()) {
        const auto id = Actions::idOf(*action);
        if (id.startsWith(QLatin1String(kPanePrefix))) {
            m_parts.actions.setAllowed(id, live, tr("No case is open"));
        }
    }
    go(live ? Place::Case : m_place == Place::Case ? Place::Start : m_place);
}

// Settings, catalogue and help are looked at in passing: Esc leads back.
void WindowContent::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_place > Place::Lab) {
        go(m_before);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace attest::ui
