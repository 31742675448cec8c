// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence from other machines through the window: what is shown is what is run, and what comes is a case.
#include "azure/fetch/fetch.h"
#include "azure/fetch_page.h"
#include "azure/process.h"
#include "lab/tenant/changes.h"
#include "rig.h"
#include "session/session_case.h"
#include "stand_ins.h"

#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>

#include <mutex>

using namespace attest;
using namespace attest::ui;
using attest::test::Rig;
using attest::test::StandIns;
using azure::FetchWay;

namespace {

constexpr int kLong = 30000;

/// The page of somebody who is signed in to the lab.
struct Fetching {
    Fetching()
    {
        rig.enterLab();
        rig.page->go(AzurePage::Part::Fetch);
    }
    void from(FetchWay way)
    {
        auto* box = rig.find<QComboBox>("way");
        box->setCurrentIndex(box->findData(static_cast<int>(way)));
    }
    void type(const char* field, const QString& text)
    {
        auto* line = rig.find<QLineEdit>(field);
        QVERIFY2(line && line->isVisible(), field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] std::string command()
    {
        return rig.find<QPlainTextEdit>("fetchCommand")->toPlainText().toStdString();
    }
    [[nodiscard]] QString said()
    {
        QStringList lines;
        const auto* list = rig.find<QListWidget>("fetchEvents");
        for (int i = 0; i < list->count(); ++i) {
            lines << list->item(i)->text();
        }
        return lines.join(u'\n');
    }
    /// Presses the button and waits for the case that comes of it.
    void fetch()
    {
        const auto before = rig.cases.all().size();
        rig.click("fetch");
        QTRY_VERIFY2_WITH_TIMEOUT(rig.cases.all().size() > before, qPrintable(said()), kLong);
    }
    [[nodiscard]] const lab::Machine& machine()
    {
        world = rig.lab->tenant().world();
        return *lab::findMachine(*world, "web-01");
    }

    Rig rig;
    std::shared_ptr<const lab::World> world;
};

} // namespace

class FetchPageTest : public QObject {
    Q_OBJECT
private slots:
    void aHostIsAskedBySsh();
    void aPodIsAskedByKubectl();
    void aMachineIsAskedByResourceManager();
    void aMachineWithWindowsIsAskedByPowerShell();
    void thisMachineIsAskedByTheCommandsThatAreShown();
    void aNameThatIsNoneIsNotRun();
    void aFileIsTaken();
    void aFileWithAnotherChallengeIsNot();
    void watchingTellsWhatChanged();
    void aWatchStaysWithItsMachine();
    void anotherConnectionEndsTheWatch();
    void anotherMachineEndsTheWatch();
    void theAudienceIsThatOfThePolicy();
    void theTenantDomainIsThatOfThePolicy();
    void aLoginsCaseWaitsForItsMachine();
    void theCommandIsAsHighAsItIsLong();
};

void FetchPageTest::aHostIsAskedBySsh()
{
    if (!StandIns::possible()) {
        QSKIP("there is no curl");
    }
    Fetching page;
    const StandIns programs(page.rig.lab->imdsUrl("web-01"));
    page.from(FetchWay::Ssh);
    page.type("host", QStringLiteral("admin@web-01.example"));
    const auto shown = page.command();
    QVERIFY2(programs.arguments().empty(), "it ran before anybody said so");
    page.fetch();
    auto argv = programs.arguments();
    argv.insert(argv.begin(), "ssh");
    QCOMPARE(QString::fromStdString(azure::shownCommand(argv)), QString::fromStdString(shown));
    const auto& evidence = page.rig.cases.shown()->kept().evidence.front();
    QCOMPARE(evidence.resourceId, lab::idOf(page.machine()));
    QVERIFY2(page.command() != shown, "the same challenge would be asked again");
}

void FetchPageTest::aPodIsAskedByKubectl()
{
    if (!StandIns::possible()) {
        QSKIP("there is no curl");
    }
    Fetching page;
    const StandIns programs(page.rig.lab->imdsUrl("web-01"));
    page.from(FetchWay::Kubectl);
    page.type("pod", QStringLiteral("deploy/agent"));
    page.type("nameSpace", QStringLiteral("spirl-system"));
    page.type("container", QStringLiteral("agent"));
    page.type("context", QStringLiteral("prod-eu"));
    const auto shown = page.command();
    page.fetch();
    auto argv = programs.arguments();
    QVERIFY(argv.size() > 4);
    QCOMPARE(argv[0], std::string("--context=prod-eu"));
    QCOMPARE(argv[1], std::string("--namespace=spirl-system"));
    argv.insert(argv.begin(), "kubectl");
    QCOMPARE(QString::fromStdString(azure::shownCommand(argv)), QString::fromStdString(shown));
}

void FetchPageTest::aMachineIsAskedByResourceManager()
{
    Fetching page;
    std::mutex lock;
    std::string path, body;
    page.rig.lab->intercept(lab::Azure::Arm, [&](const auto& request, const auto& next) {
        if (request.method == "POST") {
            const std::scoped_lock guard(lock);
            path = std::string(request.path());
            body = request.body;
        }
        return next(request);
    });
    page.from(FetchWay::RunCommand);
    page.type("machine", QString::fromStdString(lab::idOf(page.machine())));
    const auto shown = page.command();
    page.fetch();
    const std::scoped_lock guard(lock);
    QVERIFY2(shown.starts_with("POST https://") && shown.ends_with("\n" + body), shown.c_str());
    QVERIFY2(shown.find(path) != std::string::npos, path.c_str());
    QCOMPARE(path, lab::idOf(page.machine()) + "/runCommand");
}

void FetchPageTest::aMachineWithWindowsIsAskedByPowerShell()
{
    Fetching page;
    page.rig.lab->tenant().change(
        [](lab::World& world) { lab::findMachine(world, "web-01")->osType = "Windows"; });
    std::mutex lock;
    std::string body;
    page.rig.lab->intercept(lab::Azure::Arm, [&](const auto& request, const auto& next) {
        if (request.method == "POST") {
            const std::scoped_lock guard(lock);
            body = request.body;
        }
        return next(request);
    });
    page.from(FetchWay::RunCommand);
    page.type("machine", QString::fromStdString(lab::idOf(page.machine())));
    auto* system = page.rig.find<QComboBox>("system");
    QVERIFY(system && system->isVisible());
    system->setFocus();
    QTest::keyClick(system, Qt::Key_Down);
    const auto shown = page.command();
    QVERIFY2(shown.find("RunPowerShellScript") != std::string::npos, shown.c_str());
    page.fetch();
    const std::scoped_lock guard(lock);
    QVERIFY2(shown.ends_with("\n" + body), shown.c_str());
}

// In the lab the address leads elsewhere: whoever copies the commands gets there as well.
void FetchPageTest::thisMachineIsAskedByTheCommandsThatAreShown()
{
    if (!StandIns::possible()) {
        QSKIP("there is no curl");
    }
    Fetching page;
    const auto commands = QString::fromStdString(page.command()).split('\n');
    QCOMPARE(commands.size(), 2);
    const auto answerOf = [](const QString& command) {
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command});
        return shell.waitForFinished(kLong) ? shell.readAllStandardOutput().toStdString()
                                            : std::string();
    };
    const auto evidence = answerOf(commands.front()), instance = answerOf(commands.back());
    const auto said = azure::factsOf(azure::FetchWhat::Attested, asBytes(evidence));
    QVERIFY2(said.ok(), (page.command() + "\n" + evidence).c_str());
    const auto machine = azure::resourceIdIn(asBytes(instance));
    QVERIFY2(machine.ok(), (page.command() + "\n" + instance).c_str());
    page.fetch();
    const auto& kept = page.rig.cases.shown()->kept();
    QCOMPARE(said->nonce, *kept.context.nonce);
    QCOMPARE(*machine, lab::idOf(page.machine()));
}

void FetchPageTest::aNameThatIsNoneIsNotRun()
{
    Fetching page;
    page.from(FetchWay::Ssh);
    page.type("host", QStringLiteral("-oProxyCommand=reboot"));
    QVERIFY(!page.rig.find<QAbstractButton>("fetch")->isEnabled());
    QCOMPARE(page.command(), std::string());
    QVERIFY(!page.rig.find<QLabel>("fetchState")->text().isEmpty());
}

namespace {

/// Evidence of the lab in a file; its challenge.
std::string writeEvidence(Fetching& page, const QString& path)
{
    page.fetch();
    const auto& kept = page.rig.cases.shown()->kept();
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        const std::string bytes(asText(kept.evidence.front().bytes.view()));
        file.write(QByteArray::fromStdString(bytes));
    }
    return *kept.context.nonce;
}

} // namespace

void FetchPageTest::aFileIsTaken()
{
    Fetching page;
    const auto path = page.rig.folder.filePath(QStringLiteral("document.json"));
    const auto nonce = writeEvidence(page, path);
    page.from(FetchWay::File);
    QVERIFY(!page.rig.find<QAbstractButton>("fetch")->isEnabled());
    QVERIFY(page.rig.find<QLabel>("fetchState")->text().contains("file"));
    page.type("evidenceFile", path);
    page.type("nonce", QString::fromStdString(nonce));
    page.fetch();
    QVERIFY(page.rig.cases.shown()->kept().context.nonce == nonce);
    QVERIFY2(page.said().contains("document.json"), qPrintable(page.said()));
}

void FetchPageTest::aFileWithAnotherChallengeIsNot()
{
    Fetching page;
    const auto path = page.rig.folder.filePath(QStringLiteral("document.json"));
    (void)writeEvidence(page, path);
    page.from(FetchWay::File);
    page.type("evidenceFile", path);
    page.type("nonce", QStringLiteral("another-one"));
    QSignalSpy failed(page.rig.page->findChild<FetchPage*>(), &FetchPage::failed);
    const auto before = page.rig.cases.all().size();
    page.rig.click("fetch");
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kLong);
    QVERIFY2(page.said().contains("another-one"), qPrintable(page.said()));
    QCOMPARE(page.rig.cases.all().size(), before);
}

void FetchPageTest::watchingTellsWhatChanged()
{
    Fetching page;
    auto* fetchPage = page.rig.page->findChild<FetchPage*>();
    QSignalSpy fetched(fetchPage, &FetchPage::fetched);
    page.rig.click("watch");
    QTRY_COMPARE_WITH_TIMEOUT(fetched.count(), 1, kLong);
    QVERIFY2(page.said().contains("a path of "), qPrintable(page.said()));
    page.rig.lab->tenant().change([](lab::World& world) {
        lab::findMachine(world, "web-01")->vmId = "00000000-1111-4222-8333-444444444444";
    });
    QSignalSpy told(fetchPage, &FetchPage::told);
    auto* minutes = fetchPage->findChild<QTimer*>(QStringLiteral("watchTimer"));
    QVERIFY(minutes && minutes->isActive());
    minutes->setInterval(0); // the minutes are over
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kLong);
    page.rig.click("watch");
    QVERIFY(!fetchPage->isWatching());
    QVERIFY2(page.said().contains("00000000-1111-4222-8333-444444444444"), qPrintable(page.said()));
    QCOMPARE(page.rig.cases.all().size(), std::size_t(1));
    const auto labels = page.rig.page->findChildren<QLabel*>();
    QVERIFY2(std::ranges::any_of(labels,
                 [&](const QLabel* each) {
                     return each->isVisible()
                         && each->text().contains(told.front().front().toString());
                 }),
        "only whoever looks at the list learns it");
}

// The case of a login suggests its machine, and does so no more once the evidence is in it.
void FetchPageTest::aWatchStaysWithItsMachine()
{
    Fetching page;
    telemetry::AttestationSession login;
    login.id = "75db07abc728622f";
    login.error = "no access to " + lab::idOf(page.machine());
    page.rig.cases.add(session::caseFromSession(login), QStringLiteral("login.attestcase"));
    const auto asksTheMachine
        = [&page] { return page.command().find("/web-01/runCommand") != std::string::npos; };
    QTRY_VERIFY_WITH_TIMEOUT(asksTheMachine(), kLong);
    auto* fetchPage = page.rig.page->findChild<FetchPage*>();
    QSignalSpy fetched(fetchPage, &FetchPage::fetched);
    page.rig.click("watch");
    QVERIFY2(!page.rig.find<QComboBox>("way")->isEnabled(), "it could be changed under the watch");
    QTRY_COMPARE_WITH_TIMEOUT(fetched.count(), 1, kLong);
    page.rig.cases.add({}, QStringLiteral("other.attestcase"));
    QVERIFY2(asksTheMachine(), page.command().c_str());
    page.rig.click("watch");
    QVERIFY(page.rig.find<QComboBox>("way")->isEnabled());
}

void FetchPageTest::anotherConnectionEndsTheWatch()
{
    Fetching page;
    auto* fetchPage = page.rig.page->findChild<FetchPage*>();
    QSignalSpy fetched(fetchPage, &FetchPage::fetched);
    page.rig.click("watch");
    QTRY_COMPARE(fetched.count(), 1);
    auto other = *page.rig.desk->chosen();
    other.id = "another";
    page.rig.desk->put(other);
    page.rig.desk->choose("another");
    QVERIFY2(!fetchPage->isWatching(), "what is told would be of two clouds");
    QVERIFY2(page.said().contains("another connection was chosen"), qPrintable(page.said()));
}

void FetchPageTest::anotherMachineEndsTheWatch()
{
    Fetching page;
    auto* fetchPage = page.rig.page->findChild<FetchPage*>();
    QSignalSpy fetched(fetchPage, &FetchPage::fetched);
    page.rig.click("watch");
    QTRY_COMPARE_WITH_TIMEOUT(fetched.count(), 1, kLong);
    fetchPage->useMachine(QString::fromStdString(lab::idOf(page.machine())), azure::System::Linux);
    QVERIFY2(!fetchPage->isWatching(), "what is told would be of two machines");
    QVERIFY2(page.said().contains("Watching has ended"), qPrintable(page.said()));
    QVERIFY2(
        page.command().find("/web-01/runCommand") != std::string::npos, page.command().c_str());
}

namespace {

/// A case without evidence, with a policy of one attestor.
casefile::Case underPolicy(const std::string& type, const std::string& tenants)
{
    casefile::Case waiting;
    waiting.hasPolicy = true;
    waiting.policy = copyBytes(asBytes("section: AgentAttestation\nschema: v1\nspec:\n  policies:\n"
                                       "    - name: p\n      requiredAttestors:\n        - type: "
        + type + "\n          config: {tenants: " + tenants + "}\n"));
    return waiting;
}

} // namespace

void FetchPageTest::theAudienceIsThatOfThePolicy()
{
    Fetching page;
    const auto tenant = page.rig.lab->tenant().world()->directory.tenantId;
    auto* what = page.rig.find<QComboBox>("what");
    what->setCurrentIndex(what->findData(static_cast<int>(azure::FetchWhat::Token)));
    const auto* audience = page.rig.find<QLineEdit>("fetchAudience");
    QCOMPARE(audience->text().toStdString(), policy::defaultAudience(tenant));
    const auto waiting = underPolicy("azure_msi",
        "[{tenantID: " + tenant + ", principalID: " + tenant + ", audience: 'api://own/server'}]");
    page.rig.cases.add(waiting, QStringLiteral("waiting.attestcase"));
    QTRY_COMPARE_WITH_TIMEOUT(audience->text(), QStringLiteral("api://own/server"), kLong);
    page.type("fetchAudience", QStringLiteral("api://typed"));
    page.rig.cases.close(page.rig.cases.shown());
    QCOMPARE(audience->text(), QStringLiteral("api://typed"));
}

// Without it, every document that is fetched for a policy would be refused by it.
void FetchPageTest::theTenantDomainIsThatOfThePolicy()
{
    Fetching page;
    const auto* domain = page.rig.find<QLineEdit>("tenantDomain");
    QCOMPARE(domain->text(), QString());
    page.rig.cases.add(underPolicy("azure_imds",
                           "{contoso.com: {tenantID: "
                               + page.rig.lab->tenant().world()->directory.tenantId + "}}"),
        QStringLiteral("waiting.attestcase"));
    QTRY_COMPARE_WITH_TIMEOUT(domain->text(), QStringLiteral("contoso.com"), kLong);
    page.rig.click("fetch");
    QTRY_VERIFY_WITH_TIMEOUT(!page.rig.cases.shown()->kept().evidence.empty(), kLong);
    QCOMPARE(
        page.rig.cases.shown()->kept().evidence.front().tenantDomain, std::string("contoso.com"));
}

void FetchPageTest::aLoginsCaseWaitsForItsMachine()
{
    Fetching f;
    const auto id = idOf(f.machine());
    telemetry::AttestationSession login;
    login.id = "75db07abc728622f";
    login.error = "no access to " + id;
    f.rig.cases.add(session::caseFromSession(login), QStringLiteral("login.attestcase"));
    auto* way = f.rig.find<QComboBox>("way");
    QTRY_COMPARE_WITH_TIMEOUT(
        way->currentData().toInt(), static_cast<int>(FetchWay::RunCommand), kLong);
    QCOMPARE(f.rig.find<QLineEdit>("machine")->text().toStdString(), id);
    QVERIFY2(f.command().find(id + "/runCommand") != std::string::npos, f.command().c_str());
    f.rig.cases.add({}, QStringLiteral("other.attestcase"));
    QTRY_COMPARE_WITH_TIMEOUT(way->currentData().toInt(), static_cast<int>(FetchWay::Imds), kLong);

    login.error.clear(); // nothing tells which machine it was
    f.rig.cases.add(session::caseFromSession(login), QStringLiteral("unknown.attestcase"));
    QTRY_COMPARE_WITH_TIMEOUT(
        way->currentData().toInt(), static_cast<int>(FetchWay::RunCommand), kLong);
    QVERIFY(!f.rig.find<QAbstractButton>("fetch")->isEnabled());
    QVERIFY(!f.rig.find<QLabel>("fetchState")->text().isEmpty());
}

void FetchPageTest::theCommandIsAsHighAsItIsLong()
{
    Fetching page;
    auto* command = page.rig.find<QPlainTextEdit>("fetchCommand");
    const int low = command->height();
    QVERIFY2(low < 5 * command->fontMetrics().lineSpacing(), qPrintable(QString::number(low)));
    page.from(FetchWay::RunCommand);
    page.type("machine", QString::fromStdString(lab::idOf(page.machine())));
    QTRY_VERIFY_WITH_TIMEOUT(command->height() > low, kLong);
}

QTEST_MAIN(FetchPageTest)
#include "fetch_page_test.moc"
