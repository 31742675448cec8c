// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that a kubeconfig names for credentials: run only where somebody allowed it.
#include "rig.h"
#include "servers/source_form.h"
#include "theme/text.h"
#include "ui/support/controls.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;
using Kind = SourceEntry::Kind;

namespace {

/// A cluster that nobody runs, whose kubeconfig has a script run: it leaves a file behind.
struct ClusterRig : LiveRig {
    QString ran = folder.filePath(QStringLiteral("ran"));

    explicit ClusterRig(Settings* shared = nullptr) : LiveRig(shared)
    {
        script("login");
        writeConfig("login", "blue");
    }
    QString script(const char* name)
    {
        const auto path = write(name,
            "#!/bin/sh\necho \"$*\" >> '" + ran.toUtf8()
                + "'\ncat <<E\n"
                  R"({"apiVersion":"client.authentication.k8s.io/v1","kind":"ExecCredential",)"
                  R"("status":{"token":"t"}})"
                  "\nE\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString config() const { return folder.filePath(QStringLiteral("config")); }
    void writeConfig(const char* program, const QByteArray& argument)
    {
        QFile::remove(config());
        write("config",
            "apiVersion: v1\nkind: Config\ncurrent-context: here\n"
            "clusters: [{name: c, cluster: {server: 'http://127.0.0.1:1'}}]\n"
            "users: [{name: u, user: {exec: {apiVersion: client.authentication.k8s.io/v1, "
            "interactiveMode: Never, command: '"
                + folder.filePath(QString::fromLatin1(program)).toUtf8() + "', args: [--for, '"
                + argument
                + "'], env: [{name: SEAL, value: walrus-9}]}}}]\n"
                  "contexts: [{name: here, context: {cluster: c, user: u}}]\n");
    }
    void addCluster()
    {
        beginForm(Kind::Kubernetes);
        type("kubeconfig", config());
        type("kubeNamespace", QStringLiteral("spirl-system"));
        type("kubePods", QStringLiteral("spirl-server-0"));
        click("addSource");
        QTRY_COMPARE(desk->entries().size(), 1U);
        waitForQuestion();
    }
    void waitForQuestion() { QTRY_VERIFY(server().asks); }
    const ServerState& server() { return desk->servers().front(); }
    bool hasRun() const { return QFile::exists(ran); }
};

} // namespace

class ConsentsTest : public QObject {
    Q_OBJECT
private slots:
    void nothingIsRunUntilItIsAllowed();
    void theQuestionShowsTheWordsAndNoValues();
    void refusedItSaysSoAndCanBeAskedAgain();
    void allowedItIsNotAskedAgainInThisSession();
    void allowedForGoodHoldsForExactlyThat();
    void whatIsKeptIsNoSecret();
    void everyControlHasAName();
};

void ConsentsTest::nothingIsRunUntilItIsAllowed()
{
    ClusterRig rig;
    rig.addCluster();
    QCOMPARE(rig.server().below, QStringLiteral("Kubernetes · waits for your answer"));
    QVERIFY(rig.server().mark == Mark::Warned);
    QVERIFY(!rig.hasRun());
    rig.click("allowExec");
    QTRY_VERIFY(rig.hasRun());
    QVERIFY(!rig.find<QWidget>("allowExec")->isVisible());
}

void ConsentsTest::theQuestionShowsTheWordsAndNoValues()
{
    ClusterRig rig;
    rig.addCluster();
    const auto login = rig.folder.filePath(QStringLiteral("login"));
    QCOMPARE(
        rig.find<QLabel>("execCommand")->text(), QStringLiteral("[%1] [--for] [blue]").arg(login));
    QVERIFY(rig.find<QLabel>("execSet")->text().endsWith(QStringLiteral("SEAL")));
    for (const auto* label : rig.page->findChildren<QLabel*>()) {
        QVERIFY2(!label->text().contains(QStringLiteral("walrus")), qPrintable(label->text()));
    }
}

void ConsentsTest::refusedItSaysSoAndCanBeAskedAgain()
{
    ClusterRig rig;
    rig.addCluster();
    rig.click("refuseExec");
    QTRY_VERIFY(!rig.server().asks);
    QVERIFY(rig.server().mark == Mark::Failed);
    QVERIFY2(rig.find<QLabel>("serverWhy")->text().contains(QStringLiteral("only where you agree")),
        qPrintable(rig.find<QLabel>("serverWhy")->text()));
    rig.click("connectServer");
    rig.waitForQuestion();
    QVERIFY(!rig.hasRun());
}

void ConsentsTest::allowedItIsNotAskedAgainInThisSession()
{
    ClusterRig rig;
    rig.addCluster();
    rig.click("allowExec");
    QTRY_VERIFY(rig.hasRun());
    QVERIFY(rig.settings->livePrograms().isEmpty());
    QFile::remove(rig.ran);
    rig.desk->connectTo(rig.server().id);
    QTRY_VERIFY(rig.hasRun());
}

void ConsentsTest::allowedForGoodHoldsForExactlyThat()
{
    Settings settings;
    ClusterRig rig(&settings);
    rig.addCluster();
    rig.find<QCheckBox>("execForGood")->setChecked(true);
    rig.click("allowExec");
    QTRY_VERIFY(rig.hasRun());
    // Another start: the same program is run at once.
    rig.restart();
    QFile::remove(rig.ran);
    rig.desk->connectTo(rig.server().id);
    QTRY_VERIFY(rig.hasRun());
    // The same program with another word is another.
    QFile::remove(rig.ran);
    rig.writeConfig("login", "green");
    rig.desk->connectTo(rig.server().id);
    rig.waitForQuestion();
    QVERIFY(!rig.hasRun());
}

void ConsentsTest::whatIsKeptIsNoSecret()
{
    Settings settings;
    ExecConsents consents(settings);
    const live::ExecPlugin plugin{"v1", {"get", "--key=walrus-9"}, {{"SEAL", "walrus-9"}}, {}};
    consents.allow(plugin, ExecConsents::For::Good);
    QCOMPARE(settings.livePrograms().size(), 1);
    QVERIFY(!settings.livePrograms().front().contains(QStringLiteral("walrus")));
    auto other = plugin;
    other.environment.front().second = "narwhal";
    QVERIFY(!consents.allowed().contains(digestOf(other)));
    QVERIFY(consents.allowed().contains(digestOf(plugin)));
}

void ConsentsTest::everyControlHasAName()
{
    ClusterRig rig;
    rig.addCluster();
    QCOMPARE(test::unnamedControls(*rig.page), QStringList());
}

QTEST_MAIN(ConsentsTest)
#include "consents_test.moc"
