// SPDX-License-Identifier: GPL-3.0-or-later
// What panes that nobody opened yet can do, as the palette and the keys offer it.
#include "action/palette_model.h"
#include "chain/chain_pane.h"
#include "clock/clock_pane.h"
#include "compare/compare_pane.h"
#include "flows/flows_pane.h"
#include "policy_view/policy_pane.h"
#include "shell/case_page.h"
#include "shell/main_window.h"
#include "shell/pane_offers.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLineEdit>

using namespace attest;
using namespace attest::ui;

namespace {

struct Window {
    Settings settings;
    Language language;
    MainWindow window{{&settings, &language, {}}};

    Window()
    {
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void open()
    {
        window.actions().find(QStringLiteral("file.sample-replayed"))->trigger();
        QTRY_VERIFY(window.cases().shown());
    }
    QAction* action(const char* id) { return window.actions().find(QString::fromLatin1(id)); }
    bool sees(const char* dock)
    {
        const auto* found = window.casePage().findChild<QDockWidget*>(QString::fromLatin1(dock));
        return found && !found->visibleRegion().isEmpty();
    }
};

QStringList described(const Actions& actions)
{
    QStringList all;
    for (const auto* each : actions.all()) {
        all << QStringList{Actions::idOf(*each), each->text(), Actions::aboutOf(*each),
            QKeySequence::listToString(each->shortcuts(), QKeySequence::PortableText)}
                   .join(u'|');
    }
    all.sort();
    return all;
}

} // namespace

class PaneOffersTest : public QObject {
    Q_OBJECT
private slots:
    void theyAreWhatThePanesAdd();
    void withoutACaseTheySayWhy();
    void thePaletteRunsOneAndOpensItsPane();
    void aPaneTakesItsActionsOver();
};

void PaneOffersTest::theyAreWhatThePanesAdd()
{
    Actions offered, added;
    for (const auto& each : paneOffers()) {
        offered.add(each.given);
    }
    const PolicyPane policy(added);
    const ChainPane chain(added);
    const ClockPane clock(added);
    const FlowsPane flows(added);
    const ComparePane compare(added);
    QCOMPARE(described(offered), described(added));
}

void PaneOffersTest::withoutACaseTheySayWhy()
{
    Actions actions;
    CasePage page(actions);
    const auto* pause = actions.find(QStringLiteral("flows.pause"));
    QVERIFY(pause && !pause->isEnabled());
    QVERIFY(!Actions::reasonOf(*pause).isEmpty());
}

void PaneOffersTest::thePaletteRunsOneAndOpensItsPane()
{
    Window w;
    w.open();
    QTRY_VERIFY(w.action("flows.pause") && w.action("flows.pause")->isEnabled());
    QVERIFY(!w.sees("flows"));
    w.action("tools.palette")->trigger();
    auto* field = w.window.palettePanel().findChild<QLineEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("pause before"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(w.sees("flows"));
    QVERIFY(w.window.cases().shown()->stepper().pausing());
    w.action("flows.pause")->trigger();
    QVERIFY2(!w.window.cases().shown()->stepper().pausing(), "done twice, or not at all");
}

void PaneOffersTest::aPaneTakesItsActionsOver()
{
    Window w;
    w.open();
    QTRY_VERIFY(w.action("flows.supply") && w.action("flows.supply")->isEnabled());
    w.action("flows.supply")->trigger(); // there is nothing to supply, as the pane says
    QTRY_VERIFY(w.sees("flows"));
    QVERIFY(!w.action("flows.supply")->isEnabled());
    QVERIFY(!Actions::reasonOf(*w.action("flows.supply")).isEmpty());
}

QTEST_MAIN(PaneOffersTest)
#include "pane_offers_test.moc"
