// SPDX-License-Identifier: GPL-3.0-or-later
// The ways between the places of the window, and within them.
#include "catalogue/catalogue_page.h"
#include "servers/live_page.h"
#include "shell/case_tabs.h"
#include "shell/help_page.h"
#include "shell/nav_rail.h"
#include "window_rig.h"

#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace attest;
using namespace attest::ui;
using Window = test::ShellWindow;

class PlacesTest : public QObject {
    Q_OBJECT
private slots:
    void fetchLeadsToAzure();
    void railLeadsToThePlaces();
    void escapeLeavesSettings();
    void theCatalogueIsLookedUpFromLiveAndLeftByEscape();
    void paletteOpensByKeyAndGoesToAStage();
    void paletteGoesToAField();
    void placesHaveTheKeysOfTheirOrder();
    void tabsOfCasesStandInTheirPlaceAlone();
    void tabsShowSeveralCases();
    void tabsCloseByMiddleClickAndButton();
    void aboutCanBeCopied();
    void helpExplainsMarksAndKeys();
};

void PlacesTest::fetchLeadsToAzure()
{
    Window w;
    w.window.actions().find("azure.fetch")->trigger();
    QCOMPARE(w.window.content().place(), Place::Azure);
}

void PlacesTest::railLeadsToThePlaces()
{
    Window w;
    w.open();
    auto* rail = w.window.findChild<NavRail*>();
    const auto buttons = rail->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 5); // Nothing that does nothing.
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QCOMPARE(w.window.content().place(), Place::Start);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(w.window.content().place(), Place::Case);
    buttons[1]->setFocus();
    QTest::keyClick(buttons[1], Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(w.window.content().place(), Place::Azure);
    QTest::mouseClick(buttons[3], Qt::LeftButton);
    QCOMPARE(w.window.content().place(), Place::Live);
    QTest::mouseClick(buttons[4], Qt::LeftButton);
    QCOMPARE(w.window.content().place(), Place::Lab);
    QTest::keyClick(&w.window, Qt::Key_1, Qt::AltModifier);
    QCOMPARE(w.window.content().place(), Place::Start);
}

void PlacesTest::escapeLeavesSettings()
{
    Window w;
    w.open();
    QTest::keyClick(&w.window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(w.window.content().place(), Place::Settings);
    QTest::keyClick(&w.window.content(), Qt::Key_Escape);
    QCOMPARE(w.window.content().place(), Place::Case);
}

void PlacesTest::theCatalogueIsLookedUpFromLiveAndLeftByEscape()
{
    Window w;
    w.window.content().go(Place::Live);
    emit w.window.content().livePage().catalogueWanted("chain.expired");
    QCOMPARE(w.window.content().place(), Place::Catalogue);
    QCOMPARE(w.window.content().cataloguePage().shownKey(), "chain.expired");
    QTest::keyClick(&w.window.content(), Qt::Key_Escape);
    QCOMPARE(w.window.content().place(), Place::Live);
}

void PlacesTest::paletteOpensByKeyAndGoesToAStage()
{
    Window w;
    w.open();
    QTest::keyClick(&w.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto& palette = w.window.palettePanel();
    QVERIFY(palette.isVisible());
    auto* field = palette.findChild<QLineEdit*>();
    QTest::keyClicks(field, "stage: signature");
    QTest::keyClick(field, Qt::Key_Return);
    const auto stage = w.window.cases().shown()->selection().now().stage;
    QVERIFY(stage);
    const auto stages = verify::stagesOf(w.window.cases().shown()->run()->method());
    QCOMPARE(QString::fromUtf8(stages[*stage].id.data()), QStringLiteral("signature"));
}

void PlacesTest::paletteGoesToAField()
{
    Window w;
    w.open();
    w.window.palettePanel().open();
    auto* field = w.window.palettePanel().findChild<QLineEdit*>();
    QTest::keyClicks(field, "nonce");
    QTest::keyClick(field, Qt::Key_Return);
    const auto* live = w.window.cases().shown();
    const auto node = const_cast<LiveCase*>(live)->selection().now().node;
    QVERIFY(node != decode::kNoNode);
    QVERIFY(
        live->run()->tree().path(node, live->run()->buffers()).find("nonce") != std::string::npos);
}

void PlacesTest::placesHaveTheKeysOfTheirOrder()
{
    Window w;
    const auto buttons = w.window.findChild<NavRail*>()->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 5);
    for (int at = 0; at < buttons.size(); ++at) {
        QCOMPARE(buttons[at]->defaultAction()->shortcut(),
            QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + at)));
    }
}

void PlacesTest::tabsOfCasesStandInTheirPlaceAlone()
{
    Window w;
    w.open();
    w.open("file.sample-accepted");
    const auto& tabs = w.window.content().tabs();
    QVERIFY(tabs.isVisible());
    w.window.content().go(Place::Lab);
    QVERIFY(!tabs.isVisible());
    w.window.content().go(Place::Case);
    QVERIFY(tabs.isVisible());
}

void PlacesTest::tabsShowSeveralCases()
{
    Window w;
    w.open();
    auto& tabs = w.window.content().tabs();
    QVERIFY(!tabs.isVisible()); // One case needs none.
    w.open("file.sample-accepted");
    QVERIFY(tabs.isVisible());
    QCOMPARE(tabs.count(), 2);
    QCOMPARE(tabs.currentIndex(), 1);
    QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(0).center());
    QCOMPARE(w.window.cases().shown(), w.window.cases().all()[0]);
    QTest::keyClick(&w.window, Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(w.window.cases().shown(), w.window.cases().all()[1]);
    w.window.cases().shown()->setNote("", QStringLiteral("seen"));
    QVERIFY(tabs.tabText(1).startsWith(QStringLiteral("●")));
    QVERIFY(tabs.tabToolTip(1).contains("Not saved"));
}

void PlacesTest::tabsCloseByMiddleClickAndButton()
{
    Window w;
    w.open();
    w.open("file.sample-accepted");
    w.open();
    auto& tabs = w.window.content().tabs();
    QTest::mouseClick(&tabs, Qt::MiddleButton, {}, tabs.tabRect(1).center());
    QCOMPARE(w.window.cases().all().size(), 2U);
    auto* close = qobject_cast<QAbstractButton*>(tabs.tabButton(0, QTabBar::RightSide));
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(w.window.cases().all().size(), 1U);
    QTest::keyClick(&w.window, Qt::Key_W, Qt::ControlModifier);
    QVERIFY(w.window.cases().all().empty());
    QCOMPARE(w.window.content().place(), Place::Start);
}

void PlacesTest::aboutCanBeCopied()
{
    Window w;
    w.window.actions().find("view.about")->trigger();
    auto* copy = w.find<QPushButton>("copyVersions");
    QTest::keyClick(copy, Qt::Key_Space);
    const auto text = QApplication::clipboard()->text();
    for (const char* part : {"Assayer ", "Qt: ", "OpenSSL: 3", "Build: "}) {
        QVERIFY2(text.contains(QLatin1String(part)), part);
    }
}

void PlacesTest::helpExplainsMarksAndKeys()
{
    Window w;
    QTest::keyClick(&w.window, Qt::Key_F1);
    auto* page = w.window.findChild<HelpPage*>();
    QVERIFY(page && page->isVisible());
    QStringList labels;
    for (const auto* each : page->findChildren<QLabel*>()) {
        labels << each->text();
    }
    QVERIFY(labels.contains(wordOf(Mark::NotEvaluated)));
    QVERIFY(page->findChild<QAbstractItemView*>()->model()->rowCount() > 8);
}

QTEST_MAIN(PlacesTest)
#include "places_test.moc"
