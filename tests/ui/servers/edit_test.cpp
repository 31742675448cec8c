// SPDX-License-Identifier: GPL-3.0-or-later
// Sources that are written anew, and those that are there already.
#include "logs/line_detail.h"
#include "logs/log_table.h"
#include "rig.h"
#include "servers/source_address.h"
#include "servers/source_form.h"
#include "theme/text.h"
#include "ui/support/controls.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>

using namespace attest;
using namespace attest::ui;
using attest::test::LiveRig;
using attest::test::sourceEntry;
using Kind = SourceEntry::Kind;
using SignIn = SourceEntry::SignIn;

namespace {

const QByteArray kLine = "a line\n";
/// Nobody listens there, so that what asks it tries again and again.
const std::string kLoki = "loki+http://127.0.0.1:1?{a=\"b\"}";

SourceEntry signedIn(Kind kind, std::string address)
{
    auto made = sourceEntry(kind, std::move(address));
    made.signIn = SignIn::Basic;
    made.user = "someone";
    return made;
}

/// It takes so long to forget that it still has everything.
class SlowStore final : public net::SecretStore {
public:
    [[nodiscard]] Kind kind() const override { return Kind::Memory; }
    [[nodiscard]] std::optional<Problem> put(const std::string&, const SecretBytes&) override
    {
        return std::nullopt;
    }
    [[nodiscard]] Result<std::optional<SecretBytes>> get(const std::string&) override
    {
        return std::optional<SecretBytes>(copyBytes(asBytes("sesame-7")));
    }
    [[nodiscard]] std::optional<Problem> forget(const std::string&) override
    {
        return std::nullopt;
    }
};

struct EditRig : LiveRig {
    void add(const SourceEntry& source, const QString& secret = {})
    {
        desk->add({source}, secret);
        page->editSource(source.id);
    }
    void save()
    {
        click("addSource");
        auto* form = page->findChild<SourceForm*>();
        QTRY_VERIFY(!form->isVisible());
    }
    const SourceEntry& only() const { return desk->entries().front(); }
    const ServerState& state() const { return desk->servers().front(); }
    QString onSaving() { return find<QLabel>("sourceOnSaving")->text(); }
    QString kept()
    {
        const auto found = store->get(only().secretKey());
        return found && *found ? ui::own(asText((*found)->view())) : QString();
    }
};

} // namespace

class EditTest : public QObject {
    Q_OBJECT
private slots:
    void anAddressIsTheSameOnceItWasTakenApart_data();
    void anAddressIsTheSameOnceItWasTakenApart();
    void whatNoFieldWouldWriteIsNotEdited();
    void theFormHasWhatWasWritten_data();
    void theFormHasWhatWasWritten();
    void theButtonOfAServerOpensItsForm();
    void buttonsAreCalledWhatStandsOnThem();
    void aServerHasAMenu();
    void anotherNameLeavesTheSourceAlone();
    void anotherNameIsSaidOfLinesThatAreThere();
    void anotherNameIsSaidOfTheLineThatIsShown();
    void anotherUserGoesOnBehindTheLines();
    void anotherAddressIsAnotherSource();
    void anotherAddressOfMetricsIsAskedInstead();
    void anEmptySecretIsTheOneThatIsKept();
    void aSecretThatIsTypedTakesItsPlace();
    void aSecretIsNotForAnotherServer();
    void aForgottenSecretIsNotReadAgain();
    void whatIsWatchedAlreadyIsRefusedByItsName();
    void aRefusalHoldsUntilSomethingElseIsTyped();
    void itselfIsNoOther();
    void oneFileByTwoPathsIsOne();
    void oneFileByALinkToItIsOne();
    void everyControlHasAName();
};

void EditTest::anAddressIsTheSameOnceItWasTakenApart_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("address");
    const auto row = [](Kind kind, const char* address) {
        QTest::newRow(address) << static_cast<int>(kind) << QString::fromLatin1(address);
    };
    row(Kind::File, "/var/log/a:b.log");
    row(Kind::Command, "journalctl -o json 'a b'");
    row(Kind::Kubernetes, "kube:/spirl-system/server-0");
    row(Kind::Kubernetes, "kube:prod/spirl-system/server-0/main");
    row(Kind::Kubernetes, "kube:prod/spirl-system?app.kubernetes.io/name=server");
    row(Kind::Journal, "journal:");
    row(Kind::Journal, "journal:ops@web-7/spirl-server,spirl-agent");
    row(Kind::Docker, "docker:spirl-server");
    row(Kind::Docker, "docker:east/spirl-server");
    row(Kind::Loki, "loki+https://loki.example.net/base?{a=\"b\"} |= \"what?\"");
    row(Kind::Metrics, "http://10.0.3.7:9090/metrics?a=b");
    row(Kind::Prometheus, "https://prometheus.example.net");
}

void EditTest::anAddressIsTheSameOnceItWasTakenApart()
{
    QFETCH(int, kind);
    QFETCH(QString, address);
    const auto source = sourceEntry(static_cast<Kind>(kind), utf8(address));
    const auto parts = partsOf(source);
    QVERIFY(parts);
    QCOMPARE(addressOf(source.kind, *parts), source.address);
}

void EditTest::whatNoFieldWouldWriteIsNotEdited()
{
    const auto plain
        = sourceEntry(Kind::Kubernetes, "kube+http://127.0.0.1:1/spirl-system/server-0");
    QVERIFY(!partsOf(plain));
    auto lab = sourceEntry(Kind::Metrics, "http://127.0.0.1:1/metrics");
    QVERIFY(mayBeEdited(lab));
    lab.lab = true;
    QVERIFY(!mayBeEdited(lab));
}

void EditTest::theFormHasWhatWasWritten_data()
{
    anAddressIsTheSameOnceItWasTakenApart_data();
}

void EditTest::theFormHasWhatWasWritten()
{
    QFETCH(int, kind);
    QFETCH(QString, address);
    auto source = sourceEntry(static_cast<Kind>(kind), utf8(address), "my own");
    source.kubeconfig = source.kind == Kind::Kubernetes ? "/etc/kube/config" : "";
    source.tenant = source.kind == Kind::Loki ? "prod" : "";
    if (source.isMetrics() || source.kind == Kind::Loki) {
        source.signIn = SignIn::Basic;
        source.user = "someone";
    }
    EditRig rig;
    rig.settings->setLiveSources(sourcesJson({source}));
    rig.restart();
    rig.page->editSource(source.id);
    auto* form = rig.page->findChild<SourceForm*>();
    QVERIFY(form->isVisible());
    QCOMPARE(rig.find<QLabel>("sourceTitle")->text(), QStringLiteral("Edit my own"));
    QCOMPARE(form->written().size(), 1U);
    QVERIFY(form->written().front() == source);
    QVERIFY(!rig.find<QComboBox>("sourceKind")->isEnabled());
}

void EditTest::theButtonOfAServerOpensItsForm()
{
    EditRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    rig.page->showWatched();
    auto* list = rig.find<QListView>("servers");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    rig.click("editServer");
    QCOMPARE(rig.find<QLineEdit>("sourcePath")->text(), rig.folder.filePath("a.log"));
    // The next one is written into empty fields again.
    rig.beginForm(Kind::File);
    QCOMPARE(rig.find<QLineEdit>("sourcePath")->text(), QString());
    QVERIFY(rig.find<QComboBox>("sourceKind")->isEnabled());
    QVERIFY(!rig.find<QLabel>("sourceOnSaving")->isVisible());
}

// Whoever speaks to the program says what can be read on a button.
void EditTest::buttonsAreCalledWhatStandsOnThem()
{
    EditRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    rig.page->showWatched();
    rig.find<QListView>("servers")->setCurrentIndex(
        rig.find<QListView>("servers")->model()->index(0, 0));
    for (const auto* name : {"linesOfServer", "editServer", "removeServer"}) {
        const auto* button = rig.find<QAbstractButton>(name);
        QVERIFY(button->isVisible());
        const auto spoken = button->accessibleName();
        QVERIFY2(spoken.startsWith(button->text().remove(u'&')), qPrintable(spoken));
        QVERIFY2(spoken.contains(QStringLiteral("a.log")), qPrintable(spoken));
    }
}

void EditTest::aServerHasAMenu()
{
    EditRig rig;
    rig.desk->addFiles({rig.write("a.log", kLine)});
    rig.page->showWatched();
    auto* list = rig.find<QListView>("servers");
    emit list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
    const auto* menu = rig.find<QMenu>("serverMenu");
    QVERIFY(menu);
    QStringList offered;
    for (const auto* each : menu->actions()) {
        offered << each->text().remove(u'&');
    }
    QCOMPARE(offered, (QStringList{"Only its lines", "Edit…", "Remove"}));
    menu->actions().last()->trigger();
    QTRY_COMPARE(rig.desk->entries().size(), 0U);
}

void EditTest::anotherNameLeavesTheSourceAlone()
{
    EditRig rig;
    const auto path = rig.write("a.log", kLine);
    rig.add(sourceEntry(Kind::Command, "cat " + utf8(path)));
    QTRY_COMPARE(rig.state().lines, 1U);
    rig.append(path, kLine); // what would be read if it were started again
    rig.type("sourceName", QStringLiteral("mine"));
    QCOMPARE(rig.onSaving(), QStringLiteral("Its lines stay."));
    rig.save();
    QCOMPARE(rig.state().name, QStringLiteral("mine"));
    QCOMPARE(rig.state().lines, 1U);
    QVERIFY(rig.settings->liveSources().contains(QStringLiteral("mine")));
}

void EditTest::anotherNameIsSaidOfLinesThatAreThere()
{
    EditRig rig;
    const auto path = rig.write("a.log", kLine);
    rig.add(sourceEntry(Kind::File, utf8(path)));
    const auto said
        = [&rig] { return QString::fromStdString(rig.desk->log().rows().shortName(0)); };
    QTRY_COMPARE(said(), QStringLiteral("a.log"));
    rig.type("sourceName", QStringLiteral("Frankfurt"));
    rig.save();
    QCOMPARE(said(), QStringLiteral("Frankfurt"));
    rig.page->editSource(rig.only().id);
    rig.type("sourceName", QString());
    rig.save();
    QCOMPARE(said(), QStringLiteral("a.log"));
}

void EditTest::anotherNameIsSaidOfTheLineThatIsShown()
{
    EditRig rig;
    rig.add(sourceEntry(Kind::File, utf8(rig.write("a.log", kLine))));
    auto* table = rig.page->findChild<LogTable*>();
    QTRY_COMPARE(table->order().size(), 1U);
    table->setCurrent(0);
    auto* detail = rig.page->findChild<LineDetail*>();
    QTRY_VERIFY(detail->facts() && detail->facts()->source == QStringLiteral("a.log"));
    rig.page->editSource(rig.only().id); // in whose place the line was shown
    rig.type("sourceName", QStringLiteral("Frankfurt"));
    rig.save();
    QTRY_COMPARE(detail->facts()->source, QStringLiteral("Frankfurt"));
}

void EditTest::anotherUserGoesOnBehindTheLines()
{
    EditRig rig;
    rig.add(signedIn(Kind::Loki, kLoki), QStringLiteral("sesame-7"));
    QTRY_VERIFY(rig.state().log);
    const auto log = rig.state().log;
    rig.type("sourceUser", QStringLiteral("another"));
    QCOMPARE(rig.onSaving(), QStringLiteral("Its lines stay, and it goes on behind them."));
    rig.save();
    QCOMPARE(rig.only().user, std::string("another"));
    QTRY_VERIFY(rig.state().reconnects);
    QCOMPARE(rig.state().log, log);
    QCOMPARE(rig.desk->log().sources().size(), 1U);
}

void EditTest::anotherAddressIsAnotherSource()
{
    EditRig rig;
    const auto other = rig.write("b.log", kLine + kLine + kLine);
    const auto source = sourceEntry(Kind::File, utf8(rig.write("a.log", kLine)));
    rig.add(source);
    QTRY_COMPARE(rig.desk->log().rows().size(), 1U);
    rig.type("sourcePath", other);
    QVERIFY2(
        rig.onSaving().contains(QStringLiteral("go from the log")), qPrintable(rig.onSaving()));
    rig.save();
    QCOMPARE(rig.desk->entries().size(), 1U);
    QCOMPARE(rig.only().id, source.id);
    QTRY_COMPARE(rig.desk->log().rows().size(), 3U);
    QCOMPARE(rig.desk->log().sources().size(), 1U);
}

void EditTest::anotherAddressOfMetricsIsAskedInstead()
{
    EditRig rig;
    rig.add(sourceEntry(Kind::Metrics, "http://127.0.0.1:1/metrics"));
    rig.type("sourceUrl", QStringLiteral("http://127.0.0.1:2/metrics"));
    QVERIFY2(rig.onSaving().contains(QStringLiteral("another server")), qPrintable(rig.onSaving()));
    rig.save();
    const auto servers = rig.desk->metrics().now()->servers;
    QCOMPARE(servers.size(), 1U);
    QCOMPARE(servers.front().url, std::string("http://127.0.0.1:2/metrics"));
}

void EditTest::anEmptySecretIsTheOneThatIsKept()
{
    EditRig rig;
    rig.add(signedIn(Kind::Prometheus, "http://127.0.0.1:1"), QStringLiteral("sesame-7"));
    QTRY_COMPARE(rig.kept(), QStringLiteral("sesame-7"));
    auto* secret = rig.find<QLineEdit>("sourceSecret");
    QCOMPARE(secret->text(), QString());
    QCOMPARE(secret->placeholderText(), QStringLiteral("Empty: the one that is kept"));
    rig.type("sourceUser", QStringLiteral("another"));
    rig.save();
    rig.restart(); // behind whatever was done to the keychain
    QCOMPARE(rig.kept(), QStringLiteral("sesame-7"));
}

void EditTest::aSecretThatIsTypedTakesItsPlace()
{
    EditRig rig;
    rig.add(signedIn(Kind::Prometheus, "http://127.0.0.1:1"), QStringLiteral("sesame-7"));
    QTRY_COMPARE(rig.kept(), QStringLiteral("sesame-7"));
    rig.type("sourceSecret", QStringLiteral("sesame-8"));
    rig.save();
    QTRY_COMPARE(rig.kept(), QStringLiteral("sesame-8"));
}

void EditTest::aSecretIsNotForAnotherServer()
{
    EditRig rig;
    rig.add(signedIn(Kind::Prometheus, "http://127.0.0.1:1"), QStringLiteral("sesame-7"));
    QTRY_COMPARE(rig.kept(), QStringLiteral("sesame-7"));
    rig.type("sourceUrl", QStringLiteral("http://127.0.0.1:2"));
    QVERIFY(rig.find<QLineEdit>("sourceSecret")
                ->placeholderText()
                .contains(QStringLiteral("not for this server")));
    rig.save();
    QTRY_COMPARE(rig.kept(), QString());
}

void EditTest::aForgottenSecretIsNotReadAgain()
{
    SideWork aside;
    SourceSecrets secrets(
        []() -> Result<std::shared_ptr<net::SecretStore>> {
            return std::shared_ptr<net::SecretStore>(std::make_shared<SlowStore>());
        },
        aside);
    const auto source = signedIn(Kind::Prometheus, "http://127.0.0.1:1");
    std::optional<Secret> handed;
    const auto take = [&](const Secret& secret) { handed = secret; };
    secrets.with(source, take);
    QTRY_VERIFY(handed && *handed);
    handed.reset();
    secrets.forget(source);
    secrets.with(source, take);
    QTRY_VERIFY(handed);
    QVERIFY(!*handed);
}

void EditTest::whatIsWatchedAlreadyIsRefusedByItsName()
{
    EditRig rig;
    const auto first = sourceEntry(Kind::Loki, kLoki, "the first");
    rig.desk->add({first, sourceEntry(Kind::Metrics, "http://127.0.0.1:1/metrics")}, {});
    rig.beginForm(Kind::Loki);
    rig.type("sourceUrl", QStringLiteral("http://127.0.0.1:1/"));
    rig.type("lokiQuery", QStringLiteral("{a=\"b\"}"));
    rig.click("addSource");
    auto* problem = rig.find<QLabel>("sourceProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QStringLiteral("the first")), qPrintable(problem->text()));
    QCOMPARE(rig.desk->entries().size(), 2U);
    rig.click("showTwin");
    QCOMPARE(rig.find<QLabel>("serverName")->text(), QStringLiteral("the first"));
    QVERIFY(rig.find<QLabel>("serverName")->isVisible());
}

void EditTest::aRefusalHoldsUntilSomethingElseIsTyped()
{
    EditRig rig;
    rig.desk->add({sourceEntry(Kind::Loki, kLoki)}, {});
    rig.beginForm(Kind::Loki);
    rig.type("sourceUrl", QStringLiteral("http://127.0.0.1:1"));
    rig.type("lokiQuery", QStringLiteral("{a=\"b\"}"));
    rig.click("addSource");
    QTRY_VERIFY(rig.find<QAbstractButton>("showTwin")->isVisible());
    rig.type("lokiQuery", QStringLiteral("{a=\"c\"}"));
    QVERIFY(!rig.find<QAbstractButton>("showTwin")->isVisible());
    QVERIFY(!rig.find<QLabel>("sourceProblem")->isVisible());
    rig.click("addSource");
    QTRY_COMPARE(rig.desk->entries().size(), 2U);
}

void EditTest::itselfIsNoOther()
{
    EditRig rig;
    rig.add(sourceEntry(Kind::Loki, kLoki));
    QVERIFY(!rig.desk->twinOf(rig.only()));
    rig.save();
    QCOMPARE(rig.desk->entries().size(), 1U);
}

void EditTest::oneFileByTwoPathsIsOne()
{
    EditRig rig;
    const auto path = rig.write("a.log", kLine);
    rig.desk->addFiles({path});
    rig.beginForm(Kind::File);
    rig.type("sourcePath", rig.folder.path() + QStringLiteral("/./a.log"));
    rig.click("addSource");
    QTRY_VERIFY(rig.find<QAbstractButton>("showTwin")->isVisible());
    QCOMPARE(rig.desk->entries().size(), 1U);
}

void EditTest::oneFileByALinkToItIsOne()
{
    EditRig rig;
    const auto path = rig.write("a.log", kLine);
    const auto link = rig.folder.filePath(QStringLiteral("link.log"));
    QVERIFY(QFile::link(path, link));
    rig.desk->addFiles({path, link});
    QCOMPARE(rig.desk->entries().size(), 1U);
    rig.beginForm(Kind::File);
    rig.type("sourcePath", link);
    rig.click("addSource");
    QTRY_VERIFY(rig.find<QAbstractButton>("showTwin")->isVisible());
    QCOMPARE(rig.desk->entries().size(), 1U);
}

void EditTest::everyControlHasAName()
{
    EditRig rig;
    rig.add(signedIn(Kind::Loki, kLoki));
    QCOMPARE(test::unnamedControls(*rig.page), QStringList());
}

QTEST_MAIN(EditTest)
#include "edit_test.moc"
