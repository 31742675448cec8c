// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/scenario.h"
#include "session/samples.h"
#include "shell/main_window.h"
#include "start/lab_panel.h"
#include "start/play.h"
#include "start/recent_model.h"
#include "start/scenario_model.h"
#include "start/start_page.h"
#include "start/two_line_row.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace attest;
using namespace attest::ui;

namespace {

struct Window {
    Settings settings;
    MainWindow window{{&settings, nullptr, {}}};
    StartPage* page = nullptr;

    Window()
    {
        applyScheme(*qApp, SchemeChoice::Light);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        page = window.findChild<StartPage*>();
    }
    template <typename T>
    T* find(const char* name)
    {
        return page->findChild<T*>(QString::fromLatin1(name));
    }
};

QString keepSample(const QTemporaryDir& folder, const QString& name)
{
    const auto path = folder.filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const auto text = session::samples()[0].text;
        file.write(text.data(), static_cast<qint64>(text.size()));
    }
    return path;
}

} // namespace

class StartTest : public QObject {
    Q_OBJECT
private slots:
    void samplesAreOneClickEach();
    void pasteIsOneClick();
    void azureIsOneClick();
    void scenariosAreAllThere();
    void scenarioModelIsSound();
    void scenariosAreFoundByTyping();
    void scenariosArePlayedInTwoClicks();
    void scenariosArePlayedByKey();
    void playingCanBeCancelled();
    void scenariosEndInACaseOrAReason();
    void labPageTellsTheStory();
    void recentFilesAreOpened();
    void recentFilesArePinnedAndRemovedByKey();
    void missingFilesAreGrey();
    void recentFilesAreClearedAndSwitchedOff();
    void recentModelIsSound();
    void tabOrderReachesEverything();
};

void StartTest::samplesAreOneClickEach()
{
    for (const auto& [id, outcome] : {std::pair{"file.sample-accepted", verify::Outcome::Pass},
             std::pair{"file.sample-replayed", verify::Outcome::Fail}}) {
        Window w;
        QTest::mouseClick(w.find<QAbstractButton>(id), Qt::LeftButton);
        QTRY_VERIFY(w.window.cases().shown());
        QCOMPARE(w.window.cases().shown()->report().outcome, outcome);
    }
}

void StartTest::pasteIsOneClick()
{
    Window w;
    const auto text = session::samples()[0].text;
    QApplication::clipboard()->setText(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    QTest::mouseClick(w.find<QAbstractButton>("edit.paste"), Qt::LeftButton);
    QTRY_VERIFY(w.window.cases().shown());
}

void StartTest::azureIsOneClick()
{
    Window w;
    QTest::mouseClick(w.find<QAbstractButton>("azure.fetch"), Qt::LeftButton);
    QCOMPARE(w.window.content().place(), Place::Azure);
}

void StartTest::scenariosAreAllThere()
{
    const ScenarioModel model;
    QCOMPARE(model.rowCount(), static_cast<int>(lab::scenarioFiles().size()));
    for (int i = 0; i < model.rowCount(); ++i) {
        QVERIFY(!model.at(i)->title.isEmpty());
        QVERIFY(!model.index(i).data(TwoLineRow::Below).toString().isEmpty());
        QVERIFY(model.index(i).data(TwoLineRow::AtRight).toString().startsWith("azure_"));
    }
}

void StartTest::scenarioModelIsSound()
{
    ScenarioModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.filter("token");
    model.filter("nothing like it");
    QCOMPARE(model.rowCount(), 0);
    model.filter({});
    QVERIFY(model.rowCount() > 0);
}

void StartTest::scenariosAreFoundByTyping()
{
    Window w;
    auto* list = w.find<QListView>("scenarios");
    const int all = list->model()->rowCount();
    QTest::keyClicks(w.find<QLineEdit>("scenarioSearch"), "egress");
    QVERIFY(list->model()->rowCount() > 0 && list->model()->rowCount() < all);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Egress was tightened"));
    QTest::keyClicks(w.find<QLineEdit>("scenarioSearch"), " zzz");
    QVERIFY(!w.find<QAbstractButton>("play")->isEnabled());
}

void StartTest::scenariosArePlayedInTwoClicks()
{
    Window w;
    auto* list = w.find<QListView>("scenarios");
    const auto second = list->model()->index(1, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(second).center());
    QTest::mouseClick(w.find<QAbstractButton>("play"), Qt::LeftButton);
    QTRY_VERIFY(w.window.cases().shown());
    QCOMPARE(w.window.cases().shown()->name(), second.data().toString());
    QVERIFY(w.window.cases().shown()->stepper().finished());
}

void StartTest::scenariosArePlayedByKey()
{
    Window w;
    QTest::keyClicks(w.find<QLineEdit>("scenarioSearch"), "egress");
    QTest::keyClick(w.find<QLineEdit>("scenarioSearch"), Qt::Key_Return);
    QTRY_VERIFY(w.window.cases().shown());
}

void StartTest::playingCanBeCancelled()
{
    Window w;
    auto* play = w.find<QAbstractButton>("play");
    auto* cancel = w.find<QAbstractButton>("cancelPlay");
    QVERIFY(!cancel->isVisible());
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(cancel->isVisible());
    QVERIFY(!play->isEnabled());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isVisible());
    QVERIFY(play->isEnabled());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(w.window.cases().all().empty());
}

void StartTest::scenariosEndInACaseOrAReason()
{
    // The lab's own tests play all of them.
    const auto files = lab::scenarioFiles();
    for (std::size_t i = 0; i < files.size(); i += 5) {
        const auto made = play(std::string(files[i].name));
        QVERIFY2(made.made || !made.why.isEmpty(), files[i].name.data());
    }
    QVERIFY(!play("no such scenario").why.isEmpty());
}

void StartTest::labPageTellsTheStory()
{
    Window w;
    QTest::keyClick(&w.window, Qt::Key_5, Qt::AltModifier);
    QCOMPARE(w.window.content().place(), Place::Lab);
    LabPanel* page = nullptr;
    for (auto* each : w.window.findChildren<LabPanel*>()) {
        page = each->isVisible() ? each : page;
    }
    QVERIFY(page);
    QTest::keyClicks(page->findChild<QLineEdit*>(), "egress");
    QStringList texts;
    for (const auto* label : page->findChildren<QLabel*>()) {
        texts << label->text();
    }
    QVERIFY(texts.join(u' ').contains("firewall"));
    QVERIFY(texts.join(u' ').contains("Which certificates"));
}

void StartTest::recentFilesAreOpened()
{
    const QTemporaryDir folder;
    Window w;
    w.settings.setRecent({keepSample(folder, "kept.attestcase")});
    auto* list = w.find<QListView>("recent");
    QVERIFY(list->isVisible());
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("kept.attestcase"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    QTRY_VERIFY(w.window.cases().shown());
}

void StartTest::recentFilesArePinnedAndRemovedByKey()
{
    Window w;
    w.settings.setRecent({"/a", "/b", "/c"});
    auto* list = w.find<QListView>("recent");
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_P);
    QCOMPARE(w.settings.recent(), (QStringList{"*/b", "/a", "/c"}));
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(w.settings.recent(), (QStringList{"*/b", "/a"}));
}

void StartTest::missingFilesAreGrey()
{
    const QTemporaryDir folder;
    Window w;
    w.settings.setRecent({keepSample(folder, "there"), folder.filePath("gone")});
    auto* list = w.find<QListView>("recent");
    QTRY_VERIFY(list->model()->index(1, 0).data(TwoLineRow::Gone).toBool());
    QVERIFY(!list->model()->index(0, 0).data(TwoLineRow::Gone).toBool());
    // In words, too.
    QVERIFY(!list->model()->index(1, 0).data(TwoLineRow::AtRight).toString().isEmpty());
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(w.window.content().notices().count(), 1);
}

void StartTest::recentFilesAreClearedAndSwitchedOff()
{
    Window w;
    w.settings.setRecent({"*/a", "/b"});
    QTest::mouseClick(w.find<QAbstractButton>("clearRecent"), Qt::LeftButton);
    QCOMPARE(w.settings.recent(), QStringList{"*/a"});
    w.settings.setRemembersRecent(false);
    QVERIFY(!w.find<QListView>("recent")->isVisible());
    QStringList texts;
    for (const auto* label : w.page->findChildren<QLabel*>()) {
        texts << (label->isVisible() ? label->text() : QString());
    }
    QVERIFY(texts.join(u' ').contains("is not remembered"));
}

void StartTest::recentModelIsSound()
{
    Settings settings;
    RecentFiles recent(settings);
    RecentModel model(recent);
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 5; ++i) {
        recent.add(QStringLiteral("/nowhere/%1").arg(i));
    }
    recent.remove("/nowhere/3");
    QTRY_VERIFY(model.isMissing("/nowhere/1"));
    QCOMPARE(model.rowCount(), 4);
}

void StartTest::tabOrderReachesEverything()
{
    Window w;
    w.settings.setRecent({"/a"});
    QSet<QWidget*> reached;
    auto* first = w.find<QAbstractButton>("file.open");
    first->setFocus();
    for (int i = 0; i < 60; ++i) {
        reached << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char* name : {"edit.paste", "file.sample-accepted", "file.sample-replayed", "recent",
             "clearRecent", "scenarioSearch", "scenarios", "play"}) {
        QVERIFY2(reached.contains(w.find<QWidget>(name)), name);
    }
    QVERIFY(reached.contains(w.window.findChild<QWidget*>("search")));
}

QTEST_MAIN(StartTest)
#include "start_test.moc"
