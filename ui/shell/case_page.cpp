// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_page.h"

#include "bytes/byte_pane.h"
#include "chain/chain_pane.h"
#include "claims/claims_pane.h"
#include "clock/clock_pane.h"
#include "compare/compare_pane.h"
#include "evidence/evidence_pane.h"
#include "finding/finding_pane.h"
#include "flows/flows_pane.h"
#include "notes/notes_pane.h"
#include "policy_view/policy_pane.h"
#include "shell/pane_offers.h"
#include "stages/stage_pane.h"
#include "verdict/verdict_header.h"
#include "whatif/what_if_bar.h"

#include <QtWidgets/QDockWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {

CasePage::CasePage(Actions& actions, QWidget* parent) : QMainWindow(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("case"));
    setWindowFlags(Qt::Widget);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setDocumentMode(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    // The header spans the whole page: it stands where a main window has its menu.
    auto* top = new QWidget;
    auto* lines = new QVBoxLayout(top);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* verdict = new VerdictHeader(actions);
    auto* whatIf = new WhatIfBar(actions);
    for (Pane* each : {static_cast<Pane*>(verdict), static_cast<Pane*>(whatIf)}) {
        each->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        lines->addWidget(each);
    }
    setMenuWidget(top);
    auto* evidence = new EvidencePane(actions);
    setCentralWidget(evidence);
    m_fixed = {verdict, whatIf, evidence};

    addDock("stages", tr("Stages"), Qt::LeftDockWidgetArea,
        [&actions] { return new StagePane(actions); });
    addDock("finding", tr("Finding"), Qt::RightDockWidgetArea,
        [&actions] { return new FindingPane(actions); });
    addDock("bytes", tr("Bytes"), Qt::BottomDockWidgetArea,
        [&actions] { return new BytePane(actions); });
    addDock("policy", tr("Policy"), Qt::BottomDockWidgetArea,
        [&actions] { return new PolicyPane(actions); });
    addDock("chain", tr("Chain"), Qt::BottomDockWidgetArea,
        [&actions] { return new ChainPane(actions); });
    addDock("clocks", tr("Clocks"), Qt::BottomDockWidgetArea,
        [&actions] { return new ClockPane(actions); });
    addDock("flows", tr("Flows"), Qt::BottomDockWidgetArea,
        [&actions] { return new FlowsPane(actions); });
    addDock("circumstances", tr("Circumstances"), Qt::RightDockWidgetArea,
        [&actions] { return new ClaimsPane(actions); });
    addDock("notes", tr("Notes"), Qt::RightDockWidgetArea,
        [&actions] { return new NotesPane(actions); });
    addDock("compare", tr("Compare"), Qt::BottomDockWidgetArea,
        [&actions] { return new ComparePane(actions); });
    offerAll();
    arrange();
}

// An action of a pane that nobody opened opens it, and is then done by the pane: it adds the same id, gets
// the action that is there, and hears it from now on.
void CasePage::offerAll()
{
    for (const auto& [name, given] : paneOffers()) {
        auto* action = m_actions.add(given);
        m_offered.emplace_back(dock(QString::fromLatin1(name)), action);
        connect(
            action, &QAction::triggered, this, [this, action, name = QString::fromLatin1(name)] {
                if (isOffered(*action)) {
                    reveal(name);
                    action->trigger();
                }
            });
    }
    followOffers();
}

bool CasePage::isOffered(const QAction& action) const
{
    return std::ranges::any_of(m_offered, [&](const auto& each) { return each.second == &action; });
}

void CasePage::followOffers()
{
    for (const auto& [dock, action] : m_offered) {
        if (!action) {
            continue;
        }
        m_actions.setAllowed(Actions::idOf(*action), m_live, tr("No case is open"));
    }
}

namespace {

constexpr QSize kLeast{160, 80};

class NoTitle final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
};

/// What a title line offers on the right mouse button or the menu key.
void addTitleActions(QDockWidget& dock, QWidget& bar)
{
    auto* floating = new QAction(CasePage::tr("&Float or dock"), &bar);
    QObject::connect(
        floating, &QAction::triggered, &dock, [&dock] { dock.setFloating(!dock.isFloating()); });
    auto* close = new QAction(CasePage::tr("&Close this pane"), &bar);
    QObject::connect(close, &QAction::triggered, &dock, &QWidget::close);
    bar.addAction(floating);
    bar.addAction(close);
}

} // namespace

// Several docks in one place have tabs, which say the titles already. Asked later: tabs are made after
// the signals that lead to them.
void CasePage::fitTitles()
{
    if (std::exchange(m_fitting, true)) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_fitting = false;
            for (const auto& place : m_docks) {
                if (place.pane) {
                    place.pane->setTitleShown(
                        place.dock->isFloating() || tabifiedDockWidgets(place.dock).isEmpty());
                }
            }
        },
        Qt::QueuedConnection);
}

constexpr int kLayoutVersion = 1;

QByteArray CasePage::layoutState() const
{
    return saveState(kLayoutVersion);
}

void CasePage::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty()) {
        m_shared = restoreState(state, kLayoutVersion);
    }
}

void CasePage::addDock(
    const char* name, const QString& title, Qt::DockWidgetArea area, std::function<Pane*()> make)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setAccessibleName(title);
    // The title line is the pane's own, once there is a pane; a tab needs none.
    dock->setTitleBarWidget(new NoTitle(dock));
    // A dock of no size is not seen, and what is not seen is not built.
    auto* place = new QWidget;
    place->setMinimumSize(kLeast);
    dock->setWidget(place);
    addDockWidget(area, dock);
    m_docks.push_back({dock, nullptr, std::move(make)});
    const auto at = m_docks.size() - 1;
    connect(dock, &QDockWidget::visibilityChanged, this, [this, at](bool visible) {
        if (visible) {
            build(m_docks[at]);
        }
        fitTitles();
    });
    connect(dock, &QDockWidget::topLevelChanged, this, &CasePage::fitTitles);
    connect(dock, &QDockWidget::dockLocationChanged, this, &CasePage::fitTitles);
}

void CasePage::build(Place& place)
{
    if (!place.pane) {
        std::erase_if(m_offered, [&](const auto& each) { return each.first == place.dock; });
        place.pane = place.make();
        delete place.dock->widget();
        place.dock->setWidget(place.pane);
        auto* before = place.dock->titleBarWidget();
        place.dock->setTitleBarWidget(place.pane->titleBar());
        delete before;
        place.pane->titleBar()->setContextMenuPolicy(Qt::ActionsContextMenu);
        addTitleActions(*place.dock, *place.pane->titleBar());
        place.pane->setCase(m_live);
    }
}

void CasePage::arrange()
{
    const auto area = [this](const char* first, std::initializer_list<const char*> others) {
        for (const char* other : others) {
            tabifyDockWidget(dock(QString::fromLatin1(first)), dock(QString::fromLatin1(other)));
        }
        dock(QString::fromLatin1(first))->raise();
    };
    for (const auto& place : m_docks) {
        place.dock->setFloating(false);
        place.dock->show();
    }
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    area("bytes", {"policy", "chain", "clocks", "flows", "compare"});
    area("finding", {"circumstances", "notes"});
    share();
}

void CasePage::share()
{
    resizeDocks({dock(QStringLiteral("stages")), dock(QStringLiteral("finding"))}, {280, 360},
        Qt::Horizontal);
    // In a low window the fields need the room more.
    resizeDocks({dock(QStringLiteral("bytes"))}, {std::min(height() * 3 / 10, 240)}, Qt::Vertical);
}

// Shares of a page that has no size yet would be forgotten.
void CasePage::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_shared, true)) {
        QMetaObject::invokeMethod(this, &CasePage::share, Qt::QueuedConnection);
    }
}

void CasePage::resetLayout()
{
    arrange();
}

QDockWidget* CasePage::dock(const QString& name) const
{
    for (const auto& place : m_docks) {
        if (place.dock->objectName() == name) {
            return place.dock;
        }
    }
    return nullptr;
}

std::vector<QDockWidget*> CasePage::docks() const
{
    std::vector<QDockWidget*> docks;
    for (const auto& place : m_docks) {
        docks.push_back(place.dock);
    }
    return docks;
}

std::vector<QAction*> CasePage::dockActions() const
{
    std::vector<QAction*> actions;
    for (const auto& place : m_docks) {
        actions.push_back(place.dock->toggleViewAction());
    }
    return actions;
}

Pane* CasePage::reveal(const QString& name)
{
    Pane* revealed = nullptr;
    for (auto& place : m_docks) {
        if (place.dock->objectName() == name) {
            place.dock->show();
            place.dock->raise();
            build(place);
            place.pane->setFocus(Qt::ShortcutFocusReason);
            revealed = place.pane;
        }
    }
    return revealed;
}

void CasePage::focusStages()
{
    const auto name = QStringLiteral("stages");
    if (dock(name)->isVisible()) {
        reveal(name);
    }
}

void CasePage::setCase(LiveCase* live)
{
    m_live = live;
    followOffers();
    for (auto* pane : m_fixed) {
        pane->setCase(live);
    }
    for (auto& place : m_docks) {
        if (place.pane) {
            place.pane->setCase(live);
        }
    }
}

} // namespace attest::ui
