// SPDX-License-Identifier: GPL-3.0-or-later
// Sources as they are written, kept, listed and told apart, before anybody watches them.
#include "rig.h"
#include "servers/log_sniff.h"
#include "servers/server_model.h"
#include "servers/source_form.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;
using attest::test::sourceEntry;
using Kind = SourceEntry::Kind;

namespace {

const auto kLine = QByteArrayLiteral(
    R"({"level":"info","ts":1785245081.402,"logger":"server","msg":"Connected to agent"})"
    "\n");

watch::WatchedSource source(live::SourceState state)
{
    watch::WatchedSource made;
    made.number = 7;
    made.kind = watch::SourceKind::Kubernetes;
    made.status.state = state;
    return made;
}

} // namespace

class SourceEntryTest : public QObject {
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
};

void SourceEntryTest::sourcesAreKeptWithoutSecretsAndWithoutTheLab()
{
    auto loki = sourceEntry(Kind::Loki, "loki+https://loki.example.net?{a=\"b\"}");
    loki.signIn = SourceEntry::SignIn::Basic;
    loki.user = "someone";
    loki.tenant = "prod";
    auto lab = sourceEntry(Kind::Metrics, "http://127.0.0.1:1/metrics");
    lab.lab = true;
    const auto read = readSources(sourcesJson({loki, lab, sourceEntry(Kind::File, "/tmp/a.log")}));
    QCOMPARE(read.size(), 2U);
    QCOMPARE(read[0].address, loki.address);
    QCOMPARE(read[0].user, loki.user);
    QCOMPARE(read[0].tenant, loki.tenant);
    QVERIFY(read[0].signIn == SourceEntry::SignIn::Basic);
    QVERIFY(read[1].kind == Kind::File);
}

void SourceEntryTest::aListThatIsNoneIsEmpty()
{
    QVERIFY(readSources({}).empty());
    QVERIFY(readSources(QStringLiteral("{]")).empty());
    QVERIFY(
        readSources(QStringLiteral(R"([{"id":"a","kind":"telepathy","address":"b"},7])")).empty());
}

void SourceEntryTest::withoutANameTheAddressIsShortened()
{
    QCOMPARE(nameOf(sourceEntry(Kind::File, "/var/log/a.log")), QStringLiteral("a.log"));
    QCOMPARE(nameOf(sourceEntry(Kind::Metrics, "http://10.0.3.7:9090/metrics")),
        QStringLiteral("10.0.3.7:9090"));
    QCOMPARE(nameOf(sourceEntry(Kind::Kubernetes, "kube+http://127.0.0.1:1/spirl-system/server-0")),
        QStringLiteral("spirl-system/server-0"));
    QCOMPARE(nameOf(sourceEntry(Kind::Kubernetes, "kube:prod/spirl-system/server-0")),
        QStringLiteral("kube:prod/spirl-system/server-0"));
    const auto command
        = nameOf(sourceEntry(Kind::Command, "mysql -pplanted --password planted -e x"));
    QVERIFY2(command.startsWith("mysql ") && !command.contains("planted"), qPrintable(command));
    QCOMPARE(nameOf(sourceEntry(Kind::Metrics, "no URL")), QStringLiteral("no URL"));
}

void SourceEntryTest::pathsThatLookLikeSomethingElseStayPaths()
{
    QCOMPARE(specOf(sourceEntry(Kind::File, "/var/log/a.log")), std::string("/var/log/a.log"));
    QCOMPARE(specOf(sourceEntry(Kind::File, "kube:a/b")), std::string("file:kube:a/b"));
    QCOMPARE(specOf(sourceEntry(Kind::Command, "cat a")), std::string("command:cat a"));
}

void SourceEntryTest::statesAreSaidInWords()
{
    const auto kube = sourceEntry(Kind::Kubernetes, "kube:a/b/c");
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

void SourceEntryTest::theModelKeepsRowsWhileOthersComeAndGo()
{
    ServerModel model;
    const QAbstractItemModelTester tester(&model);
    const auto state
        = [](const char* id) { return stateOf(sourceEntry(Kind::Command, id), std::nullopt); };
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

void SourceEntryTest::logsAreToldFromEvidence()
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

void SourceEntryTest::theFormWritesWhatTheTerminalTakes()
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

void SourceEntryTest::journalsAndContainersAreSourcesToo()
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
    const auto kept = readSources(sourcesJson({sourceEntry(Kind::Journal, "journal:"),
        sourceEntry(Kind::Docker, "docker:spirl-server")}));
    QCOMPARE(kept.size(), 2U);
    QVERIFY(kept[0].kind == Kind::Journal && kept[1].kind == Kind::Docker);
    QVERIFY(kept[0].isRemote() && kept[1].isRemote());
}

void SourceEntryTest::theFormShowsACommandBeforeItStarts()
{
    LiveRig rig;
    rig.beginForm(Kind::Command);
    rig.type("sourceCommand", QStringLiteral("journalctl -o json 'a b'"));
    QCOMPARE(rig.find<QLabel>("sourcePreview")->text(),
        QStringLiteral("Starts: [journalctl] [-o] [json] [a b]"));
    rig.type("sourceCommand", QStringLiteral("journalctl 'a"));
    QCOMPARE(rig.find<QLabel>("sourcePreview")->text(), QStringLiteral("A quote is still open"));
}

void SourceEntryTest::whatIsUnfitIsRefusedWithItsReason_data()
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

void SourceEntryTest::whatIsUnfitIsRefusedWithItsReason()
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

QTEST_MAIN(SourceEntryTest)
#include "source_entry_test.moc"
