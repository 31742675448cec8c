// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/azure_words.h"
#include "azure/connection_json.h"
#include "azure/doctor_model.h"
#include "azure/doctor_page.h"
#include "azure/fetch_page.h"
#include "azure/lab_connection.h"
#include "azure/request_model.h"
#include "azure/resolve_online.h"
#include "azure/resource_model.h"
#include "azure/status_account.h"
#include "lab/tenant/changes.h"
#include "rig.h"
#include "start/two_line_row.h"
#include "theme/eliding_label.h"
#include "ui/support/controls.h"

#include <QtCore/QSaveFile>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QTreeWidget>

using namespace attest;
using namespace attest::ui;
using attest::test::Rig;

namespace {

using Part = AzurePage::Part;

void type(QLineEdit* field, const QString& text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The second line of a connection in the list.
QString rowOf(Rig& rig, int row)
{
    return rig.find<QListWidget>("connections")->item(row)->data(TwoLineRow::Below).toString();
}

/// Another file in the place of the one that is there.
void writeAsTheTerminal(const QString& path, const std::vector<azure::Connection>& connections)
{
    QSaveFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(azure::connectionsJson(connections)));
    QVERIFY(file.commit());
}

void examine(Rig& rig)
{
    rig.page->go(Part::Doctor);
    QSignalSpy finished(&rig.page->doctor(), &DoctorPage::finished);
    rig.click("runDoctor");
    QTRY_VERIFY(!finished.isEmpty());
}

} // namespace

class AzureTest : public QObject {
    Q_OBJECT
private slots:
    void anEmptyPlaceSaysWhatToDo();
    void theLabIsOneClick();
    void theLabIsEnteredBesideAnotherConnection();
    void theTokenIsRenewedAtOnce();
    void aRenewalThatFailsSaysWhy();
    void signingOutForgetsWho();
    void whoSignedOutIsOutAtTheNextStart();
    void aLabOfTheTerminalIsKept();
    void whatTheTerminalWroteMeanwhileStays();
    void whatTheTerminalRemovedStaysAway();
    void whoSignsOutInTheTerminalIsOutInTheWindow();
    void theLabIsEnteredAgain();
    void aCodeIsShownCopiedAndOpened();
    void waitingForACodeCanBeCancelled();
    void aSignInThatFailsSaysWhy();
    void resourcesAreListedAndFiltered();
    void aResourceIsShownAsJson();
    void theDoctorTellsEachCheckAndIsExported();
    void anActIsShownBeforeItIsSent();
    void fetchingShowsTheCommandAndMakesACase();
    void fetchingFillsTheCaseThatWaits();
    void aCaseIsResolvedOnlineAndUndone();
    void aCaseOfAnotherSimulatedTenantIsNotAnswered();
    void requestsAreListedWithoutCredentials();
    void everyControlHasAName();
    void timeIsTold();
    void theStatusLineHasRoomForItsWords();
    void whereThereIsLittleRoomTheTokensTimeStays();
};

void AzureTest::anEmptyPlaceSaysWhatToDo()
{
    Rig rig;
    QVERIFY(rig.find<QLabel>("account")->text().contains("lab"));
    QVERIFY(rig.find<QTableView>("requests")->model()->rowCount() == 0);
    rig.page->go(Part::Doctor);
    QVERIFY(!rig.find<QAbstractButton>("runDoctor")->isEnabled());
    QVERIFY(rig.find<QLabel>("summary")->text().contains("connection"));
    rig.page->go(Part::Fetch);
    QVERIFY(!rig.find<QAbstractButton>("fetch")->isEnabled());
    QVERIFY(rig.find<QLabel>("fetchState")->text().contains("connection"));
}

void AzureTest::theLabIsOneClick()
{
    Rig rig;
    rig.enterLab();
    const auto tenant = QString::fromStdString(rig.lab->tenant().world()->directory.tenantId);
    const auto text = rig.find<QLabel>("account")->text();
    QVERIFY2(text.contains(tenant) && text.contains("min"), qPrintable(text));
    QVERIFY2(!QFile::exists(rig.file()) || !contents(rig.file()).contains("Contoso"),
        "a simulated tenant ends with the window");
}

void AzureTest::theLabIsEnteredBesideAnotherConnection()
{
    Rig rig;
    rig.click("newConnection");
    rig.enterLab(); // and asks nothing of the other one's cloud
    QVERIFY(rig.desk->chosen()->lab);
    QCOMPARE(rig.find<QLineEdit>("name")->text().toStdString(), rig.desk->chosen()->name);
}

void AzureTest::theTokenIsRenewedAtOnce()
{
    std::atomic<std::int64_t> passed = 0;
    Rig rig(Rig::Sessions::Real, [&](AzureWays& ways) {
        ways.clock = [&, real = ways.clock] { return real() + Duration{passed}; };
    });
    rig.enterLab();
    const auto* account = rig.find<QLabel>("account");
    const auto before = rig.desk->account()->expires;
    passed = 600;
    QTRY_VERIFY2(account->text().contains("49 min"), qPrintable(account->text()));
    std::atomic<int> asked = 0;
    rig.lab->intercept(lab::Azure::Entra, [&](const auto& request, const auto& next) {
        ++asked;
        return next(request);
    });
    rig.click("refreshToken");
    QTRY_VERIFY(!rig.desk->isRefreshing());
    QCOMPARE(asked.load(), 1);
    QVERIFY(rig.desk->account()->expires >= before);
    QVERIFY2(account->text().contains("renews itself"), qPrintable(account->text()));
}

void AzureTest::aRenewalThatFailsSaysWhy()
{
    Rig rig(Rig::Sessions::Slow);
    rig.click("newConnection");
    rig.click("signIn");
    QTRY_VERIFY(rig.slow && rig.find<QLabel>("code")->isVisible());
    rig.slow->end(azure::Account{"alice", "t", "o", {4102444800, 0}, true, {}});
    QTRY_COMPARE(rig.desk->standing(), AzureDesk::Standing::In);
    QSignalSpy failed(rig.desk.get(), &AzureDesk::failed);
    rig.click("refreshToken");
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(rig.desk->standing(), AzureDesk::Standing::In);
    QVERIFY(rig.find<QLabel>("account")->text().contains("alice"));
}

void AzureTest::signingOutForgetsWho()
{
    Rig rig;
    rig.enterLab();
    rig.click("signIn");
    QCOMPARE(rig.desk->standing(), AzureDesk::Standing::Out);
    QVERIFY(!rig.desk->link());
    QSignalSpy told(rig.desk.get(), &AzureDesk::told);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.front().at(1).toString().contains("valid until"));
}

void AzureTest::whoSignedOutIsOutAtTheNextStart()
{
    Rig rig(Rig::Sessions::Slow);
    rig.click("newConnection");
    const auto enter = [&rig] {
        rig.slow.reset();
        rig.click("signIn");
        QTRY_VERIFY(rig.slow);
        rig.slow->end(azure::Account{"alice", {}, {}, {1795168800, 0}, true, {}});
        QTRY_COMPARE(rig.desk->standing(), AzureDesk::Standing::In);
    };
    enter();
    rig.click("signIn"); // which signs out now
    QVERIFY(rig.find<QLabel>("account")->text().contains("Signed out"));
    QVERIFY(rowOf(rig, 0).contains("signed out"));
    const AzureDesk next(realWays(rig.file()));
    QVERIFY(next.chosen() && next.chosen()->signedOut);
    enter();
    const AzureDesk after(realWays(rig.file()));
    QVERIFY(after.chosen() && !after.chosen()->signedOut);
}

void AzureTest::whatTheTerminalWroteMeanwhileStays()
{
    Rig rig;
    rig.click("newConnection");
    auto terminals = rig.desk->connections();
    terminals.front().signedOut = true;
    terminals.push_back(terminals.front());
    terminals.back().id = azure::newGuid();
    terminals.back().name = "of the terminal";
    writeAsTheTerminal(rig.file(), terminals);
    rig.click("newConnection"); // which has all of them written
    const AzureDesk next(realWays(rig.file()));
    QCOMPARE(next.connections().size(), 3U);
    QVERIFY(next.find(terminals.front().id)->signedOut);
    QVERIFY(next.find(terminals.back().id));
    QCOMPARE(rig.find<QListWidget>("connections")->count(), 3);
}

void AzureTest::whatTheTerminalRemovedStaysAway()
{
    Rig rig;
    rig.click("newConnection");
    rig.click("newConnection");
    const auto removed = rig.desk->chosen()->id;
    auto terminals = rig.desk->connections();
    std::erase_if(terminals, [&](const auto& each) { return each.id == removed; });
    writeAsTheTerminal(rig.file(), terminals);
    QTRY_VERIFY(!rig.desk->find(removed));
    QCOMPARE(rig.desk->chosen()->id, terminals.front().id);
    QCOMPARE(rig.find<QListWidget>("connections")->count(), 1);
    rig.click("newConnection"); // which has all of them written
    const AzureDesk next(realWays(rig.file()));
    QVERIFY(!next.find(removed));
}

void AzureTest::whoSignsOutInTheTerminalIsOutInTheWindow()
{
    Rig rig(Rig::Sessions::Slow);
    rig.click("newConnection");
    rig.click("signIn");
    QTRY_VERIFY(rig.slow);
    rig.slow->end(azure::Account{"alice", {}, {}, {1795168800, 0}, true, {}});
    QTRY_COMPARE(rig.desk->standing(), AzureDesk::Standing::In);
    auto terminals = rig.desk->connections();
    terminals.front().signedOut = true;
    writeAsTheTerminal(rig.file(), terminals);
    QTRY_COMPARE(rig.desk->standing(), AzureDesk::Standing::Out);
    QVERIFY(!rig.desk->link());
    QVERIFY(rig.find<QLabel>("account")->text().contains("Signed out"));
}

void AzureTest::theLabIsEnteredAgain()
{
    Rig rig;
    rig.enterLab();
    QSignalSpy told(rig.desk.get(), &AzureDesk::told);
    rig.click("signIn"); // which signs out
    QTRY_VERIFY(!told.isEmpty());
    rig.click("signIn");
    QTRY_COMPARE(rig.desk->standing(), AzureDesk::Standing::In);
}

void AzureTest::aLabOfTheTerminalIsKept()
{
    Rig rig(Rig::Sessions::Real, [](AzureWays& ways) {
        azure::LabPlaces places;
        places.imds = places.entra = places.arm = places.graph = places.aia = "https://localhost:1";
        const auto kept = azure::labConnection("default", places, {});
        QFile file(ways.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(azure::connectionsJson({&kept, 1})));
    });
    QCOMPARE(rig.desk->connections().size(), 1U);
    QVERIFY2(!rowOf(rig, 0).contains("until the window closes"), qUtf8Printable(rowOf(rig, 0)));
    rig.enterLab();
    rig.click("newConnection"); // which has all of them written
    QVERIFY(contents(rig.file()).contains("\"default\""));
    QVERIFY(!contents(rig.file()).contains("Lab:"));
}

void AzureTest::aCodeIsShownCopiedAndOpened()
{
    Rig rig(Rig::Sessions::Slow);
    rig.click("newConnection");
    rig.click("signIn");
    auto* code = rig.find<QLabel>("code");
    QTRY_VERIFY(code->isVisible());
    QCOMPARE(code->text(), "ABCD-1234");
    rig.click("copyCode");
    QCOMPARE(QApplication::clipboard()->text(), "ABCD-1234");
    rig.click("openPage");
    QCOMPARE(rig.opened, QStringList{"https://microsoft.com/devicelogin"});
    rig.slow->end(azure::Account{"alice", "t", "o", {4102444800, 0}, true, {}});
    QTRY_VERIFY(!code->isVisible());
    QTRY_VERIFY(rig.find<QLabel>("account")->text().contains("alice"));
}

void AzureTest::waitingForACodeCanBeCancelled()
{
    Rig rig(Rig::Sessions::Slow);
    rig.click("newConnection");
    rig.click("signIn");
    QTRY_VERIFY(rig.find<QLabel>("code")->isVisible());
    rig.click("signIn"); // it says "Cancel" now
    QVERIFY(!rig.find<QLabel>("code")->isVisible());
    QCOMPARE(rig.desk->standing(), AzureDesk::Standing::Out);
}

void AzureTest::aSignInThatFailsSaysWhy()
{
    Rig rig(Rig::Sessions::Slow);
    rig.click("newConnection");
    rig.click("signIn");
    QTRY_VERIFY(rig.slow && rig.find<QLabel>("code")->isVisible());
    QSignalSpy failed(rig.desk.get(), &AzureDesk::failed);
    rig.slow->end(Problem{net::issue::kUnresolved, {{"host", "login.example"}}, {}});
    QTRY_COMPARE(failed.count(), 1);
    bool said = false;
    for (const auto* label : rig.page->findChildren<QLabel*>()) {
        said = said || (label->isVisible() && label->text().contains("login.example"));
    }
    QVERIFY(said);
}

void AzureTest::resourcesAreListedAndFiltered()
{
    Rig rig;
    rig.enterLab();
    QVERIFY2(!rig.find<QAbstractButton>("signIn")->property("primary").toBool(),
        "signing out is offered as the next step");
    rig.page->go(Part::Explorer);
    for (const auto* label : rig.page->findChildren<QLabel*>()) {
        QVERIFY2(!label->isVisible() || !label->text().contains("Sign in above"),
            "somebody who has signed in is told to");
    }
    rig.click("load");
    auto* tree = rig.find<QTreeView>("resources");
    auto* model = tree->model();
    QTRY_VERIFY(model->rowCount(model->index(0, 0)) > 0);
    const auto subscription = model->index(0, 0, model->index(0, 0));
    tree->setCurrentIndex(subscription);
    QTest::keyClick(tree, Qt::Key_Right);
    QTRY_VERIFY(model->rowCount(subscription) > 2);
    QTRY_VERIFY(rig.find<QAbstractButton>("load")->text().contains("Refresh"));
    type(rig.find<QLineEdit>("filter"), "web-01");
    const auto left = model->index(0, 0, model->index(0, 0));
    QCOMPARE(model->rowCount(left), 1);
    QCOMPARE(model->index(0, 0, left).data().toString(), "web-01");
    tree->setCurrentIndex(model->index(0, 0, left));
    auto* properties = rig.find<QTreeWidget>("properties");
    QVERIFY(!properties->findItems("vmId", Qt::MatchExactly).isEmpty());
}

void AzureTest::aResourceIsShownAsJson()
{
    Rig rig;
    rig.enterLab();
    ResourceModel model(*rig.desk);
    const QAbstractItemModelTester tester(&model);
    model.load();
    QTRY_VERIFY(model.rowCount(model.index(0, 0)) > 0);
    model.fetchMore(model.index(0, 0, model.index(0, 0)));
    QTRY_VERIFY(!model.isLoading());
    QVERIFY(model.rowCount(model.index(0, 0, model.index(0, 0))) > 2);
}

void AzureTest::theDoctorTellsEachCheckAndIsExported()
{
    Rig rig;
    rig.enterLab();
    examine(rig);
    auto* list = rig.find<QListView>("checks");
    int told = 0;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const auto text = list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        told += text.contains("passed") || text.contains("warned") ? 1 : 0;
        QVERIFY2(!text.contains("failed"), qPrintable(text));
    }
    QVERIFY2(told >= 16, qPrintable(rig.find<QLabel>("summary")->text()));
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    rig.click("copyCommand");
    QVERIFY(QApplication::clipboard()->text().startsWith("curl "));
    const auto path = rig.folder.filePath("report.json");
    rig.page->doctor().setPathChooser([&](auto...) { return path; });
    rig.click("exportDoctor");
    QVERIFY(contents(path).contains("\"check\": \"names\""));
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

void AzureTest::anActIsShownBeforeItIsSent()
{
    Rig rig;
    rig.enterLab();
    rig.lab->tenant().change([](lab::World& world) {
        const auto appId = lab::appNamed(world, lab::kServerApp).appId;
        lab::removePrincipal(world, principalOfApp(world.directory, appId)->id);
    });
    examine(rig);
    auto* list = rig.find<QListView>("checks");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString() == "Service principal") {
            list->setCurrentIndex(list->model()->index(row, 0));
        }
    }
    auto* request = rig.find<QPlainTextEdit>("request");
    QVERIFY(request && !request->isVisible());
    rig.click("lookAtAct");
    QVERIFY(request->isVisible());
    QVERIFY(request->toPlainText().contains("/v1.0/servicePrincipals"));
    const auto appId = lab::appNamed(*rig.lab->tenant().world(), lab::kServerApp).appId;
    QVERIFY(!principalOfApp(rig.lab->tenant().world()->directory, appId));
    QSignalSpy finished(&rig.page->doctor(), &DoctorPage::finished);
    rig.click("sendAct");
    QTRY_VERIFY(!finished.isEmpty());
    QVERIFY(principalOfApp(rig.lab->tenant().world()->directory, appId));
}

void AzureTest::fetchingShowsTheCommandAndMakesACase()
{
    Rig rig;
    rig.enterLab();
    rig.page->go(Part::Fetch);
    const auto command = rig.find<QPlainTextEdit>("fetchCommand")->toPlainText();
    QVERIFY2(command.contains("/metadata/attested/document"), qPrintable(command));
    rig.click("fetch");
    QTRY_VERIFY(rig.cases.shown());
    const auto& kept = rig.cases.shown()->kept();
    QVERIFY(kept.context.nonce.has_value());
    QVERIFY2(command.contains(QString::fromStdString(*kept.context.nonce)),
        "what was shown is not what was run");
    QVERIFY2(kept.evidence.front().resourceId.starts_with("/subscriptions/"),
        "which machine it is was not asked");
}

// A case that came from a login in a log has a clock and a note, and no evidence.
void AzureTest::fetchingFillsTheCaseThatWaits()
{
    Rig rig;
    casefile::Case waiting;
    waiting.notes.push_back({"", "session: 75db07ab", {}});
    rig.cases.add(waiting, QStringLiteral("web-7.attestcase"));
    QTRY_VERIFY(rig.cases.shown());
    auto* live = rig.cases.shown();
    rig.enterLab();
    rig.page->go(Part::Fetch);
    rig.find<QComboBox>("way")->setCurrentText(QStringLiteral("This machine")); // which it is
    rig.click("fetch");
    QTRY_COMPARE(live->kept().evidence.size(), 1U);
    QCOMPARE(rig.cases.all().size(), 1U);
    QCOMPARE(live->kept().notes.size(), 1U);
    QVERIFY(live->kept().context.nonce.has_value());
    live->undoStack().undo();
    QVERIFY(live->kept().evidence.empty());
}

void AzureTest::aCaseIsResolvedOnlineAndUndone()
{
    Rig rig;
    rig.enterLab();
    Actions actions;
    ResolveOnline resolve(actions, rig.cases, *rig.desk, nullptr);
    auto* action = actions.find("azure.resolve");
    QVERIFY(!action->isEnabled());
    rig.page->go(Part::Fetch);
    rig.click("fetch");
    QTRY_VERIFY(rig.cases.shown());
    auto* live = rig.cases.shown();
    QTRY_VERIFY(action->isEnabled());
    const auto before = live->kept().exchanges.size();
    QSignalSpy done(&resolve, &ResolveOnline::done);
    QSignalSpy failed(&resolve, &ResolveOnline::failed);
    action->trigger();
    QTRY_VERIFY(done.count() + failed.count() == 1);
    QCOMPARE(done.count(), 1);
    QVERIFY(live->kept().exchanges.size() > before);
    QVERIFY2(live->report().shown()->lab, "nothing says that the lab vouches for it");
    live->undoStack().undo();
    QCOMPARE(live->kept().exchanges.size(), before);
}

void AzureTest::aCaseOfAnotherSimulatedTenantIsNotAnswered()
{
    Rig rig;
    rig.enterLab();
    Actions actions;
    const ResolveOnline resolve(actions, rig.cases, *rig.desk, nullptr);
    rig.page->go(Part::Fetch);
    rig.click("fetch");
    QTRY_VERIFY(rig.cases.shown());
    const auto* action = actions.find("azure.resolve");
    QTRY_VERIFY(action->isEnabled());
    lab::LabOptions options;
    options.seed = "somebody else";
    options.sizes = lab::KeySizes::Small;
    const auto other = lab::Lab::start(std::move(options));
    QVERIFY(other.ok());
    auto changed = rig.cases.shown()->kept();
    const auto roots = trust::readCertificates(asBytes((*other)->tenant().anchorsPem()));
    QVERIFY(roots.ok());
    changed.context.anchors
        = trust::Anchors(trust::anchorsFrom(*roots, trust::Provenance::Lab, "lab"));
    rig.cases.shown()->edit("other anchors", std::move(changed));
    QTRY_VERIFY(!action->isEnabled());
    QVERIFY2(Actions::reasonOf(*action).contains("another simulated tenant"),
        qPrintable(Actions::reasonOf(*action)));
}

void AzureTest::requestsAreListedWithoutCredentials()
{
    Rig rig;
    rig.enterLab();
    auto* table = rig.find<QTableView>("requests");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QTRY_COMPARE(table->model()->index(0, RequestModel::Status).data().toString(), "HTTP 200");
    table->setCurrentIndex(table->model()->index(0, 0));
    table->actions().front()->trigger();
    const auto command = QApplication::clipboard()->text();
    QVERIFY(command.startsWith("curl"));
    const auto ops = lab::appNamed(*rig.lab->tenant().world(), lab::kOpsApp);
    for (const auto& secret : ops.secrets) {
        QVERIFY(!command.contains(QString::fromStdString(secret.value)));
    }
}

void AzureTest::everyControlHasAName()
{
    Rig rig;
    rig.click("newConnection");
    for (const auto part : {Part::Connections, Part::Explorer, Part::Fetch, Part::Doctor}) {
        rig.page->go(part);
        const auto unnamed = attest::test::unnamedControls(*rig.page);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(", ")));
    }
}

void AzureTest::timeIsTold()
{
    QCOMPARE(timeLeft({3600, 0}, {1140, 0}), "41 min");
    QCOMPARE(timeLeft({100, 0}, {50, 0}), "50 s");
    QCOMPARE(timeLeft({100, 0}, {100, 0}), "expired");
}

// The end is what counts down.
void AzureTest::theStatusLineHasRoomForItsWords()
{
    Rig rig;
    ui::StatusAccount status(*rig.desk);
    status.resize(status.sizeHint());
    QCOMPARE(status.shownText(), status.text());
    rig.enterLab();
    QVERIFY2(status.text().contains(QStringLiteral("Contoso")), qPrintable(status.text()));
    status.resize(status.sizeHint());
    QCOMPARE(status.shownText(), status.text());
    status.resize(status.minimumSizeHint());
    QVERIFY2(status.shownText().contains(u'\u2026'), qPrintable(status.shownText()));
    QVERIFY2(status.shownText().endsWith(QStringLiteral("min")), qPrintable(status.shownText()));
}

void AzureTest::whereThereIsLittleRoomTheTokensTimeStays()
{
    Rig rig;
    rig.enterLab();
    auto* account = rig.page->findChild<ElidingLabel*>(QStringLiteral("account"));
    QVERIFY(account);
    account->resize(account->sizeHint().width() / 2, account->height());
    QVERIFY2(account->shownText().contains(u'\u2026'), qPrintable(account->shownText()));
    QVERIFY2(account->shownText().endsWith(QStringLiteral("renews itself")),
        qPrintable(account->shownText()));
}

QTEST_MAIN(AzureTest)
#include "azure_test.moc"
