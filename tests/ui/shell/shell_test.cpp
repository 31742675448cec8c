// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/case_page.h"
#include "shell/tool_bar.h"
#include "window_rig.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>

using namespace attest;
using namespace attest::ui;
using Window = test::ShellWindow;

class ShellTest : public QObject {
    Q_OBJECT
private slots:
    void samplesLeadToAVerdictInOneClick();
    void menusComeFromTheActions();
    void everyActionIsInAMenu();
    void theContextMenusKeyIsFree();
    void toolbarHasTheStepsAndTheSearch();
    void undoByKey();
    void docksHaveNoSecondTitle();
    void docksCloseAndComeBack();
    void layoutIsKept();
    void panesAreReachedByKey();
};

void ShellTest::samplesLeadToAVerdictInOneClick()
{
    Window w;
    auto* card = w.find<QAbstractButton>("file.sample-accepted");
    auto* onPage = w.window.content().findChild<QAbstractButton*>(card->objectName());
    QTest::mouseClick(onPage, Qt::LeftButton);
    QTRY_VERIFY(w.window.cases().shown());
    QCOMPARE(w.window.cases().shown()->report().outcome, verify::Outcome::Pass);
    QVERIFY(w.window.casePage().isVisible());
}

void ShellTest::menusComeFromTheActions()
{
    Window w;
    QCOMPARE(w.window.menuBar()->actions().size(), 8);
    QVERIFY(w.menu(0).contains("Open…"));
    QVERIFY(w.menu(0).contains("Open recent"));
    QVERIFY(w.menu(2).contains("Step"));
    w.open();
    QVERIFY(w.menu(4).contains("Bytes")); // Docks can be shown and hidden.
    QVERIFY(w.menu(7).contains("About Assayer"));
}

void ShellTest::everyActionIsInAMenu()
{
    Window w;
    w.open();
    w.window.actions().add({"bytes.find", QStringLiteral("Find bytes"), {}, {}, {}});
    w.window.actions().add({"unheard.of", QStringLiteral("Unheard of"), {}, {}, {}});
    QStringList all;
    for (int i = 0; i < 8; ++i) {
        all << w.menu(i);
    }
    for (const auto* action : w.window.actions().all()) {
        QVERIFY2(all.contains(Actions::nameOf(*action)), qPrintable(Actions::idOf(*action)));
    }
}

void ShellTest::theContextMenusKeyIsFree()
{
    Window w;
    w.open();
    const QKeySequence menu(Qt::SHIFT | Qt::Key_F10);
    for (const auto* action : w.window.actions().all()) {
        QVERIFY2(!action->shortcuts().contains(menu), qPrintable(Actions::idOf(*action)));
    }
}

void ShellTest::toolbarHasTheStepsAndTheSearch()
{
    Window w;
    w.open();
    auto* bar = w.window.findChild<ToolBar*>();
    auto* step = w.window.actions().find("case.step-back");
    auto* button = bar->widgetForAction(step);
    QVERIFY(button && button->isVisible());
    const auto before = w.window.cases().shown()->stepper().steps();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(w.window.cases().shown()->stepper().steps(), before - 1);
    auto* search = bar->findChild<QAbstractButton*>("search");
    QTest::mouseClick(search, Qt::LeftButton);
    QVERIFY(w.window.palettePanel().isVisible());
}

void ShellTest::undoByKey()
{
    Window w;
    QVERIFY(!w.window.actions().find("edit.undo")->isEnabled());
    w.open();
    auto* live = w.window.cases().shown();
    live->setNote("", QStringLiteral("seen"));
    const auto* undo = w.window.actions().find("edit.undo");
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().contains("Write a note"));
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(live->noteOn("").isEmpty());
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(live->noteOn(""), QStringLiteral("seen"));
}

void ShellTest::docksHaveNoSecondTitle()
{
    Window w;
    w.open();
    const auto docks = w.window.casePage().findChildren<QDockWidget*>();
    auto* bytes = w.find<QDockWidget>("bytes");
    auto* stages = w.find<QDockWidget>("stages");
    QVERIFY(docks.size() > 5);
    const auto title
        = [](QDockWidget* dock) { return dock->titleBarWidget()->findChild<QLabel*>(); };
    QTRY_VERIFY(title(bytes));
    QTRY_VERIFY(!title(bytes)->isVisible()); // Its tab says it.
    QTRY_VERIFY(title(stages)->isVisible());
    // The title line is what the dock is moved by.
    QVERIFY(stages->features().testFlag(QDockWidget::DockWidgetMovable));
    QCOMPARE(stages->titleBarWidget()->height() + stages->widget()->height(), stages->height());
}

void ShellTest::docksCloseAndComeBack()
{
    Window w;
    w.open();
    auto* stages = w.find<QDockWidget>("stages");
    auto* toggle = stages->toggleViewAction();
    toggle->trigger();
    QVERIFY(!stages->isVisible());
    w.window.actions().find("view.reset-layout")->trigger();
    QVERIFY(stages->isVisible());
    QTRY_VERIFY(!stages->titleBarWidget()->actions().isEmpty());
    const auto offered = stages->titleBarWidget()->actions();
    offered.back()->trigger();
    QVERIFY(!stages->isVisible());
}

void ShellTest::layoutIsKept()
{
    Settings settings;
    {
        MainWindow window({&settings, nullptr, {}});
        window.show();
        window.casePage().show();
        window.findChild<QDockWidget*>("stages")->close();
        window.close();
    }
    QVERIFY(!settings.docks().isEmpty());
    MainWindow window({&settings, nullptr, {}});
    window.show();
    window.casePage().show();
    QVERIFY(window.findChild<QDockWidget*>("stages")->isHidden());
    QVERIFY(!window.findChild<QDockWidget*>("finding")->isHidden());
}

void ShellTest::panesAreReachedByKey()
{
    Window w;
    w.open();
    auto* flows = w.find<QDockWidget>("flows");
    const auto* action = w.window.actions().find("view.pane-flows");
    QVERIFY(action && !action->shortcut().isEmpty());
    QCOMPARE(w.window.actions().find("view.pane-stages")->shortcut(),
        QKeySequence(Qt::CTRL | Qt::Key_1));
    w.window.content().go(Place::Start);
    QCoreApplication::processEvents(); // Keys of new actions are wired when all is built.
    const auto keys = action->shortcut()[0];
    QTest::keyClick(&w.window, keys.key(), keys.keyboardModifiers());
    QCOMPARE(w.window.content().place(), Place::Case);
    QTRY_VERIFY(!flows->visibleRegion().isEmpty());
    w.window.actions().find("file.close")->trigger();
    QVERIFY(!action->isEnabled());
    QCOMPARE(Actions::reasonOf(*action), QStringLiteral("No case is open"));
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
