// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of the place "Live" when the window ends, and what goes.
#include "rig.h"
#include "servers/watched_summary.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;
using attest::test::sourceEntry;
using Kind = SourceEntry::Kind;

namespace {

const auto kLine = QByteArrayLiteral(
    R"({"level":"info","ts":1785245081.402,"logger":"server","msg":"Connected to agent"})"
    "\n");

} // namespace

class KeptTest : public QObject {
    Q_OBJECT
private slots:
    void whatWasKeptOfASourceIsItsOwnAfterARestart();
    void whatWasKeptOfNoneHasANameAndCanBeRemoved();
    void aSecretIsKeptInTheKeychainAlone();
    void theHistoryOfAlertsOutlivesTheWindow();
    void whatWasReceivedIsKeptByChoiceAndRemoved();
    void whatWasReceivedGoesWithTheWindowUnlessItIsToStay();
    void partsAreHiddenAndStayHidden();
};

void KeptTest::whatWasKeptOfASourceIsItsOwnAfterARestart()
{
    LiveRig rig;
    rig.settings->setLiveSpoolKeeps(true);
    auto command = sourceEntry(Kind::Command, "cat " + rig.write("a.log", kLine).toStdString());
    command.name = "my command";
    rig.desk->add({command}, {});
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    rig.restart();
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    QCOMPARE(rig.desk->servers().size(), 1U);
    const auto kept = rig.desk->servers().front();
    QCOMPARE(kept.name, QStringLiteral("my command"));
    QCOMPARE(kept.id, command.id);
    QVERIFY(kept.canConnect);
    QVERIFY2(kept.below.contains(QStringLiteral("not connected")), qPrintable(kept.below));
    QVERIFY(watchedSummary(*rig.desk).contains(QStringLiteral("1 not connected")));

    rig.desk->connectTo(command.id);
    QTRY_COMPARE(rig.desk->servers().front().lines, 2U);
    QCOMPARE(rig.desk->servers().front().log, kept.log);
    QCOMPARE(rig.desk->servers().front().gaps, 1U); // a command cannot be asked for what was before
    QCOMPARE(rig.desk->servers().size(), 1U);
}

void KeptTest::whatWasKeptOfNoneHasANameAndCanBeRemoved()
{
    LiveRig rig;
    rig.settings->setLiveSpoolKeeps(true);
    auto command = sourceEntry(Kind::Command, "cat " + rig.write("a.log", kLine).toStdString());
    command.name = "my command";
    rig.desk->add({command}, {});
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    rig.settings->setLiveSources({});
    rig.restart();
    rig.page->showWatched();
    QTRY_COMPARE(rig.desk->servers().size(), 1U);
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    QCOMPARE(rig.desk->servers().front().name, QStringLiteral("my command"));
    auto* list = rig.find<QListView>("servers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    rig.click("removeServer");
    QTRY_VERIFY(rig.desk->servers().empty());
    rig.restart();
    rig.desk->wake();
    rig.desk->addFiles({rig.folder.filePath(QStringLiteral("a.log"))});
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    QCOMPARE(rig.desk->servers().size(), 1U);
}

void KeptTest::aSecretIsKeptInTheKeychainAlone()
{
    LiveRig rig;
    rig.beginForm(Kind::Prometheus);
    rig.type("sourceUrl", QStringLiteral("http://127.0.0.1:1"));
    rig.find<QComboBox>("sourceSignIn")->setCurrentIndex(2);
    rig.type("sourceSecret", QStringLiteral("sesame-7"));
    rig.click("addSource");
    QTRY_COMPARE(rig.desk->entries().size(), 1U);
    const auto key = rig.desk->entries().front().secretKey();
    const auto kept = [&] {
        const auto found = rig.store->get(key);
        return found && found->has_value();
    };
    QTRY_VERIFY(kept());
    QVERIFY(!rig.settings->liveSources().contains(QStringLiteral("sesame")));
    rig.desk->remove(rig.desk->entries().front().id);
    QTRY_VERIFY(!kept());
}

void KeptTest::theHistoryOfAlertsOutlivesTheWindow()
{
    LiveRig rig;
    rig.desk->startLab();
    QTRY_VERIFY(!rig.told.isEmpty());
    rig.told.clear();
    rig.restart();
    rig.page->showRules();
    auto* history = rig.find<QTableView>("alertHistory");
    QTRY_VERIFY(history->model()->rowCount() > 0);
    const auto date = QStringLiteral("20\\d\\d-\\d\\d-\\d\\d ");
    const auto when = history->model()->index(0, 0).data().toString();
    QVERIFY2(QRegularExpression(date).match(when).hasMatch(), qPrintable(when));
    // The lab went with the window.
    QCOMPARE(
        history->model()->index(0, 1).data().toString(), QStringLiteral("not watched any more"));
    QVERIFY(rig.told.isEmpty()); // it was told before
    rig.click("clearHistory");
    for (auto* each : rig.page->findChildren<QPushButton*>()) {
        if (each->text() == QStringLiteral("Clear for good")) {
            QTest::mouseClick(each, Qt::LeftButton);
        }
    }
    QTRY_COMPARE(history->model()->rowCount(), 0);
}

// The choice holds for what is received already, too.
void KeptTest::whatWasReceivedIsKeptByChoiceAndRemoved()
{
    Settings settings;
    LiveRig rig(&settings);
    const auto path = rig.write("a.log", kLine);
    rig.desk->add({sourceEntry(Kind::Command, "cat " + path.toStdString())}, {});
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    settings.setLiveSpoolKeeps(true);
    rig.restart();
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    QCOMPARE(rig.desk->servers().size(), 1U); // what was kept of a source is that source's
    auto* list = rig.find<QListView>("servers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    rig.click("removeServer");
    QTRY_VERIFY(rig.desk->servers().empty());
    QTRY_COMPARE(rig.desk->log().rows().size(), 0U);
}

void KeptTest::whatWasReceivedGoesWithTheWindowUnlessItIsToStay()
{
    Settings settings;
    settings.setLiveSpoolKeeps(true);
    LiveRig rig(&settings);
    const auto path = rig.write("a.log", kLine);
    rig.desk->add({sourceEntry(Kind::Command, "cat " + path.toStdString())}, {});
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    settings.setLiveSpoolKeeps(false);
    rig.restart();
    // Restored before what is added afterwards.
    rig.desk->addFiles({path});
    QTRY_COMPARE(rig.desk->servers()[1].lines, 1U);
    QCOMPARE(rig.desk->servers().size(), 2U);
}

void KeptTest::partsAreHiddenAndStayHidden()
{
    LiveRig rig;
    QVERIFY(rig.page->isShown(LivePage::Part::Charts));
    rig.page->setShown(LivePage::Part::Charts, false);
    rig.rebuild();
    QVERIFY(!rig.page->isShown(LivePage::Part::Charts));
    QVERIFY(rig.page->isShown(LivePage::Part::Log));
}

QTEST_MAIN(KeptTest)
#include "kept_test.moc"
