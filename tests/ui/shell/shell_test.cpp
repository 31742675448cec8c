// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue_page.h"
#include "servers/live_page.h"
#include "settings/appearance.h"
#include "shell/about_page.h"
#include "shell/activity_button.h"
#include "shell/case_page.h"
#include "shell/case_tabs.h"
#include "shell/help_page.h"
#include "shell/main_window.h"
#include "shell/nav_rail.h"
#include "shell/tool_bar.h"
#include "ui/support/sample_case.h"

#include <QtCore/QThreadPool>
#include <QtCore/QTranslator>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

#include <semaphore>

using namespace attest;
using namespace attest::ui;

namespace {

struct Window {
    Settings settings;
    Language language;
    MainWindow window{{&settings, &language, {}}};

    Window()
    {
        applyScheme(*qApp, SchemeChoice::Light);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    void open(const char* sample = "file.sample-replayed")
    {
        const auto before = window.cases().all().size();
        window.actions().find(QString::fromLatin1(sample))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.cases().all().size() > before, 20000);
    }
    QLabel* status(const char* name)
    {
        return window.statusBar()->findChild<QLabel*>(QString::fromLatin1(name));
    }
    QStringList menu(int at)
    {
        auto* menu = window.menuBar()->actions().at(at)->menu();
        emit menu->aboutToShow();
        QStringList texts;
        for (auto* each : menu->actions()) {
            texts << Actions::nameOf(*each);
            for (auto* below : each->menu() ? each->menu()->actions() : QList<QAction*>()) {
                texts << Actions::nameOf(*below);
            }
        }
        return texts;
    }
    template <typename T>
    T* find(const char* name)
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }
};

/// Every text as long as another language may make it.
class Longer final : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override
    {
        const auto plain = QString::fromUtf8(text);
        return plain + QString(plain.size() / 3 + 1, u'o');
    }
};

} // namespace

class ShellTest : public QObject {
    Q_OBJECT
private slots:
    void samplesLeadToAVerdictInOneClick();
    void menusComeFromTheActions();
    void everyActionIsInAMenu();
    void theContextMenusKeyIsFree();
    void toolbarHasTheStepsAndTheSearch();
    void fetchLeadsToAzure();
    void railLeadsToThePlaces();
    void placesHaveTheKeysOfTheirOrder();
    void escapeLeavesSettings();
    void theCatalogueIsLookedUpFromLiveAndLeftByEscape();
    void paletteOpensByKeyAndGoesToAStage();
    void paletteGoesToAField();
    void tabsShowSeveralCases();
    void tabsOfCasesStandInTheirPlaceAlone();
    void tabsCloseByMiddleClickAndButton();
    void statusSaysWhereOneIs();
    void statusIsNotOfflineWhileServersAreWatched();
    void nothingStandsOnAHint();
    void statusFollowsEdits();
    void activitiesShowAndCancel();
    void undoByKey();
    void docksHaveNoSecondTitle();
    void docksCloseAndComeBack();
    void layoutIsKept();
    void panesAreReachedByKey();
    void aboutCanBeCopied();
    void helpExplainsMarksAndKeys();
    void languageRebuildsTheWindow();
    void nothingIsClippedAt1280();
    void longerLanguagesFit();
    void everyControlHasAName();
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

void ShellTest::fetchLeadsToAzure()
{
    Window w;
    w.window.actions().find("azure.fetch")->trigger();
    QCOMPARE(w.window.content().place(), Place::Azure);
}

void ShellTest::railLeadsToThePlaces()
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

void ShellTest::escapeLeavesSettings()
{
    Window w;
    w.open();
    QTest::keyClick(&w.window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(w.window.content().place(), Place::Settings);
    QTest::keyClick(&w.window.content(), Qt::Key_Escape);
    QCOMPARE(w.window.content().place(), Place::Case);
}

void ShellTest::theCatalogueIsLookedUpFromLiveAndLeftByEscape()
{
    Window w;
    w.window.content().go(Place::Live);
    emit w.window.content().livePage().catalogueWanted("chain.expired");
    QCOMPARE(w.window.content().place(), Place::Catalogue);
    QCOMPARE(w.window.content().cataloguePage().shownKey(), "chain.expired");
    QTest::keyClick(&w.window.content(), Qt::Key_Escape);
    QCOMPARE(w.window.content().place(), Place::Live);
}

void ShellTest::paletteOpensByKeyAndGoesToAStage()
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

void ShellTest::paletteGoesToAField()
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

void ShellTest::placesHaveTheKeysOfTheirOrder()
{
    Window w;
    const auto buttons = w.window.findChild<NavRail*>()->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 5);
    for (int at = 0; at < buttons.size(); ++at) {
        QCOMPARE(buttons[at]->defaultAction()->shortcut(),
            QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + at)));
    }
}

void ShellTest::tabsOfCasesStandInTheirPlaceAlone()
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

void ShellTest::tabsShowSeveralCases()
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

void ShellTest::tabsCloseByMiddleClickAndButton()
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

void ShellTest::statusSaysWhereOneIs()
{
    Window w;
    QVERIFY(w.window.findChild<QAbstractButton*>("offline")->text().contains(
        "Offline: no request without asking"));
    QVERIFY(w.status("clock")->text().endsWith("UTC"));
    QVERIFY(!w.status("case")->isVisible());
    w.open();
    QVERIFY(w.status("case")->isVisible());
    QVERIFY(w.status("case")->text().contains("replayed.attestcase"));
    QVERIFY(w.status("flows")->text().contains("requests, 0 without an answer"));
}

void ShellTest::statusIsNotOfflineWhileServersAreWatched()
{
    Window w;
    auto* account = w.window.findChild<QAbstractButton*>("offline");
    SourceEntry server;
    server.id = "one";
    server.kind = SourceEntry::Kind::Metrics;
    server.address = "http://127.0.0.1:1/metrics";
    w.window.live().add({server}, {});
    QTRY_VERIFY_WITH_TIMEOUT(account->text().contains("only the sources in Live are asked"), 60000);
    w.window.live().remove("one");
    QTRY_VERIFY_WITH_TIMEOUT(account->text().contains("Offline: no request without asking"), 60000);
}

void ShellTest::nothingStandsOnAHint()
{
    Window w;
    SourceEntry server;
    server.id = "one";
    server.kind = SourceEntry::Kind::Metrics;
    server.address = "http://127.0.0.1:1/metrics";
    w.window.live().add({server}, {});
    auto* watched = w.window.statusBar()->findChild<QAbstractButton*>("watched");
    QTRY_VERIFY_WITH_TIMEOUT(watched->isVisible(), 60000);
    w.window.statusBar()->showMessage(QStringLiteral("Connections, resources, the doctor"));
    emit w.window.live().serversChanged(); // as every second while something comes
    QVERIFY(!watched->isVisible());
    w.window.statusBar()->clearMessage();
    QVERIFY(watched->isVisible());
    w.window.live().remove("one");
}

void ShellTest::statusFollowsEdits()
{
    Window w;
    w.open();
    w.window.cases().shown()->setNote("", QStringLiteral("seen"));
    QVERIFY(w.status("case")->text().contains("not saved"));
    QVERIFY(w.window.isWindowModified());
    w.window.cases().shown()->setKeptAt(QStringLiteral("/somewhere/x.attestcase"));
    QVERIFY(w.status("case")->text().endsWith("· saved"));
    QVERIFY(!w.window.isWindowModified());
}

void ShellTest::activitiesShowAndCancel()
{
    Window w;
    std::binary_semaphore go(0);
    bool told = false;
    connect(&w.window.cases(), &OpenCases::failed, &w.window, [&] { told = true; });
    w.window.cases().make(QStringLiteral("Making something"), QStringLiteral("x"), [&go] {
        go.acquire();
        return OpenCases::Made{std::nullopt, QStringLiteral("nothing")};
    });
    auto* button = w.window.statusBar()->findChild<ActivityButton*>();
    QVERIFY(!button->isVisible()); // What is quick is not worth a word.
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("Making something"));
    QCOMPARE(button->menu()->actions().size(), 1);
    button->menu()->actions().front()->trigger();
    QVERIFY(!button->isVisible());
    go.release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!told);
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

void ShellTest::aboutCanBeCopied()
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

void ShellTest::helpExplainsMarksAndKeys()
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

void ShellTest::languageRebuildsTheWindow()
{
    Window w;
    w.open();
    auto* live = w.window.cases().shown();
    const QPointer<WindowContent> before(&w.window.content());
    w.settings.setLanguage("en");
    QTRY_VERIFY(!before);
    QCOMPARE(w.window.cases().shown(), live);
    QTRY_VERIFY(w.window.casePage().isVisible());
    QCOMPARE(w.window.casePage().live(), live);
    QTest::keyClick(&w.window, Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(!live->stepper().finished()); // Actions act on the window that is there now.
    w.settings.setLanguage("xx");
    QTRY_COMPARE(w.window.content().notices().count(), 1);
}

void ShellTest::nothingIsClippedAt1280()
{
    Window w;
    w.open();
    for (const auto place : {Place::Start, Place::Case, Place::Lab, Place::Settings,
             Place::Catalogue, Place::Help, Place::About}) {
        w.window.content().go(place);
        QVERIFY2(w.window.content().minimumSizeHint().width() <= 1280,
            qPrintable(QString::number(static_cast<int>(place))));
        QVERIFY(w.window.minimumSizeHint().height() <= 720);
    }
    QVERIFY(w.window.findChild<ToolBar*>()->sizeHint().width() <= 1280);
}

void ShellTest::longerLanguagesFit()
{
    Longer longer;
    QCoreApplication::installTranslator(&longer);
    {
        Window w;
        w.open();
        for (const auto place : {Place::Start, Place::Case, Place::Lab, Place::Settings,
                 Place::Catalogue, Place::Help, Place::About}) {
            w.window.content().go(place);
            const auto least = w.window.minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                qPrintable(QStringLiteral("place %1 needs %2 x %3")
                               .arg(static_cast<int>(place))
                               .arg(least.width())
                               .arg(least.height())));
            // A button shows all of its words, whatever the layout gave it.
            for (const auto* button : w.window.findChildren<QPushButton*>()) {
                QVERIFY2(
                    !button->isVisible() || button->width() >= button->minimumSizeHint().width(),
                    qPrintable(button->text()));
            }
        }
        QVERIFY(w.window.findChild<ToolBar*>()->minimumSizeHint().width() <= 1280);
    }
    QCoreApplication::removeTranslator(&longer);
}

void ShellTest::everyControlHasAName()
{
    Window w;
    w.open();
    for (const auto place :
        {Place::Start, Place::Lab, Place::Settings, Place::Catalogue, Place::Help, Place::About}) {
        w.window.content().go(place);
    }
    w.window.palettePanel().open();
    for (auto* widget : w.window.findChildren<QWidget*>()) {
        const bool mine
            = !w.window.casePage().isAncestorOf(widget) && widget->window() == &w.window;
        const bool internal = widget->objectName().startsWith(QLatin1String("qt_"))
            || QString::fromLatin1(widget->metaObject()->className()).startsWith("QTabBar")
            || qobject_cast<QAbstractItemView*>(widget->parentWidget())
            || widget->focusPolicy() == Qt::NoFocus;
        if (!mine || internal || widget->focusProxy()) {
            continue;
        }
        auto* face = QAccessible::queryAccessibleInterface(widget);
        const auto name = face ? face->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(),
            qPrintable(
                QStringLiteral("%1 %2 in %3")
                    .arg(QString::fromLatin1(widget->metaObject()->className()),
                        widget->objectName(),
                        QString::fromLatin1(widget->parentWidget()->metaObject()->className()))));
    }
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
