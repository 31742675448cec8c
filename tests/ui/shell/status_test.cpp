// SPDX-License-Identifier: GPL-3.0-or-later
// What the line below the window says of it.
#include "shell/activity_button.h"
#include "window_rig.h"

#include <QtCore/QThreadPool>
#include <QtTest/QTest>

#include <semaphore>

using namespace attest;
using namespace attest::ui;
using Window = test::ShellWindow;

class StatusTest : public QObject {
    Q_OBJECT
private slots:
    void statusSaysWhereOneIs();
    void statusIsNotOfflineWhileServersAreWatched();
    void nothingStandsOnAHint();
    void statusFollowsEdits();
    void activitiesShowAndCancel();
};

void StatusTest::statusSaysWhereOneIs()
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

void StatusTest::statusIsNotOfflineWhileServersAreWatched()
{
    Window w;
    auto* account = w.window.findChild<QAbstractButton*>("offline");
    SourceEntry server;
    server.id = "one";
    server.kind = SourceEntry::Kind::Metrics;
    server.address = "http://127.0.0.1:1/metrics";
    w.window.live().add({server}, {});
    QTRY_VERIFY(account->text().contains("only the sources in Live are asked"));
    w.window.live().remove("one");
    QTRY_VERIFY(account->text().contains("Offline: no request without asking"));
}

void StatusTest::nothingStandsOnAHint()
{
    Window w;
    SourceEntry server;
    server.id = "one";
    server.kind = SourceEntry::Kind::Metrics;
    server.address = "http://127.0.0.1:1/metrics";
    w.window.live().add({server}, {});
    auto* watched = w.window.statusBar()->findChild<QAbstractButton*>("watched");
    QTRY_VERIFY(watched->isVisible());
    w.window.statusBar()->showMessage(QStringLiteral("Connections, resources, the doctor"));
    emit w.window.live().serversChanged(); // as every second while something comes
    QVERIFY(!watched->isVisible());
    w.window.statusBar()->clearMessage();
    QVERIFY(watched->isVisible());
    w.window.live().remove("one");
}

void StatusTest::statusFollowsEdits()
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

void StatusTest::activitiesShowAndCancel()
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

QTEST_MAIN(StatusTest)
#include "status_test.moc"
