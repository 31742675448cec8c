// SPDX-License-Identifier: GPL-3.0-or-later
// Whose log is whose, and what a person may say about it.
#include "flows/notice_bar.h"
#include "logs/log_pane.h"
#include "metrics/metrics_pane.h"
#include "rig.h"
#include "servers/server_model.h"
#include "servers/whose_log.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListView>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;
using Kind = SourceEntry::Kind;

namespace {

SourceEntry entry(Kind kind, std::string id, std::string address)
{
    SourceEntry made;
    made.id = std::move(id);
    made.kind = kind;
    made.address = std::move(address);
    return made;
}

ServerState logged(const SourceEntry& entry, const std::vector<std::string>& pods)
{
    watch::WatchedSource source;
    source.kind = watch::SourceKind::Kubernetes;
    source.status.state = live::SourceState::Connected;
    for (const auto& pod : pods) {
        live::Origin origin;
        origin.name = pod + "/server";
        origin.pod = pod;
        source.origins.push_back(origin);
    }
    return stateOf(entry, source, 0, {});
}

ServerState measured(const SourceEntry& entry, const std::vector<watch::MetricInstance>& instances)
{
    watch::MetricServerStatus status;
    status.state = watch::MetricServerStatus::State::Connected;
    status.instances = instances;
    return stateOf(entry, status, Time{});
}

/// In the detail of a server: which log is its own.
QComboBox* choice(LiveRig& rig)
{
    for (auto* each : rig.page->findChildren<QComboBox*>(QStringLiteral("logOfServer"))) {
        if (each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

} // namespace

class WhoseLogTest : public QObject {
    Q_OBJECT
private slots:
    void aLogIsFoundByWhatItHasInCommon_data();
    void aLogIsFoundByWhatItHasInCommon();
    void namesThatOnlyBeginAlikeHaveToLeadToOneLog();
    void whatAPersonSaidComesFirst();
    void whatAPersonSaidIsKept();
    void logAndMetricsOfOneServerAreOneRow();
    void metricsOfOneOfManyPodsStayARowOfTheirOwn();
    void theLabsServerIsOneRowAndMayBeToldApart();
};

void WhoseLogTest::aLogIsFoundByWhatItHasInCommon_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("origins");
    const auto url = QStringLiteral("https://10.0.3.7:9090/metrics");
    const QStringList found{QStringLiteral("spirl-server-0/server")};
    QTest::newRow("the address without its port")
        << QStringLiteral("https://spirl-server-0:9090/metrics") << QStringLiteral("mine")
        << QString() << found;
    QTest::newRow("the pod behind the cluster's proxy")
        << QStringLiteral("https://c/api/v1/namespaces/s/pods/spirl-server-0:9090/proxy/metrics")
        << QStringLiteral("c") << QString() << found;
    QTest::newRow("the label pod of its series")
        << url << QStringLiteral("10.0.3.7:9090") << QStringLiteral("spirl-server-0") << found;
    QTest::newRow("the pod's name in DNS")
        << url << QStringLiteral("spirl-server-0.spirl-server.spirl.svc:9090") << QString()
        << found;
    QTest::newRow("nothing") << url << QStringLiteral("10.0.3.7:9090") << QString()
                             << QStringList();
}

void WhoseLogTest::aLogIsFoundByWhatItHasInCommon()
{
    QFETCH(QString, url);
    QFETCH(QString, instance);
    QFETCH(QString, host);
    QFETCH(QStringList, origins);
    const auto log = entry(Kind::Kubernetes, "log", "kube:spirl-system");
    const auto metrics = entry(Kind::Metrics, "metrics", url.toStdString());
    watch::MetricInstance one{instance.toStdString(), {}};
    if (!host.isEmpty()) {
        one.hosts.push_back(host.toStdString());
    }
    const auto found = logOf(one.name, &metrics,
        {logged(log, {"spirl-server-0", "spirl-agent-0"}), measured(metrics, {one})});
    QStringList names;
    for (const auto& each : found.origins) {
        names << QString::fromStdString(each);
    }
    QCOMPARE(names, origins);
}

void WhoseLogTest::namesThatOnlyBeginAlikeHaveToLeadToOneLog()
{
    const auto a = entry(Kind::Kubernetes, "a", "kube:a/server"),
               b = entry(Kind::Kubernetes, "b", "kube:b/server");
    const auto found = logOf(
        "server.prod.example:9090", nullptr, {logged(a, {"server"}), logged(b, {"server"})});
    QVERIFY(found.by == LogOf::By::Nothing);
}

void WhoseLogTest::whatAPersonSaidComesFirst()
{
    const auto log = entry(Kind::Kubernetes, "log", "kube:s/spirl-server-0");
    const auto other = entry(Kind::Kubernetes, "other", "kube:s/other");
    auto metrics = entry(Kind::Prometheus, "metrics", "https://prometheus.example");
    metrics.logs["spirl-server-0:9090"] = "other";
    const std::vector states{logged(log, {"spirl-server-0"}), logged(other, {"other"}),
        measured(metrics, {{"spirl-server-0:9090", {}}})};
    const auto said = logOf("spirl-server-0:9090", &metrics, states);
    QVERIFY(said.by == LogOf::By::Person);
    QCOMPARE(said.origins, std::vector<std::string>{"other/server"});
    metrics.logs["spirl-server-0:9090"].clear();
    const auto none = logOf("spirl-server-0:9090", &metrics, states);
    QVERIFY(none.by == LogOf::By::Person);
    QVERIFY(none.origins.empty());
}

void WhoseLogTest::whatAPersonSaidIsKept()
{
    auto metrics = entry(Kind::Prometheus, "metrics", "https://prometheus.example");
    metrics.logs = {{"a:9090", "log"}, {"b:9090", ""}};
    const auto read = readSources(sourcesJson({metrics}));
    QCOMPARE(read.size(), 1U);
    QVERIFY(read[0].logs == metrics.logs);
}

void WhoseLogTest::logAndMetricsOfOneServerAreOneRow()
{
    const auto log = entry(Kind::Kubernetes, "log", "kube:s/spirl-server-0");
    const auto metrics = entry(Kind::Metrics, "metrics", "https://spirl-server-0:9090/metrics");
    auto measure = measured(metrics, {{"spirl-server-0:9090", {}}});
    measure.mark = Mark::Failed;
    measure.word = QStringLiteral("failing");
    measure.isTroubled = true;
    const auto rows = serverRows({log, metrics}, {logged(log, {"spirl-server-0"}), measure});
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].id, std::string("log"));
    QCOMPARE(rows[0].metricsId, std::string("metrics"));
    QVERIFY2(rows[0].mark == Mark::Failed, "what is worse is shown");
    QCOMPARE(rows[0].beside, QStringLiteral("metrics failing"));
    ServerModel model;
    model.setServers(rows);
    const auto said = model.data(model.index(0), Qt::AccessibleTextRole).toString();
    QVERIFY2(said.endsWith(QStringLiteral("metrics failing")), qPrintable(said));
}

void WhoseLogTest::metricsOfOneOfManyPodsStayARowOfTheirOwn()
{
    const auto log = entry(Kind::Kubernetes, "log", "kube:s");
    const auto metrics = entry(Kind::Metrics, "metrics", "https://spirl-server-0:9090/metrics");
    const auto rows = serverRows({log, metrics},
        {logged(log, {"spirl-server-0", "spirl-server-1"}),
            measured(metrics, {{"spirl-server-0:9090", {}}})});
    QCOMPARE(rows.size(), 2U);
}

void WhoseLogTest::theLabsServerIsOneRowAndMayBeToldApart()
{
    LiveRig rig;
    rig.click("watchLab");
    auto* servers = rig.find<QListView>("servers");
    QTRY_COMPARE(rig.desk->servers().size(), 4U);
    QTRY_COMPARE(servers->model()->rowCount(), 3);
    QTest::mouseClick(servers->viewport(), Qt::LeftButton, {},
        servers->visualRect(servers->model()->index(0, 0)).center());
    auto* logs = choice(rig);
    QVERIFY(logs);
    QVERIFY2(logs->currentText().contains(QStringLiteral("spirl-server-0")),
        qPrintable(logs->currentText()));

    auto* log = rig.page->findChild<LogPane*>();
    const auto* notice = rig.page->findChild<NoticeBar*>();
    auto* charts = rig.page->findChild<MetricsPane*>();
    const auto clickSpike
        = [&] { emit charts->timeChosen(1, 2, QStringLiteral("spirl-server-0")); };
    clickSpike();
    QVERIFY(log->filterBar().text().contains(QStringLiteral("spirl-server-0")));
    QVERIFY(notice->sentence().isEmpty());

    QTest::keyClick(logs, Qt::Key_Down); // none of them
    QTRY_COMPARE(servers->model()->rowCount(), 4);
    clickSpike();
    QCOMPARE(log->filterBar().text(), QString());
    QVERIFY(notice->sentence().contains(QStringLiteral("All lines of that time")));
}

QTEST_MAIN(WhoseLogTest)
#include "whose_log_test.moc"
