// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_detail.h"
#include "logs/log_pane.h"
#include "logs/log_table.h"
#include "rig.h"
#include "servers/watched_summary.h"
#include "sessions/session_detail.h"
#include "sessions/session_model.h"
#include "sessions/session_pane.h"
#include "shell/arrivals.h"
#include "theme/marked_row.h"
#include "ui/support/controls.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
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

class ServersTest : public QObject {
    Q_OBJECT
private slots:
    void anEmptyPlaceSaysWhatToDo();
    void theFocusStaysInThePlaceWhereWhatHadItGoes();
    void buttonsAreToldApartByTheirNames();
    void aFileIsFollowed();
    void aFileThatIsNotThereSaysWhy();
    void networkSourcesWaitUntilAsked();
    void theLabIsOneClickAndAnAlertIsToldOnce();
    void anAlertLeadsToItsRule();
    void whatIsSelectedIsWhatTheDetailIsOf();
    void alertsOfAServerAreItsMetricsAlone_data();
    void alertsOfAServerAreItsMetricsAlone();
    void aFailedLoginBecomesACase();
    void aLineIsSaidToBeOneOnce();
    void droppedLogsAreWatchedAndEvidenceIsNot();
    void rulesAreKeptAndJudged();
    void linesAreToldApartByOnesOwnCatalogue();
    void anotherCatalogueHoldsAtOnce();
    void aLineLeadsToTheCatalogue();
    void everyControlHasAName();
};

void ServersTest::anEmptyPlaceSaysWhatToDo()
{
    LiveRig rig;
    QVERIFY(rig.find<QAbstractButton>("addFirstSource")->isVisible());
    QVERIFY(rig.find<QAbstractButton>("watchLab")->isVisible());
    QVERIFY(rig.find<QLabel>("noServers")->isVisible());
    QVERIFY(watchedSummary(*rig.desk).isEmpty());
}

void ServersTest::theFocusStaysInThePlaceWhereWhatHadItGoes()
{
    LiveRig rig;
    auto* servers = rig.find<QListView>("servers");
    auto* lab = rig.find<QAbstractButton>("watchLab");
    lab->setFocus();
    rig.click("watchLab");
    QVERIFY(!lab->isEnabled());
    QVERIFY(servers->hasFocus());
    lab->setEnabled(true);
    lab->setFocus();
    rig.desk->addFiles({rig.write("a.log", kLine)});
    QTRY_VERIFY(!lab->isVisible());
    QVERIFY(servers->hasFocus());
}

// Whoever hears the page hears nothing of where a button stands.
void ServersTest::buttonsAreToldApartByTheirNames()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    rig.page->showWatched();
    QStringList names, twice;
    for (const auto* each : rig.page->findChildren<QAbstractButton*>()) {
        const auto name = each->accessibleName().isEmpty() ? each->text() : each->accessibleName();
        if (!each->isVisible() || name.isEmpty()) {
            continue;
        }
        (names.contains(name) ? twice : names) << name;
    }
    QCOMPARE(twice, QStringList());
}

void ServersTest::aFileIsFollowed()
{
    LiveRig rig;
    const auto path = rig.write("a.log", kLine);
    rig.beginForm(Kind::File);
    rig.type("sourcePath", path);
    rig.click("addSource");
    QTRY_COMPARE(rig.desk->servers().size(), 1U);
    QTRY_COMPARE(rig.desk->servers().front().lines, 1U);
    rig.append(path, kLine + kLine);
    QTRY_COMPARE(rig.desk->servers().front().lines, 3U);
    QVERIFY(rig.desk->servers().front().mark == Mark::Passed);
    QVERIFY(watchedSummary(*rig.desk).contains(QStringLiteral("nothing lost")));
}

void ServersTest::aFileThatIsNotThereSaysWhy()
{
    LiveRig rig;
    rig.desk->addFiles({QStringLiteral("/nowhere/a.log")});
    rig.page->showWatched();
    QTRY_VERIFY(!rig.desk->servers().front().why.isEmpty());
    auto* list = rig.find<QListView>("servers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    auto* why = rig.find<QLabel>("serverWhy");
    QVERIFY(why->isVisible());
    QVERIFY2(why->text().contains(QStringLiteral("/nowhere/a.log")), qPrintable(why->text()));
    rig.click("removeServer");
    QVERIFY(rig.desk->entries().empty());
}

void ServersTest::networkSourcesWaitUntilAsked()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("a.log"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kLine);
    file.close();
    Settings settings;
    settings.setLiveSources(sourcesJson({sourceEntry(Kind::Command, "cat " + path.toStdString()),
        sourceEntry(Kind::Metrics, "http://127.0.0.1:1/metrics"),
        sourceEntry(Kind::File, path.toStdString())}));
    LiveRig rig(&settings);
    QCOMPARE(rig.desk->servers().size(), 3U);
    QCOMPARE(rig.desk->servers()[0].below, QStringLiteral("Command · not connected"));
    QCOMPARE(rig.desk->servers()[1].below, QStringLiteral("Metrics · not connected"));
    QTRY_COMPARE(rig.desk->servers()[2].lines, 1U);
    rig.desk->connectTo(rig.desk->servers()[0].id);
    QTRY_COMPARE(rig.desk->servers()[0].lines, 1U);
}

void ServersTest::theLabIsOneClickAndAnAlertIsToldOnce()
{
    LiveRig rig;
    rig.click("watchLab");
    QTRY_COMPARE(rig.desk->servers().size(), 4U);
    QTRY_VERIFY(rig.desk->servers().front().lines > 0);
    QTRY_VERIFY(rig.desk->servers().back().mark == Mark::Passed);
    QVERIFY(rig.settings->liveSources().isEmpty());
    QTRY_VERIFY(!rig.told.isEmpty());
    QVERIFY2(!rig.told.front().contains(QStringLiteral("http")), qPrintable(rig.told.front()));
    auto* alerts = rig.find<QListView>("alerts");
    QTRY_VERIFY(alerts->model()->rowCount() > 0);
    QTest::mouseClick(alerts->viewport(), Qt::LeftButton, {},
        alerts->visualRect(alerts->model()->index(0, 0)).center());
    QVERIFY(rig.find<QLabel>("alertTitle")->isVisible());
    auto* log = rig.page->findChild<LogPane*>();
    QSignalSpy range(log, &LogPane::rangeChanged);
    rig.click("logOfAlert");
    QTRY_VERIFY(!range.isEmpty());
    const auto chosen = range.last().at(0).value<std::optional<TimeRange>>();
    QVERIFY(chosen && chosen->from < rig.desk->alerts()->alerts.front().since);
    QVERIFY(chosen->to > rig.desk->alerts()->alerts.front().since);
}

void ServersTest::anAlertLeadsToItsRule()
{
    LiveRig rig;
    rig.click("watchLab");
    auto* alerts = rig.find<QListView>("alerts");
    QTRY_VERIFY(alerts->model()->rowCount() > 0);
    rig.page->showRules();
    auto* rules = rig.find<QTableView>("rules");
    rules->selectRow(4); // that no server gives metrics
    rig.page->showWatched();
    QTest::mouseClick(alerts->viewport(), Qt::LeftButton, {},
        alerts->visualRect(alerts->model()->index(0, 0)).center());
    rig.click("rulesOfAlert");
    QVERIFY(rules->isVisible());
    QCOMPARE(rules->currentIndex().siblingAtColumn(0).data().toString(),
        rig.find<QLabel>("alertTitle")->text());
}

void ServersTest::whatIsSelectedIsWhatTheDetailIsOf()
{
    LiveRig rig;
    rig.click("watchLab");
    auto* servers = rig.find<QListView>("servers");
    auto* alerts = rig.find<QListView>("alerts");
    QTRY_VERIFY(alerts->model()->rowCount() > 0);
    const auto click = [](QListView* list) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
            list->visualRect(list->model()->index(0, 0)).center());
    };
    click(servers);
    QVERIFY(servers->selectionModel()->hasSelection());
    click(alerts);
    QVERIFY(alerts->selectionModel()->hasSelection());
    QVERIFY(!servers->selectionModel()->hasSelection());
    click(servers); // the same one again
    QVERIFY(servers->selectionModel()->hasSelection());
    QVERIFY(!alerts->selectionModel()->hasSelection());
    QVERIFY(rig.find<QLabel>("serverName")->isVisible());
}

void ServersTest::alertsOfAServerAreItsMetricsAlone_data()
{
    QTest::addColumn<SourceEntry::Kind>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<bool>("may");
    using Kind = SourceEntry::Kind;
    const auto row = [](const char* what, Kind kind, const char* name, const char* of, bool may) {
        QTest::newRow(what) << kind << QByteArray(name) << QByteArray(of) << may;
    };
    row("by its name", Kind::Metrics, "one", "one", true);
    row("by its address", Kind::Metrics, "", "10.0.0.1:9090", true);
    row("the second of that name", Kind::Metrics, "one", "one (2)", true);
    row("one that is named as if there were two", Kind::Metrics, "one", "one (east)", false);
    row("another", Kind::Metrics, "one", "two", false);
    row("a longer name", Kind::Metrics, "one", "one-more", false);
    row("whoever a Prometheus asks", Kind::Prometheus, "", "two", true);
    row("of all servers", Kind::Metrics, "one", "", true);
    row("a log", Kind::Kubernetes, "one", "one", false);
}

void ServersTest::alertsOfAServerAreItsMetricsAlone()
{
    QFETCH(SourceEntry::Kind, kind);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, instance);
    SourceEntry entry;
    entry.kind = kind;
    entry.name = name.toStdString();
    entry.address = "http://10.0.0.1:9090/metrics";
    QTEST(mayGiveMetricsOf(entry, instance.toStdString()), "may");
}

void ServersTest::aFailedLoginBecomesACase()
{
    LiveRig rig;
    rig.desk->startLab();
    auto* pane = rig.page->findChild<SessionPane*>();
    QTRY_VERIFY(pane->model().count(SessionKind::Failed) > 0);
    QTRY_VERIFY(pane->model().count(SessionKind::Ok) > 0); // of its cluster
    pane->filterTo({SessionKind::Failed});
    QTRY_VERIFY(pane->model().rowCount() > 0);
    QVERIFY(pane->choose(pane->model().at(0)->id));
    auto* detail = rig.page->findChild<SessionDetail*>();
    QTRY_VERIFY(detail->isVisible());
    rig.click("openAsCase");
    QTRY_VERIFY(rig.cases.shown());
    const auto& made = rig.cases.shown()->kept();
    QVERIFY2(made.hasPolicy, made.notes.front().text.c_str());
    QVERIFY(asText(made.policy).find("azure_imds") != std::string_view::npos);
    QVERIFY(made.notes.front().text.find("error: ") != std::string::npos);
}

void ServersTest::aLineIsSaidToBeOneOnce()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", "a line\n")});
    auto* table = rig.page->findChild<LogTable*>();
    QTRY_COMPARE(table->order().size(), 1U);
    table->setCurrent(0);
    auto* detail = rig.page->findChild<LineDetail*>();
    QTRY_VERIFY(detail->isVisible() && detail->facts());
    const auto labels = rig.page->findChildren<QLabel*>();
    QCOMPARE(std::ranges::count_if(labels,
                 [](const QLabel* each) {
                     return each->isVisible()
                         && each->text().compare(QStringLiteral("line"), Qt::CaseInsensitive) == 0;
                 }),
        1);
}

void ServersTest::droppedLogsAreWatchedAndEvidenceIsNot()
{
    LiveRig rig;
    MessageBar notices;
    Arrivals arrivals(rig.cases, notices);
    QStringList logs;
    arrivals.takeLogsBy([&](const QStringList& paths) { logs << paths; });
    QSignalSpy refused(&rig.cases, &OpenCases::refused);
    const auto log = rig.write("a.log", kLine);
    arrivals.openFiles({log, rig.write("b.log", "a poem\n")});
    QTRY_COMPARE(logs, QStringList{log});
    QTRY_COMPARE(refused.count(), 1);
}

void ServersTest::rulesAreKeptAndJudged()
{
    LiveRig rig;
    auto rules = telemetry::builtInAlertRules();
    rules.resize(1);
    rig.desk->setRules(rules);
    QVERIFY(!rig.settings->liveRules().isEmpty());
    LiveRig again(rig.settings);
    QCOMPARE(again.desk->rules().size(), 1U);
    again.desk->setRules(telemetry::builtInAlertRules());
    QVERIFY(rig.settings->liveRules().isEmpty());
}

void ServersTest::linesAreToldApartByOnesOwnCatalogue()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("mine.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"events":[{"id":"mine","text":"Connected to agent"}]})");
    file.close();
    Settings settings;
    settings.setLiveEventFiles({path});
    LiveRig rig(&settings);
    rig.desk->addFiles({rig.write("a.log", kLine)});
    QTRY_COMPARE(rig.desk->log().rows().size(), 1U);
    const auto rows = rig.desk->log().rows();
    QCOMPARE(rows.events().idOf(rows.at(rows.first()).core.event), "mine");
}

void ServersTest::anotherCatalogueHoldsAtOnce()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    QTRY_COMPARE(rig.desk->log().rows().size(), 1U);
    const auto event = [&] {
        const auto rows = rig.desk->log().rows();
        return std::string(rows.events().idOf(rows.at(rows.first()).core.event));
    };
    QCOMPARE(event(), std::string("session_up"));
    const auto path
        = rig.write("mine.json", R"({"events":[{"id":"mine","text":"Connected to agent"}]})");
    rig.settings->setLiveEventFiles({path});
    QTRY_COMPARE(event(), std::string("mine"));
    const auto& model = rig.page->findChild<SessionPane*>()->model();
    QTRY_VERIFY(model.events().numberOf("mine") != 0);
    // Somebody writes something else into it.
    QVERIFY(QFile::remove(path));
    rig.write("mine.json", R"({"events":[{"id":"other","text":"Connected to agent"}]})");
    rig.settings->tellOfLiveEventFiles();
    QTRY_COMPARE(event(), std::string("other"));
}

void ServersTest::aLineLeadsToTheCatalogue()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    auto* log = rig.page->findChild<LogPane*>();
    QTRY_COMPARE(log->table().order().size(), 1U);
    log->goToRow(rig.desk->log().rows().first());
    auto* link = rig.find<QAbstractButton>("goCatalogue");
    QTRY_VERIFY(link->isVisible());
    QSignalSpy wanted(rig.page.get(), &LivePage::catalogueWanted);
    rig.click("goCatalogue");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<std::string>(), "session_up");
}

void ServersTest::everyControlHasAName()
{
    LiveRig rig;
    QCOMPARE(test::unnamedControls(*rig.page).join(u' '), QString());
    rig.page->showRules();
    QCOMPARE(test::unnamedControls(*rig.page).join(u' '), QString());
    for (const auto kind : {Kind::File, Kind::Kubernetes, Kind::Loki}) {
        rig.beginForm(kind);
        QCOMPARE(test::unnamedControls(*rig.page).join(u' '), QString());
    }
    rig.desk->addFiles({rig.write("a.log", kLine)});
    rig.page->showWatched();
    QCOMPARE(test::unnamedControls(*rig.page).join(u' '), QString());
}

QTEST_MAIN(ServersTest)
#include "servers_test.moc"
