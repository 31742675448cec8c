// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/log_pane.h"
#include "rig.h"
#include "servers/log_sniff.h"
#include "servers/server_model.h"
#include "servers/source_form.h"
#include "servers/watched_summary.h"
#include "sessions/session_detail.h"
#include "sessions/session_model.h"
#include "sessions/session_pane.h"
#include "shell/arrivals.h"
#include "theme/marked_row.h"
#include "ui/support/controls.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;
using Kind = SourceEntry::Kind;

namespace {

constexpr int kLong = 60000;
const auto kLine = QByteArrayLiteral(
    R"({"level":"info","ts":1785245081.402,"logger":"server","msg":"Connected to agent"})"
    "\n");

SourceEntry entry(Kind kind, std::string address)
{
    SourceEntry made;
    made.id = "id-" + address;
    made.kind = kind;
    made.address = std::move(address);
    return made;
}

watch::WatchedSource source(live::SourceState state)
{
    watch::WatchedSource made;
    made.number = 7;
    made.kind = watch::SourceKind::Kubernetes;
    made.status.state = state;
    return made;
}

} // namespace

class ServersTest : public QObject {
    Q_OBJECT
private slots:
    void sourcesAreKeptWithoutSecretsAndWithoutTheLab();
    void aListThatIsNoneIsEmpty();
    void withoutANameTheAddressIsShortened();
    void pathsThatLookLikeSomethingElseStayPaths();
    void statesAreSaidInWords();
    void theModelKeepsRowsWhileOthersComeAndGo();
    void logsAreToldFromEvidence();
    void theFormWritesWhatTheTerminalTakes();
    void journalsAndContainersAreSourcesToo();
    void theFormShowsACommandBeforeItStarts();
    void whatIsUnfitIsRefusedWithItsReason_data();
    void whatIsUnfitIsRefusedWithItsReason();
    void anEmptyPlaceSaysWhatToDo();
    void theFocusStaysInThePlaceWhereWhatHadItGoes();
    void buttonsAreToldApartByTheirNames();
    void aFileIsFollowed();
    void aFileThatIsNotThereSaysWhy();
    void networkSourcesWaitUntilAsked();
    void whatWasKeptOfASourceIsItsOwnAfterARestart();
    void whatWasKeptOfNoneHasANameAndCanBeRemoved();
    void aSecretIsKeptInTheKeychainAlone();
    void theLabIsOneClickAndAnAlertIsToldOnce();
    void whatIsSelectedIsWhatTheDetailIsOf();
    void theHistoryOfAlertsOutlivesTheWindow();
    void alertsOfAServerAreItsMetricsAlone_data();
    void alertsOfAServerAreItsMetricsAlone();
    void aFailedLoginBecomesACase();
    void droppedLogsAreWatchedAndEvidenceIsNot();
    void rulesAreKeptAndJudged();
    void linesAreToldApartByOnesOwnCatalogue();
    void anotherCatalogueHoldsAtOnce();
    void whatWasReceivedIsKeptByChoiceAndRemoved();
    void whatWasReceivedGoesWithTheWindowUnlessItIsToStay();
    void aLineLeadsToTheCatalogue();
    void partsAreHiddenAndStayHidden();
    void everyControlHasAName();
};

void ServersTest::sourcesAreKeptWithoutSecretsAndWithoutTheLab()
{
    auto loki = entry(Kind::Loki, "loki+https://loki.example.net?{a=\"b\"}");
    loki.signIn = SourceEntry::SignIn::Basic;
    loki.user = "someone";
    loki.tenant = "prod";
    auto lab = entry(Kind::Metrics, "http://127.0.0.1:1/metrics");
    lab.lab = true;
    const auto read = readSources(sourcesJson({loki, lab, entry(Kind::File, "/tmp/a.log")}));
    QCOMPARE(read.size(), 2U);
    QCOMPARE(read[0].address, loki.address);
    QCOMPARE(read[0].user, loki.user);
    QCOMPARE(read[0].tenant, loki.tenant);
    QVERIFY(read[0].signIn == SourceEntry::SignIn::Basic);
    QVERIFY(read[1].kind == Kind::File);
}

void ServersTest::aListThatIsNoneIsEmpty()
{
    QVERIFY(readSources({}).empty());
    QVERIFY(readSources(QStringLiteral("{]")).empty());
    QVERIFY(
        readSources(QStringLiteral(R"([{"id":"a","kind":"telepathy","address":"b"},7])")).empty());
}

void ServersTest::withoutANameTheAddressIsShortened()
{
    QCOMPARE(nameOf(entry(Kind::File, "/var/log/a.log")), QStringLiteral("a.log"));
    QCOMPARE(nameOf(entry(Kind::Metrics, "http://10.0.3.7:9090/metrics")),
        QStringLiteral("10.0.3.7:9090"));
    QCOMPARE(nameOf(entry(Kind::Kubernetes, "kube+http://127.0.0.1:1/spirl-system/server-0")),
        QStringLiteral("spirl-system/server-0"));
    QCOMPARE(nameOf(entry(Kind::Kubernetes, "kube:prod/spirl-system/server-0")),
        QStringLiteral("kube:prod/spirl-system/server-0"));
    QCOMPARE(nameOf(entry(Kind::Metrics, "no URL")), QStringLiteral("no URL"));
}

void ServersTest::pathsThatLookLikeSomethingElseStayPaths()
{
    QCOMPARE(specOf(entry(Kind::File, "/var/log/a.log")), std::string("/var/log/a.log"));
    QCOMPARE(specOf(entry(Kind::File, "kube:a/b")), std::string("file:kube:a/b"));
    QCOMPARE(specOf(entry(Kind::Command, "cat a")), std::string("command:cat a"));
}

void ServersTest::statesAreSaidInWords()
{
    const auto kube = entry(Kind::Kubernetes, "kube:a/b/c");
    const Time now{1000, 0};
    auto connected = source(live::SourceState::Connected);
    connected.linesPerSecond = 212;
    QCOMPARE(stateOf(kube, connected, 0, now).below, QStringLiteral("Kubernetes · 212 lines/s"));
    auto reconnecting = source(live::SourceState::Reconnecting);
    reconnecting.status.retryAt = Time{1008, 0};
    reconnecting.status.problem = Problem{net::issue::kUnreachable,
        {{"host", std::string("h")}, {"reason", std::string("refused")}}, {}};
    const auto state = stateOf(kube, reconnecting, 3, now);
    QCOMPARE(state.below, QStringLiteral("Kubernetes · reconnecting, try 3 in 8 s"));
    QVERIFY(state.mark == Mark::Warned);
    QVERIFY(!state.why.isEmpty());
    auto gaps = connected;
    gaps.gaps = 2;
    QVERIFY(stateOf(kube, gaps, 0, now).below.contains(QStringLiteral("2 gap")));
    QCOMPARE(stateOf(kube, source(live::SourceState::Silent), 0, now).below,
        QStringLiteral("Kubernetes · silent"));
    QCOMPARE(stateOf(kube, std::nullopt).below, QStringLiteral("Kubernetes · not connected"));
    QVERIFY(stateOf(kube, std::nullopt).canConnect);
}

void ServersTest::theModelKeepsRowsWhileOthersComeAndGo()
{
    ServerModel model;
    const QAbstractItemModelTester tester(&model);
    const auto state
        = [](const char* id) { return stateOf(entry(Kind::Command, id), std::nullopt); };
    model.setServers({state("a"), state("b"), state("c")});
    const QPersistentModelIndex last(model.index(2));
    model.setServers({state("a"), state("c")});
    QCOMPARE(last.row(), 1);
    model.setServers({state("z"), state("a"), state("c")});
    QCOMPARE(last.row(), 2);
    QSignalSpy other(&model, &QAbstractItemModel::dataChanged);
    model.setServers({state("z"), state("a"), state("c")});
    QCOMPARE(other.count(), 0);
    model.setServers({});
    QVERIFY(!last.isValid());
}

void ServersTest::logsAreToldFromEvidence()
{
    QVERIFY(mayBeLog(QStringLiteral("/a/server.log")));
    QVERIFY(mayBeLog(QStringLiteral("/a/server.log.2.gz")));
    QVERIFY(mayBeLog(QStringLiteral("/a/journal.JSONL")));
    QVERIFY(!mayBeLog(QStringLiteral("/a/document.json")));
    QVERIFY(!mayBeLog(QStringLiteral("/a/case.attestcase")));
    const QTemporaryDir folder;
    const auto write = [&](const char* name, const QByteArray& text) {
        const auto path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path
                                                                                  : QString();
    };
    QVERIFY(isLog(write("a.log", kLine)));
    QVERIFY(isLog(write("b.log", "2026-07-28T13:24:41Z\tINFO\tserver\tstarted\n")));
    QVERIFY(!isLog(write("c.log", R"({"encoding":"pkcs7","signature":"MIIC"})")));
    QVERIFY(!isLog(write("d.log", "a poem\nof two lines\n")));
    QVERIFY(!isLog(folder.path()));
    QVERIFY(!isLog(QStringLiteral("/nowhere/a.log")));
}

void ServersTest::theFormWritesWhatTheTerminalTakes()
{
    LiveRig rig;
    rig.beginForm(Kind::Kubernetes);
    rig.type("kubeNamespace", QStringLiteral("spirl-system"));
    rig.type("kubePods", QStringLiteral("app=spirl"));
    QVERIFY(rig.find<QLabel>("sourcePreview")
                ->text()
                .endsWith(QStringLiteral("'kube:/spirl-system?app=spirl'")));
    rig.type("kubePods", QStringLiteral("spirl-server-0"));
    QVERIFY(rig.find<QLabel>("sourcePreview")
                ->text()
                .endsWith(QStringLiteral("kube:/spirl-system/spirl-server-0")));
}

void ServersTest::journalsAndContainersAreSourcesToo()
{
    LiveRig rig;
    const auto preview = [&rig] { return rig.find<QLabel>("sourcePreview")->text(); };
    rig.beginForm(Kind::Journal);
    rig.type("journalUnits", QStringLiteral("spirl-server, spirl-agent"));
    QVERIFY2(preview().endsWith("journal:spirl-server,spirl-agent"), qPrintable(preview()));
    rig.type("journalHost", QStringLiteral("ops@web-7"));
    QVERIFY2(
        preview().endsWith("journal:ops@web-7/spirl-server,spirl-agent"), qPrintable(preview()));
    rig.beginForm(Kind::Docker);
    rig.type("dockerContainer", QStringLiteral("spirl-server"));
    QVERIFY2(preview().endsWith("docker:spirl-server"), qPrintable(preview()));
    rig.type("dockerContext", QStringLiteral("east"));
    QVERIFY2(preview().endsWith("docker:east/spirl-server"), qPrintable(preview()));
    const auto kept = readSources(sourcesJson(
        {entry(Kind::Journal, "journal:"), entry(Kind::Docker, "docker:spirl-server")}));
    QCOMPARE(kept.size(), 2U);
    QVERIFY(kept[0].kind == Kind::Journal && kept[1].kind == Kind::Docker);
    QVERIFY(kept[0].isRemote() && kept[1].isRemote());
}

void ServersTest::theFormShowsACommandBeforeItStarts()
{
    LiveRig rig;
    rig.beginForm(Kind::Command);
    rig.type("sourceCommand", QStringLiteral("journalctl -o json 'a b'"));
    QCOMPARE(rig.find<QLabel>("sourcePreview")->text(),
        QStringLiteral("Starts: [journalctl] [-o] [json] [a b]"));
    rig.type("sourceCommand", QStringLiteral("journalctl 'a"));
    QCOMPARE(rig.find<QLabel>("sourcePreview")->text(), QStringLiteral("A quote is still open"));
}

void ServersTest::whatIsUnfitIsRefusedWithItsReason_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, Kind kind, const char* field, const char* text) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray(field)
                            << QString::fromLatin1(text);
    };
    row("no path", Kind::File, "sourcePath", "");
    row("open quote", Kind::Command, "sourceCommand", "a 'b");
    row("no namespace", Kind::Kubernetes, "kubePods", "a");
    row("bad host", Kind::Journal, "journalHost", "-oProxyCommand=x");
    row("no container", Kind::Docker, "dockerContext", "east");
    row("no query", Kind::Loki, "sourceUrl", "https://loki.example.net");
    row("no url", Kind::Metrics, "sourceUrl", "nonsense");
}

void ServersTest::whatIsUnfitIsRefusedWithItsReason()
{
    QFETCH(int, kind);
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    LiveRig rig;
    rig.beginForm(static_cast<Kind>(kind));
    rig.type(field.constData(), text);
    rig.click("addSource");
    auto* problem = rig.find<QLabel>("sourceProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QVERIFY(rig.desk->entries().empty());
}

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
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 3U, kLong);
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
    settings.setLiveSources(sourcesJson({entry(Kind::Command, "cat " + path.toStdString()),
        entry(Kind::Metrics, "http://127.0.0.1:1/metrics"),
        entry(Kind::File, path.toStdString())}));
    LiveRig rig(&settings);
    QCOMPARE(rig.desk->servers().size(), 3U);
    QCOMPARE(rig.desk->servers()[0].below, QStringLiteral("Command · not connected"));
    QCOMPARE(rig.desk->servers()[1].below, QStringLiteral("Metrics · not connected"));
    QTRY_COMPARE(rig.desk->servers()[2].lines, 1U);
    rig.desk->connectTo(rig.desk->servers()[0].id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers()[0].lines, 1U, kLong);
}

void ServersTest::whatWasKeptOfASourceIsItsOwnAfterARestart()
{
    LiveRig rig;
    rig.settings->setLiveSpoolKeeps(true);
    auto command = entry(Kind::Command, "cat " + rig.write("a.log", kLine).toStdString());
    command.name = "my command";
    rig.desk->add({command}, {});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    rig.restart();
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    QCOMPARE(rig.desk->servers().size(), 1U);
    const auto kept = rig.desk->servers().front();
    QCOMPARE(kept.name, QStringLiteral("my command"));
    QCOMPARE(kept.id, command.id);
    QVERIFY(kept.canConnect);
    QVERIFY2(kept.below.contains(QStringLiteral("not connected")), qPrintable(kept.below));
    QVERIFY(watchedSummary(*rig.desk).contains(QStringLiteral("1 not connected")));

    rig.desk->connectTo(command.id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 2U, kLong);
    QCOMPARE(rig.desk->servers().front().log, kept.log);
    QCOMPARE(rig.desk->servers().front().gaps, 1U); // a command cannot be asked for what was before
    QCOMPARE(rig.desk->servers().size(), 1U);
}

void ServersTest::whatWasKeptOfNoneHasANameAndCanBeRemoved()
{
    LiveRig rig;
    rig.settings->setLiveSpoolKeeps(true);
    auto command = entry(Kind::Command, "cat " + rig.write("a.log", kLine).toStdString());
    command.name = "my command";
    rig.desk->add({command}, {});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    rig.settings->setLiveSources({});
    rig.restart();
    rig.page->showWatched();
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().size(), 1U, kLong);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    QCOMPARE(rig.desk->servers().front().name, QStringLiteral("my command"));
    auto* list = rig.find<QListView>("servers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    rig.click("removeServer");
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->servers().empty(), kLong);
    rig.restart();
    rig.desk->wake();
    rig.desk->addFiles({rig.folder.filePath(QStringLiteral("a.log"))});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    QCOMPARE(rig.desk->servers().size(), 1U);
}

void ServersTest::aSecretIsKeptInTheKeychainAlone()
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

void ServersTest::theLabIsOneClickAndAnAlertIsToldOnce()
{
    LiveRig rig;
    rig.click("watchLab");
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().size(), 4U, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->servers().front().lines > 0, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->servers().back().mark == Mark::Passed, kLong);
    QVERIFY(rig.settings->liveSources().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!rig.told.isEmpty(), kLong);
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

void ServersTest::whatIsSelectedIsWhatTheDetailIsOf()
{
    LiveRig rig;
    rig.click("watchLab");
    auto* servers = rig.find<QListView>("servers");
    auto* alerts = rig.find<QListView>("alerts");
    QTRY_VERIFY_WITH_TIMEOUT(alerts->model()->rowCount() > 0, kLong);
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

void ServersTest::theHistoryOfAlertsOutlivesTheWindow()
{
    LiveRig rig;
    rig.desk->startLab();
    QTRY_VERIFY_WITH_TIMEOUT(!rig.told.isEmpty(), kLong);
    rig.told.clear();
    rig.restart();
    rig.page->showRules();
    auto* history = rig.find<QTableView>("alertHistory");
    QTRY_VERIFY_WITH_TIMEOUT(history->model()->rowCount() > 0, kLong);
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
    QTRY_VERIFY_WITH_TIMEOUT(pane->model().count(SessionKind::Failed) > 0, kLong);
    QTRY_VERIFY_WITH_TIMEOUT(pane->model().count(SessionKind::Ok) > 0, kLong); // of its cluster
    pane->filterTo({SessionKind::Failed});
    QTRY_VERIFY_WITH_TIMEOUT(pane->model().rowCount() > 0, kLong);
    QVERIFY(pane->choose(pane->model().at(0)->id));
    auto* detail = rig.page->findChild<SessionDetail*>();
    QTRY_VERIFY(detail->isVisible());
    rig.click("openAsCase");
    QTRY_VERIFY_WITH_TIMEOUT(rig.cases.shown(), kLong);
    const auto& made = rig.cases.shown()->kept();
    QVERIFY2(made.hasPolicy, made.notes.front().text.c_str());
    QVERIFY(asText(made.policy).find("azure_imds") != std::string_view::npos);
    QVERIFY(made.notes.front().text.find("error: ") != std::string::npos);
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
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->log().rows().size(), 1U, kLong);
    const auto rows = rig.desk->log().rows();
    QCOMPARE(rows.events().idOf(rows.at(rows.first()).core.event), "mine");
}

void ServersTest::anotherCatalogueHoldsAtOnce()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->log().rows().size(), 1U, kLong);
    const auto event = [&] {
        const auto rows = rig.desk->log().rows();
        return std::string(rows.events().idOf(rows.at(rows.first()).core.event));
    };
    QCOMPARE(event(), std::string("session_up"));
    const auto path
        = rig.write("mine.json", R"({"events":[{"id":"mine","text":"Connected to agent"}]})");
    rig.settings->setLiveEventFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(event(), std::string("mine"), kLong);
    const auto& model = rig.page->findChild<SessionPane*>()->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.events().numberOf("mine") != 0, kLong);
    // Somebody writes something else into it.
    QVERIFY(QFile::remove(path));
    rig.write("mine.json", R"({"events":[{"id":"other","text":"Connected to agent"}]})");
    rig.settings->tellOfLiveEventFiles();
    QTRY_COMPARE_WITH_TIMEOUT(event(), std::string("other"), kLong);
}

// The choice holds for what is received already, too.
void ServersTest::whatWasReceivedIsKeptByChoiceAndRemoved()
{
    Settings settings;
    LiveRig rig(&settings);
    const auto path = rig.write("a.log", kLine);
    rig.desk->add({entry(Kind::Command, "cat " + path.toStdString())}, {});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    settings.setLiveSpoolKeeps(true);
    rig.restart();
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    QCOMPARE(rig.desk->servers().size(), 1U); // what was kept of a source is that source's
    auto* list = rig.find<QListView>("servers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    rig.click("removeServer");
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->servers().empty(), kLong);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->log().rows().size(), 0U, kLong);
}

void ServersTest::whatWasReceivedGoesWithTheWindowUnlessItIsToStay()
{
    Settings settings;
    settings.setLiveSpoolKeeps(true);
    LiveRig rig(&settings);
    const auto path = rig.write("a.log", kLine);
    rig.desk->add({entry(Kind::Command, "cat " + path.toStdString())}, {});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers().front().lines, 1U, kLong);
    settings.setLiveSpoolKeeps(false);
    rig.restart();
    // Restored before what is added afterwards.
    rig.desk->addFiles({path});
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->servers()[1].lines, 1U, kLong);
    QCOMPARE(rig.desk->servers().size(), 2U);
}

void ServersTest::aLineLeadsToTheCatalogue()
{
    LiveRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    auto* log = rig.page->findChild<LogPane*>();
    QTRY_COMPARE_WITH_TIMEOUT(log->table().order().size(), 1U, kLong);
    log->goToRow(rig.desk->log().rows().first());
    auto* link = rig.find<QAbstractButton>("goCatalogue");
    QTRY_VERIFY_WITH_TIMEOUT(link->isVisible(), kLong);
    QSignalSpy wanted(rig.page.get(), &LivePage::catalogueWanted);
    rig.click("goCatalogue");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<std::string>(), "session_up");
}

void ServersTest::partsAreHiddenAndStayHidden()
{
    LiveRig rig;
    QVERIFY(rig.page->isShown(LivePage::Part::Charts));
    rig.page->setShown(LivePage::Part::Charts, false);
    rig.rebuild();
    QVERIFY(!rig.page->isShown(LivePage::Part::Charts));
    QVERIFY(rig.page->isShown(LivePage::Part::Log));
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
