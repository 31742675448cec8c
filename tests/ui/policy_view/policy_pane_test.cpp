// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/diagnostic_model.h"
#include "policy_view/policy_pane.h"
#include "policy_view/policy_text.h"
#include "ui/support/sample_case.h"

#include <QtCore/QMimeData>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QTextBlock>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

using namespace attest;
using namespace attest::ui;

/// The policy pane in the hands of a person.
class PolicyPaneTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void showsTheTextNumbered();
    void marksTheLinesOfAFinding();
    void aClickedLineIsSelectedForAll();
    void enterSelectsTheLineOfTheCursor();
    void whatIsSelectedElsewhereIsScrolledTo();
    void listsWhatLintSays();
    void aRemarkJumpsToItsLine();
    void copiesARemark();
    void saysWhyAPolicyCannotBeLoaded();
    void showsLinesOfAPolicyThatCannotBeLoaded();
    void marksRemarksInTheMarginWithATooltip();
    void opensAFile();
    void refusesADevice();
    void pastesIntoTheCase();
    void takesADroppedFile();
    void removesThePolicyAndOffersToOpenOne();
    void opensALargePolicyOffTheThreadAndDrawsOnlyWhatIsSeen();
    void anAnswerForAnEarlierTextIsDropped();
    void doesNotShowControlCharacters();
    void theModelIsSound();

private:
    void show(casefile::Case c);
    [[nodiscard]] QPoint middleOf(int line) const;
    void writeFile(const QString& path, const std::string& text);

    PolicyText* text() const { return m_pane->findChild<PolicyText*>(); }
    QListView* list() const
    {
        return m_pane->findChild<QListView*>(QStringLiteral("policy.diagnostics"));
    }

    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LiveCase> m_live;
    std::unique_ptr<PolicyPane> m_pane;
};

namespace {

constexpr const char* kRemarkable = R"(section: AgentAttestation
schema: v1
spec:
  policies:
    - name: one
      requiredAttestors:
        - type: azure_imds
          config:
            tenants:
              contoso.onmicrosoft.com:
                tenantID: "90a38eda-4006-4dd5-924c-6ca55cacc14d"
)";

casefile::Case with(const std::string& policy)
{
    auto c = test::acceptedCase();
    c.hasPolicy = true;
    c.policy = copyBytes(asBytes(policy));
    return c;
}

std::string largePolicy()
{
    std::string text
        = "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n    - name: big\n"
          "      requiredAttestors:\n        - type: azure_imds\n          config:\n"
          "            tenants:\n";
    for (int i = 0; i < 10000; ++i) {
        const auto number = std::to_string(100000 + i);
        text += "              tenant" + number
            + ".onmicrosoft.com:\n                tenantID: \"90a38eda-4006-4dd5-924c-6ca55c"
            + number + "\"\n                restrictToSubscriptions:\n";
        for (int k = 0; k < 4; ++k) {
            text += "                  - \"90a38eda-4006-4dd5-924" + std::to_string(k) + "-6ca55c"
                + number + "\"\n";
        }
    }
    return text;
}

} // namespace

void PolicyPaneTest::init()
{
    m_actions = std::make_unique<Actions>();
    m_pane = std::make_unique<PolicyPane>(*m_actions);
    m_pane->resize(700, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void PolicyPaneTest::cleanup()
{
    m_pane.reset();
    m_live.reset();
    m_actions.reset();
}

void PolicyPaneTest::show(casefile::Case c)
{
    m_live = test::open(std::move(c));
    m_pane->setCase(m_live.get());
}

QPoint PolicyPaneTest::middleOf(int line) const
{
    QTextCursor cursor(text()->document()->findBlockByNumber(line - 1));
    return text()->cursorRect(cursor).center() + QPoint(4, 0);
}

void PolicyPaneTest::writeFile(const QString& path, const std::string& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content.data(), static_cast<qint64>(content.size()));
}

void PolicyPaneTest::showsTheTextNumbered()
{
    show(with(kRemarkable));
    QCOMPARE(text()->toPlainText(), QString::fromLatin1(kRemarkable));
    QVERIFY(text()->isReadOnly());
    QVERIFY(text()->marginWidth() > 0);
    QCOMPARE(text()->lineAt(middleOf(3).y()), 3);
}

void PolicyPaneTest::marksTheLinesOfAFinding()
{
    auto c = test::acceptedCase();
    c.context.subscriptions.reset();
    auto policy = std::string(asText(c.policy));
    // Another subscription than the document's is allowed: the finding rests on its line.
    const auto key = policy.find("restrictToSubscriptions");
    QVERIFY(key != std::string::npos);
    const auto dash = policy.find("- ", key);
    const auto end = policy.find('\n', dash);
    policy.replace(dash, end - dash, "- \"00000000-0000-4000-8000-000000000000\"");
    c.policy = copyBytes(asBytes(policy));
    show(std::move(c));
    const auto blocking = m_live->report().shown()->blocking;
    QVERIFY(blocking);
    m_live->selection().selectStage(*blocking);
    const auto marks = text()->extraSelections();
    QVERIFY(!marks.isEmpty());
    const auto marked = std::any_of(marks.begin(), marks.end(), [](const auto& mark) {
        return mark.cursor.block().text().contains(QStringLiteral("00000000-0000"));
    });
    QVERIFY(marked);
}

void PolicyPaneTest::aClickedLineIsSelectedForAll()
{
    show(with(kRemarkable));
    QTest::mouseClick(text()->viewport(), Qt::LeftButton, {}, middleOf(2));
    const auto span = m_live->selection().now().span;
    QVERIFY(span);
    QCOMPARE(span->buffer, *m_live->run()->policyBuffer());
    QCOMPARE(m_live->run()->buffers().text(*span), std::string_view("schema: v1"));
}

void PolicyPaneTest::enterSelectsTheLineOfTheCursor()
{
    show(with(kRemarkable));
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_Down);
    QTest::keyClick(text(), Qt::Key_Down);
    QTest::keyClick(text(), Qt::Key_Return);
    const auto span = m_live->selection().now().span;
    QVERIFY(span);
    QCOMPARE(m_live->run()->buffers().text(*span), std::string_view("spec:"));
}

void PolicyPaneTest::whatIsSelectedElsewhereIsScrolledTo()
{
    std::string policy = kRemarkable;
    for (int i = 0; i < 300; ++i) {
        policy += "# line\n";
    }
    policy += "# the last\n";
    show(with(policy));
    QCOMPARE(text()->verticalScrollBar()->value(), 0);
    const auto at = static_cast<std::uint32_t>(policy.find("# the last"));
    m_live->selection().selectSpan({*m_live->run()->policyBuffer(), at, 10});
    QVERIFY(text()->verticalScrollBar()->value() > 200);
    QCOMPARE(text()->extraSelections().back().cursor.selectedText(), QStringLiteral("# the last"));
}

void PolicyPaneTest::listsWhatLintSays()
{
    show(with(kRemarkable));
    QVERIFY(list()->isVisible());
    QVERIFY(list()->model()->rowCount() > 0);
    const auto row = list()->model()->index(0, 0);
    QVERIFY(row.data().toString().startsWith(QStringLiteral("Line ")));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("warned")));
}

void PolicyPaneTest::aRemarkJumpsToItsLine()
{
    show(with(kRemarkable));
    const auto row = list()->model()->index(0, 0);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(row).center());
    const auto span = m_live->selection().now().span;
    QVERIFY(span);
    QCOMPARE(span->buffer, *m_live->run()->policyBuffer());
    QVERIFY(!text()->extraSelections().isEmpty());
}

void PolicyPaneTest::copiesARemark()
{
    show(with(kRemarkable));
    const auto row = list()->model()->index(0, 0);
    emit list()->customContextMenuRequested(list()->visualRect(row).center());
    auto* menu = list()->findChild<QMenu*>();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text(), row.data().toString());
}

void PolicyPaneTest::saysWhyAPolicyCannotBeLoaded()
{
    show(with("section: AgentAttestation\nschema: v1\nspec:\n  policiess: []\n"));
    QVERIFY(m_live->stepper().problem());
    QVERIFY(list()->isVisible());
    QVERIFY(list()->model()->rowCount() > 0);
    const auto row = list()->model()->index(0, 0);
    list()->setFocus();
    list()->setCurrentIndex(row);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(m_live->selection().now().span);
    QVERIFY(!text()->extraSelections().isEmpty());
    QCOMPARE(text()->extraSelections().back().cursor.blockNumber() + 1,
        static_cast<int>(static_cast<DiagnosticModel*>(list()->model())->at(0).position.line));
}

void PolicyPaneTest::showsLinesOfAPolicyThatCannotBeLoaded()
{
    const std::string policy = "section: AgentAttestation\nschema: v1\nspec:\n  policiess: []\n";
    show(with(policy));
    const auto at = static_cast<std::uint32_t>(policy.find("policiess"));
    m_live->selection().selectSpan({0, at, 9});
    QCOMPARE(text()->extraSelections().back().cursor.selectedText(), QStringLiteral("policiess"));
}

void PolicyPaneTest::marksRemarksInTheMarginWithATooltip()
{
    show(with(kRemarkable));
    const auto& diagnostic = static_cast<DiagnosticModel*>(list()->model())->at(0);
    const int line = static_cast<int>(diagnostic.position.line);
    QVERIFY(!text()->tipAt(middleOf(line).y()).isEmpty());
    QVERIFY(text()->tipAt(middleOf(1).y()).isEmpty());
    auto* margin = text()->findChild<QWidget*>(QStringLiteral("policy.margin"));
    const auto picture = margin->grab().toImage();
    const auto inked = [&](int of) {
        const auto background = picture.pixel(1, picture.height() - 1);
        for (int x = 4; x < 12; ++x) {
            if (picture.pixel(x, middleOf(of).y()) != background) {
                return true;
            }
        }
        return false;
    };
    QVERIFY(inked(line));
    QVERIFY(!inked(1));
}

void PolicyPaneTest::opensAFile()
{
    show(test::acceptedCase());
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("other.yaml"));
    writeFile(path, kRemarkable);
    m_actions->find(QStringLiteral("policy.open"))->trigger();
    auto* dialog = m_pane->findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_COMPARE(m_live->kept().policyName, std::string("other.yaml"));
    QCOMPARE(text()->toPlainText(), QString::fromLatin1(kRemarkable));
    m_live->undoStack().undo();
    QCOMPARE(m_live->kept().policyName, test::acceptedCase().policyName);
}

void PolicyPaneTest::refusesADevice()
{
    show(test::acceptedCase());
    m_actions->find(QStringLiteral("policy.open"))->trigger();
    auto* dialog = m_pane->findChild<QFileDialog*>();
    emit dialog->fileSelected(QStringLiteral("/dev/zero"));
    dialog->close();
    auto* refused = m_pane->findChild<QLabel*>(QStringLiteral("policy.refused"));
    QTRY_VERIFY(refused->isVisible());
    QVERIFY(refused->text().contains(QStringLiteral("not a regular file")));
    QVERIFY(!m_live->isEdited());
}

void PolicyPaneTest::pastesIntoTheCase()
{
    show(test::acceptedCase());
    QApplication::clipboard()->setText(QString::fromLatin1(kRemarkable));
    text()->setFocus();
    QTest::keySequence(text(), QKeySequence::Paste);
    QTRY_COMPARE(text()->toPlainText(), QString::fromLatin1(kRemarkable));
    QVERIFY(m_live->undoStack().canUndo());
}

void PolicyPaneTest::takesADroppedFile()
{
    show(test::acceptedCase());
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("dropped.yaml"));
    writeFile(path, kRemarkable);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_pane.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_pane.get(), &drop);
    QTRY_COMPARE(m_live->kept().policyName, std::string("dropped.yaml"));
}

void PolicyPaneTest::removesThePolicyAndOffersToOpenOne()
{
    show(test::acceptedCase());
    for (auto* button : m_pane->findChildren<QAbstractButton*>()) {
        if (button->accessibleName() == QStringLiteral("Remove the policy")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY(!m_live->kept().hasPolicy);
    const auto labels = m_pane->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text() == QStringLiteral("No policy judges this case.");
    }));
    QVERIFY(!m_actions->find(QStringLiteral("policy.remove"))->isEnabled());
    m_live->undoStack().undo();
    QVERIFY(m_live->kept().hasPolicy);
    QVERIFY(text()->isVisible());
}

void PolicyPaneTest::opensALargePolicyOffTheThreadAndDrawsOnlyWhatIsSeen()
{
    const auto large = largePolicy();
    QVERIFY(large.size() > 3'000'000);
    show(with(large));
    // It is asked for and not waited for.
    QVERIFY(!text()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(text()->isVisible(), 60000);
    QCOMPARE(text()->blockCount(), 70010);
    auto laidOut = [this] {
        int count = 0;
        for (auto block = text()->document()->begin(); block.isValid(); block = block.next()) {
            count += block.layout()->lineCount() > 0 ? 1 : 0;
        }
        return count;
    };
    text()->verticalScrollBar()->setValue(60000);
    text()->grab();
    QVERIFY2(laidOut() < 1000, qPrintable(QString::number(laidOut())));
    const auto at = static_cast<std::uint32_t>(large.find("tenant109999"));
    m_live->selection().selectSpan({*m_live->run()->policyBuffer(), at, 12});
    QCOMPARE(
        text()->extraSelections().back().cursor.selectedText(), QStringLiteral("tenant109999"));
}

void PolicyPaneTest::anAnswerForAnEarlierTextIsDropped()
{
    show(with(largePolicy()));
    auto next = m_live->kept();
    next.policy = copyBytes(asBytes(std::string_view(kRemarkable)));
    m_live->edit(QStringLiteral("Another"), next);
    QCOMPARE(text()->toPlainText(), QString::fromLatin1(kRemarkable));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(text()->toPlainText(), QString::fromLatin1(kRemarkable));
}

void PolicyPaneTest::doesNotShowControlCharacters()
{
    show(with("section: AgentAttestation # \xe2\x80\xae reversed\nschema: v1 \x1b[31m\n"));
    QVERIFY(!text()->toPlainText().contains(QChar(0x202e)));
    QVERIFY(!text()->toPlainText().contains(QChar(0x1b)));
    QCOMPARE(text()->blockCount(), 3);
}

void PolicyPaneTest::theModelIsSound()
{
    DiagnosticModel model;
    const QAbstractItemModelTester tester(&model);
    show(with(kRemarkable));
    model.show({static_cast<DiagnosticModel*>(list()->model())->at(0)});
    QCOMPARE(model.rowCount(), 1);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(PolicyPaneTest)
#include "policy_pane_test.moc"
