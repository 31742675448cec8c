// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/exchange_edit.h"
#include "flows/flow_model.h"
#include "flows/flows_pane.h"
#include "flows/notice_bar.h"
#include "report/render.h"
#include "ui/support/sample_case.h"
#include "ui/support/scenario_case.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace attest;
using ui::FlowModel;

/// The requests of a run, driven by key and mouse in the shown pane.
class FlowsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void listsEveryRequestWithItsRuleAndAnswer();
    void saysThatNothingIsSent();
    void offersToAskWhatNobodyAnswered();
    void showsTheRequestAsACommandWithoutCredentials();
    void copiesTheCommand();
    void decodesTheReplyAndShowsItRaw();
    void masksCredentialsOfAReply();
    void aClickSelectsTheReplysBytes();
    void namesAddressesThatOurRulesRefuse();
    void pausesBeforeARequestAndSaysWhatWouldBeAsked();
    void usesTheRecordedAnswer();
    void goesOnWithout();
    void suppliesAReplyFromAFileAndFreezesIt();
    void givesAReplyToARequestThatNobodyAnswered();
    void removesARecordedReply();
    void refusesFilesThatAreNoReply();
    void refusesFilesThatAreTooLarge();
    void keepsTheChosenRowWhileTheRunGoesOn();
    void tellsEverythingInTwoLinesWhereItIsLow();
    void actionsSayWhyTheyAreDisabled();

private:
    void show(casefile::Case c);
    void supplyFrom(const QByteArray& bytes, const QString& name = QStringLiteral("reply.bin"));
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] int rowOf(const QString& kind) const;
    void press(const QString& button);
    void runWithPauses();
    void finishByTheRecord();
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] QString said() const;
    [[nodiscard]] QPlainTextEdit* text(const char* name) const;

    std::unique_ptr<ui::Actions> m_actions;
    std::unique_ptr<ui::LiveCase> m_live;
    std::unique_ptr<ui::FlowsPane> m_pane;
    QTableView* m_table = nullptr;
    QTemporaryDir m_folder;
};

void FlowsTest::init()
{
    m_actions = std::make_unique<ui::Actions>();
}

void FlowsTest::cleanup()
{
    m_pane.reset();
    m_live.reset();
}

void FlowsTest::show(casefile::Case c)
{
    m_live = test::open(std::move(c));
    m_pane = std::make_unique<ui::FlowsPane>(*m_actions);
    m_pane->resize(1100, 520);
    m_pane->show();
    m_pane->setCase(m_live.get());
    m_table = m_pane->findChild<QTableView*>();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void FlowsTest::supplyFrom(const QByteArray& bytes, const QString& name)
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    const auto path = file.fileName();
    m_pane->setFilePicker([path](QWidget*, const QString&) { return path; });
}

int FlowsTest::rowOf(const QString& kind) const
{
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        if (cell(row, FlowModel::Kind) == kind) {
            return row;
        }
    }
    return -1;
}

void FlowsTest::press(const QString& button)
{
    for (auto* each : m_pane->findChildren<QAbstractButton*>()) {
        const auto name = each->text().remove(QLatin1Char('&'));
        if (each->isVisible() && (name == button || each->accessibleName() == button)) {
            QTest::mouseClick(each, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no button %1 is shown").arg(button)));
}

void FlowsTest::runWithPauses()
{
    press(QStringLiteral("Pause before each request"));
    QVERIFY(m_live->stepper().pausing());
    m_live->restart();
    m_live->run(session::Until::End);
}

void FlowsTest::finishByTheRecord()
{
    m_live->setPausing(false);
    for (int i = 0; i < 20 && m_live->stepper().waiting(); ++i) {
        press(QStringLiteral("Use the recorded answer"));
    }
    m_live->run(session::Until::End);
}

QStringList FlowsTest::notices() const
{
    QStringList all;
    for (const auto* bar : m_pane->findChildren<ui::NoticeBar*>()) {
        if (bar->isVisible()) {
            all.push_back(bar->sentence());
        }
    }
    return all;
}

QString FlowsTest::said() const
{
    QStringList all;
    for (const auto* label : m_pane->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            all.push_back(label->text());
        }
    }
    return all.join(QLatin1Char('\n'));
}

QPlainTextEdit* FlowsTest::text(const char* name) const
{
    for (auto* each : m_pane->findChildren<QPlainTextEdit*>()) {
        if (each->accessibleName() == QLatin1String(name)) {
            return each;
        }
    }
    return nullptr;
}

void FlowsTest::listsEveryRequestWithItsRuleAndAnswer()
{
    show(test::acceptedCase());
    QAbstractItemModelTester tester(m_table->model());
    QCOMPARE(m_table->model()->rowCount(), static_cast<int>(m_live->kept().exchanges.size()));
    const int aia = rowOf(QStringLiteral("issuer's certificate"));
    QVERIFY(aia >= 0);
    QVERIFY(cell(aia, FlowModel::Target).startsWith(QStringLiteral("GET https://")));
    QVERIFY(cell(aia, FlowModel::Rule).startsWith(QStringLiteral("allow-list: ")));
    QVERIFY2(cell(aia, FlowModel::Status).startsWith(QStringLiteral("answered")),
        qPrintable(cell(aia, FlowModel::Status)));
    QVERIFY(cell(aia, FlowModel::Source).startsWith(QStringLiteral("recorded")));
    QVERIFY(!cell(aia, FlowModel::Bytes).isEmpty());
    const int arm = rowOf(QStringLiteral("virtual machine"));
    QVERIFY(cell(arm, FlowModel::Target)
                .startsWith(QStringLiteral("GET https://management.azure.com/subscriptions/")));
}

void FlowsTest::saysThatNothingIsSent()
{
    show(test::acceptedCase());
    QVERIFY2(said().contains(QStringLiteral("offline: nothing is sent")), qPrintable(said()));
}

void FlowsTest::offersToAskWhatNobodyAnswered()
{
    const auto* resolve
        = m_actions->add({"azure.resolve", QStringLiteral("&Resolve online"), {}, {}, {}});
    auto c = test::acceptedCase();
    c.exchanges.clear();
    show(std::move(c));
    QSignalSpy asked(resolve, &QAction::triggered);
    press(QStringLiteral("Resolve online"));
    QCOMPARE(asked.size(), 1);
    m_live->edit(QStringLiteral("Answered"), test::acceptedCase());
    const auto buttons = m_pane->findChildren<QPushButton*>();
    QVERIFY2(std::ranges::none_of(buttons,
                 [](const auto* each) {
                     return each->isVisible() && each->text() == QLatin1String("Resolve online");
                 }),
        "every request has its answer");
}

void FlowsTest::showsTheRequestAsACommandWithoutCredentials()
{
    show(test::acceptedCase());
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(text("The request as a command")->toPlainText().startsWith(QStringLiteral("curl ")));
    m_table->selectRow(rowOf(QStringLiteral("virtual machine")));
    const auto command = text("The request as a command")->toPlainText();
    QVERIFY2(command.contains(QStringLiteral("az account get-access-token")), qPrintable(command));
    QVERIFY(command.contains(QStringLiteral("Bearer $TOKEN")));
}

void FlowsTest::copiesTheCommand()
{
    show(test::acceptedCase());
    m_table->selectRow(0);
    press(QStringLiteral("Copy as curl"));
    QCOMPARE(QApplication::clipboard()->text(), text("The request as a command")->toPlainText());
}

void FlowsTest::decodesTheReplyAndShowsItRaw()
{
    show(test::acceptedCase());
    m_table->selectRow(rowOf(QStringLiteral("issuer's certificate")));
    auto* reply = text("The reply's body");
    QVERIFY2(reply->toPlainText().contains(QStringLiteral("Subject  CN=Assayer Lab")),
        qPrintable(reply->toPlainText()));
    auto* form = m_pane->findChild<QComboBox*>();
    form->setFocus();
    QTest::keyClick(form, Qt::Key_Down);
    QVERIFY2(
        reply->toPlainText().startsWith(QStringLiteral("3082")), qPrintable(reply->toPlainText()));
}

void FlowsTest::masksCredentialsOfAReply()
{
    auto c = test::acceptedCase();
    for (auto& exchange : c.exchanges) {
        if (std::holds_alternative<verify::ArmRequest>(exchange.request)) {
            exchange.reply.body
                = copyBytes(asBytes(R"({"id":"/x","access_token":"very-secret-indeed"})"));
        }
    }
    show(std::move(c));
    m_table->selectRow(rowOf(QStringLiteral("virtual machine")));
    auto* form = m_pane->findChild<QComboBox*>();
    for (int i = 0; i < 2; ++i) {
        form->setCurrentIndex(i);
        const auto shown = text("The reply's body")->toPlainText();
        QVERIFY(shown.contains(QStringLiteral("/x")));
        QVERIFY2(!shown.contains(QStringLiteral("very-secret")), qPrintable(shown));
    }
}

void FlowsTest::aClickSelectsTheReplysBytes()
{
    show(test::acceptedCase());
    const int row = rowOf(QStringLiteral("issuer's certificate"));
    const auto where = m_table->visualRect(m_table->model()->index(row, FlowModel::Kind));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, where.center());
    const auto span = m_live->selection().now().span;
    QVERIFY(span);
    const auto& body = m_live->kept().exchanges[static_cast<std::size_t>(row)].reply.body;
    QCOMPARE(std::size_t{span->length}, body.size());
}

void FlowsTest::namesAddressesThatOurRulesRefuse()
{
    show(test::refusedAddressCase());
    bool refused = false;
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        refused = refused || cell(row, FlowModel::Status) == QStringLiteral("refused by our rules");
    }
    QVERIFY2(refused, qPrintable(said()));
}

void FlowsTest::pausesBeforeARequestAndSaysWhatWouldBeAsked()
{
    show(test::acceptedCase());
    runWithPauses();
    QVERIFY(m_live->stepper().waiting());
    QVERIFY(!notices().isEmpty());
    QVERIFY2(notices().front().startsWith(QStringLiteral("Would ask: GET https://")),
        qPrintable(notices().front()));
    QVERIFY(notices().front().contains(QStringLiteral("allow-list")));
    QCOMPARE(
        cell(m_table->currentIndex().row(), FlowModel::Status), QStringLiteral("waits for you"));
}

void FlowsTest::usesTheRecordedAnswer()
{
    show(test::acceptedCase());
    runWithPauses();
    for (int i = 0; i < 20 && m_live->stepper().waiting(); ++i) {
        press(QStringLiteral("Use the recorded answer"));
        m_live->run(session::Until::End);
    }
    QVERIFY(m_live->stepper().finished());
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
    QVERIFY(m_live->stepper().supplied().empty());
}

void FlowsTest::goesOnWithout()
{
    show(test::acceptedCase());
    runWithPauses();
    for (int i = 0; i < 20 && m_live->stepper().waiting(); ++i) {
        press(QStringLiteral("Go on without"));
    }
    m_live->run(session::Until::End);
    QVERIFY(m_live->report().outcome != verify::Outcome::Pass);
    QCOMPARE(cell(rowOf(QStringLiteral("issuer's certificate")), FlowModel::Status),
        QStringLiteral("no answer"));
}

void FlowsTest::suppliesAReplyFromAFileAndFreezesIt()
{
    auto c = test::acceptedCase();
    const auto body = c.exchanges.front().reply.body;
    const auto key = verify::requestKey(c.exchanges.front().request);
    c = ui::withoutExchange(std::move(c), key);
    show(std::move(c));
    supplyFrom(QByteArray(
        reinterpret_cast<const char*>(body.data()), static_cast<qsizetype>(body.size())));
    runWithPauses();
    press(QStringLiteral("Supply a reply from a file…"));
    finishByTheRecord();
    QCOMPARE(cell(rowOf(QStringLiteral("issuer's certificate")), FlowModel::Source),
        QStringLiteral("supplied by hand"));
    QVERIFY2(notices().join(QString()).contains(QStringLiteral("not part of the case yet")),
        qPrintable(notices().join(QLatin1Char('\n'))));
    const auto before = m_live->kept().exchanges.size();
    press(QStringLiteral("Freeze replies into the case"));
    QCOMPARE(m_live->kept().exchanges.size(), before + 1);
    QVERIFY(m_live->report().outcome == verify::Outcome::Pass);
    QVERIFY(cell(rowOf(QStringLiteral("issuer's certificate")), FlowModel::Source)
                .startsWith(QStringLiteral("recorded (reply.bin")));
    m_live->undoStack().undo();
    QCOMPARE(m_live->kept().exchanges.size(), before);
}

void FlowsTest::givesAReplyToARequestThatNobodyAnswered()
{
    auto c = test::acceptedCase();
    const auto body = c.exchanges.front().reply.body;
    const auto key = verify::requestKey(c.exchanges.front().request);
    c = ui::withoutExchange(std::move(c), key);
    show(std::move(c));
    const int row = rowOf(QStringLiteral("issuer's certificate"));
    QCOMPARE(cell(row, FlowModel::Source), QStringLiteral("nobody asked"));
    supplyFrom(QByteArray(
        reinterpret_cast<const char*>(body.data()), static_cast<qsizetype>(body.size())));
    m_table->selectRow(row);
    press(QStringLiteral("Supply a reply from a file…"));
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
    m_live->undoStack().undo();
    QVERIFY(m_live->report().outcome != verify::Outcome::Pass);
}

void FlowsTest::removesARecordedReply()
{
    show(test::acceptedCase());
    const auto before = m_live->kept().exchanges.size();
    m_table->selectRow(rowOf(QStringLiteral("issuer's certificate")));
    press(QStringLiteral("Remove the recorded reply"));
    QCOMPARE(m_live->kept().exchanges.size(), before - 1);
    QVERIFY(m_live->report().outcome != verify::Outcome::Pass);
    m_live->undoStack().undo();
    QCOMPARE(m_live->report().outcome, verify::Outcome::Pass);
}

void FlowsTest::refusesFilesThatAreNoReply()
{
    show(test::acceptedCase());
    supplyFrom("no certificate at all", QStringLiteral("odd\u202e.cer"));
    m_table->selectRow(rowOf(QStringLiteral("issuer's certificate")));
    press(QStringLiteral("Supply a reply from a file…"));
    QVERIFY(!m_live->isEdited());
    const auto told = notices().join(QLatin1Char('\n'));
    QVERIFY2(told.contains(QStringLiteral("was not taken")), qPrintable(told));
    QVERIFY(!told.contains(QChar(0x202e)));
}

void FlowsTest::refusesFilesThatAreTooLarge()
{
    show(test::acceptedCase());
    supplyFrom(QByteArray(70 * 1024, '0'));
    m_table->selectRow(rowOf(QStringLiteral("issuer's certificate")));
    press(QStringLiteral("Supply a reply from a file…"));
    QVERIFY(!m_live->isEdited());
    QVERIFY(notices().join(QLatin1Char('\n')).contains(QStringLiteral("64 KiB")));
}

void FlowsTest::keepsTheChosenRowWhileTheRunGoesOn()
{
    show(test::acceptedCase());
    m_table->selectRow(2);
    const auto target = cell(2, FlowModel::Target);
    m_live->stepBack();
    m_live->step();
    QCOMPARE(cell(m_table->currentIndex().row(), FlowModel::Target), target);
}

void FlowsTest::actionsSayWhyTheyAreDisabled()
{
    show(test::acceptedCase());
    for (const char* id : {"flows.go-on", "flows.freeze", "flows.use-recorded"}) {
        const auto* action = m_actions->find(QString::fromLatin1(id));
        QVERIFY(action && !action->isEnabled());
        QVERIFY(!ui::Actions::reasonOf(*action).isEmpty());
    }
    m_pane->setCase(nullptr);
    QVERIFY(!m_actions->find(QStringLiteral("flows.pause"))->isEnabled());
}

void FlowsTest::tellsEverythingInTwoLinesWhereItIsLow()
{
    show(test::acceptedCase());
    QVERIFY(!m_table->isColumnHidden(ui::FlowModel::Bytes));
    QVERIFY(text("The request as a command")->isVisible());
    m_pane->resize(740, 220);
    QTRY_VERIFY(m_table->isColumnHidden(ui::FlowModel::Bytes));
    QVERIFY(!text("The request as a command")->isVisible());
    const auto row = m_table->model()->index(0, ui::FlowModel::Target);
    const auto spoken = row.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("GET ")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral(" bytes")), qPrintable(spoken));
    QVERIFY(m_table->rowHeight(0) >= 2 * m_table->fontMetrics().height() - 4);
    // The dock has this height before anybody looks at the pane: it asks for no more.
    QVERIFY2(m_pane->minimumSizeHint().height() <= 220,
        qPrintable(QString::number(m_pane->minimumSizeHint().height())));
    m_pane->resize(1100, 520);
    QTRY_VERIFY(!m_table->isColumnHidden(ui::FlowModel::Bytes));
}

QTEST_MAIN(FlowsTest)
#include "flows_test.moc"
