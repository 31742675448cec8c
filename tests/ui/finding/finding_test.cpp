// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/finding_pane.h"
#include "finding/sheet_view.h"
#include "live/note_editor.h"
#include "theme/style.h"
#include "ui/support/context_menu.h"
#include "ui/support/controls.h"
#include "ui/support/desk.h"
#include "ui/support/odd_cases.h"
#include "ui/support/sample_case.h"

#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QClipboard>
#include <QtGui/QTextBlock>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace attest;

/// The finding pane: what it says of findings, stages and policies that cannot be loaded, and where
/// its links lead.
class FindingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { ui::applyScheme(*qApp, ui::SchemeChoice::Light); }
    void saysWhatWhyAndWhatToDo();
    void saysSeverityAndBasisInWords();
    void tellsTheParametersInATable();
    void aPlaceLeadsToItsBytesByMouse();
    void aPlaceLeadsToItsBytesByKey();
    void hoveringPreviewsTheBytes();
    void quotesTheLinesOfThePolicy();
    void turnsAmongFindings();
    void aStageWithoutFindingsSaysWhatItEstablished();
    void aFactLeadsToItsBytes();
    void aStageThatLacksAnAnswerOffersToAsk();
    void aStageAheadSaysSo();
    void textCanBeSelectedByKey();
    void copiesIdTitleAndAll();
    void writesANoteAndUndoesIt();
    void keepsTheNoteWhenTheFocusLeaves();
    void aNoteBelongsToTheCaseItWasBegunIn();
    void aBadPolicyIsToldWithItsLines();
    void neverScrollsSideways();
    void hostileTextStaysText();
    void manyPlacesAreBounded();
    void followsTheScheme();
    void everyControlHasAName();

private:
    struct Page {
        test::Desk desk;
        ui::FindingPane pane{desk.actions};
        ui::LiveCase& live;
        explicit Page(casefile::Case c, QSize size = {340, 640}) : live(desk.open(std::move(c)))
        {
            desk.show(pane, live, size);
        }
        [[nodiscard]] ui::SheetView& view() { return *pane.findChild<ui::SheetView*>(); }
        [[nodiscard]] ui::NoteEditor& note() { return *pane.findChild<ui::NoteEditor*>(); }
        [[nodiscard]] QString text() { return view().toPlainText(); }
        /// In the middle of the link that shows this text.
        [[nodiscard]] QPoint linkAt(const QString& shown)
        {
            auto cursor = view().document()->find(shown);
            if (!cursor.hasSelection()) {
                return {-1, -1};
            }
            cursor.setPosition(cursor.selectionStart() + 2);
            view().setTextCursor(cursor);
            view().ensureCursorVisible();
            return view().cursorRect(cursor).center();
        }
        [[nodiscard]] bool titled(const QString& subject)
        {
            const auto labels = pane.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                [&](const QLabel* each) { return each->isVisible() && each->text() == subject; });
        }
    };
};

void FindingTest::saysWhatWhyAndWhatToDo()
{
    Page page(test::replayedCase());
    const auto text = page.text();
    for (const char* words : {"The document answers an earlier challenge", "nonce.cached", "Why",
             "Jw6Rb1TzN4sXe0GqU7oMa5Kd", "Rests on", "What to do",
             "Attest once more with a fresh challenge", "What the server says",
             "Attestor rejected proof, policy failed", "Reference",
             "Azure Instance Metadata Service"}) {
        QVERIFY2(text.contains(QLatin1String(words)), words);
    }
}

void FindingTest::saysSeverityAndBasisInWords()
{
    Page page(test::replayedCase());
    QVERIFY(page.text().contains(QStringLiteral("Failure · documented: the server does the same")));
    Page lab(test::acceptedCase());
    lab.live.selection().selectStage(10);
    QVERIFY(lab.text().contains(QStringLiteral("Note · stricter: the server may accept it")));
}

void FindingTest::tellsTheParametersInATable()
{
    Page page(test::replayedCase());
    const auto rows = page.view().sheet().params;
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows[0].name, QStringLiteral("Found"));
    QCOMPARE(rows[1].value, QStringLiteral("2026-07-28T13:04:00Z"));
    QVERIFY(page.text().contains(QStringLiteral("Given out at")));
}

void FindingTest::aPlaceLeadsToItsBytesByMouse()
{
    Page page(test::replayedCase());
    const auto span = *page.live.selection().now().span;
    page.live.selection().selectSpan({0, 0, 1});
    QVERIFY(page.text().contains(QStringLiteral("24 B at 0x5d")));
    // From the document on: the octets that hold it are called content as well.
    QVERIFY2(!page.text().contains(QStringLiteral("content › content")), qPrintable(page.text()));
    QTest::mouseClick(
        page.view().viewport(), Qt::LeftButton, {}, page.linkAt(QStringLiteral("content › nonce")));
    QCOMPARE(page.live.selection().now().span, std::optional(span));
    QCOMPARE(page.live.selection().now().stage, std::optional<std::size_t>(8));
}

void FindingTest::aPlaceLeadsToItsBytesByKey()
{
    Page page(test::replayedCase());
    const auto span = *page.live.selection().now().span;
    page.live.selection().selectSpan({0, 0, 1});
    page.view().setFocus();
    QTest::keyClick(&page.view(), Qt::Key_Tab);
    QTest::keyClick(&page.view(), Qt::Key_Return);
    QCOMPARE(page.live.selection().now().span, std::optional(span));
}

void FindingTest::hoveringPreviewsTheBytes()
{
    Page page(test::replayedCase());
    QTest::mouseMove(page.view().viewport(), page.linkAt(QStringLiteral("content › nonce")));
    QTRY_COMPARE(page.live.selection().hovered(), page.live.selection().now().span);
}

void FindingTest::quotesTheLinesOfThePolicy()
{
    Page page(test::twoRunsCase());
    page.live.lookAt(0);
    page.live.selection().selectStage(12); // subscription
    QVERIFY(page.text().contains(QStringLiteral("policy.yaml line ")));
    const auto& places = page.view().sheet().places;
    const auto quoted = std::find_if(
        places.begin(), places.end(), [](const auto& each) { return !each.quote.empty(); });
    QVERIFY(quoted != places.end());
    const auto marked = std::find_if(quoted->quote.begin(), quoted->quote.end(),
        [](const ui::QuotedLine& line) { return line.marked; });
    QVERIFY(marked != quoted->quote.end());
    QVERIFY(marked > quoted->quote.begin()); // with what stands before it
    const auto where = quoted->where;
    const auto span = *quoted->span;
    QTest::mouseClick(page.view().viewport(), Qt::LeftButton, {}, page.linkAt(where));
    QCOMPARE(page.live.selection().now().span, std::optional(span));
    QCOMPARE(page.live.run()->policyBuffer(), std::optional(span.buffer));
}

void FindingTest::turnsAmongFindings()
{
    auto c = test::acceptedCase();
    c.context.crossCheck = true;
    Page page(c);
    // Some stage with more than one finding; the sample's chain has a note, and with the clock moved
    // past every certificate a failure too.
    session::WhatIf whatIf;
    whatIf.now = Time{4102444800, 0};
    page.live.suppose(QStringLiteral("Suppose"), whatIf);
    auto collected = page.live.kept();
    collected.context.collect = true;
    page.live.edit(QStringLiteral("Collect"), collected);
    std::optional<std::size_t> several;
    for (std::size_t i = 0; i < page.live.run()->results().size(); ++i) {
        if (page.live.run()->results()[i].findings.size() > 1) {
            several = i;
        }
    }
    QVERIFY(several);
    page.live.selection().selectFinding(*several, 0);
    const auto first = page.view().sheet().id;
    const auto count = page.live.run()->results()[*several].findings.size();
    const auto title = QString::fromStdString(page.live.told(0)->stages[*several].title);
    QVERIFY(page.titled(QStringLiteral("%1 · 1 of %2").arg(title).arg(count)));
    const auto buttons = page.pane.findChildren<QToolButton*>();
    QVERIFY(!buttons.at(0)->isEnabled());
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QVERIFY(page.titled(QStringLiteral("%1 · 2 of %2").arg(title).arg(count)));
    QTest::keyClick(&page.view(), Qt::Key_F4, Qt::ShiftModifier);
    QVERIFY(page.titled(QStringLiteral("%1 · 1 of %2").arg(title).arg(count)));
    QCOMPARE(page.view().sheet().id, first);
}

void FindingTest::aStageWithoutFindingsSaysWhatItEstablished()
{
    Page page(test::acceptedCase());
    page.live.selection().selectStage(0);
    const auto text = page.text();
    QVERIFY(text.startsWith(QStringLiteral("Tenant\npassed")));
    QVERIFY(text.contains(QStringLiteral("What the stage asks")));
    QVERIFY(text.contains(QStringLiteral("a key of the policy's tenants?")));
    QVERIFY(text.contains(QStringLiteral("What it established")));
    QVERIFY(text.contains(QStringLiteral("contoso.onmicrosoft.com")));
}

void FindingTest::aFactLeadsToItsBytes()
{
    Page page(test::acceptedCase());
    page.live.selection().selectStage(7); // content
    QTest::mouseClick(
        page.view().viewport(), Qt::LeftButton, {}, page.linkAt(QStringLiteral("22_04-lts-gen2")));
    const auto span = page.live.selection().now().span;
    QVERIFY(span);
    QCOMPARE(page.live.run()->buffers().text(*span), std::string_view("22_04-lts-gen2"));
}

void FindingTest::aStageThatLacksAnAnswerOffersToAsk()
{
    test::Desk desk;
    const auto* resolve = desk.actions.add({"azure.resolve", QStringLiteral("&Resolve online")});
    ui::FindingPane pane(desk.actions);
    auto c = test::acceptedCase();
    c.exchanges.clear();
    c.context.identity.reset();
    auto& live = desk.open(std::move(c));
    desk.show(pane, live, {340, 640});
    live.selectBlocking();
    auto* button = pane.findChild<QPushButton*>();
    QVERIFY(button && button->isVisible());
    QSignalSpy asked(resolve, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    live.selection().selectStage(0);
    QVERIFY2(!button->isVisible(), "this stage lacks nothing");
}

void FindingTest::aStageAheadSaysSo()
{
    Page page(test::acceptedCase());
    page.live.restart();
    page.live.selection().selectStage(5);
    QVERIFY(page.text().startsWith(QStringLiteral("Signature\nnot reached yet")));
    page.live.goTo(6);
    QVERIFY(page.text().contains(QStringLiteral("A signature algorithm named as a digest")));
}

void FindingTest::textCanBeSelectedByKey()
{
    Page page(test::replayedCase());
    page.view().setFocus();
    QTest::keyClick(&page.view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&page.view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("nonce.cached")));
}

void FindingTest::copiesIdTitleAndAll()
{
    Page page(test::replayedCase());
    page.desk.trigger("finding.copy-text");
    const auto text = QApplication::clipboard()->text();
    QVERIFY(text.startsWith(QStringLiteral("The document answers an earlier challenge\n")));
    QVERIFY(text.contains(QStringLiteral("24 B at 0x5d")));
    page.desk.trigger("finding.copy-markdown");
    const auto markdown = QApplication::clipboard()->text();
    QVERIFY(markdown.startsWith(QStringLiteral("## The document answers")));
    QVERIFY(markdown.contains(QStringLiteral("`nonce.cached`")));
    const auto copied = [&](const char* name) {
        test::inContextMenu(*page.view().viewport(), {20, 20},
            [name](QMenu& menu) { test::entry(menu, QString::fromLatin1(name))->trigger(); });
        return QApplication::clipboard()->text();
    };
    QCOMPARE(copied("Copy identifier"), QStringLiteral("nonce.cached"));
    QCOMPARE(copied("Copy title"), QStringLiteral("The document answers an earlier challenge"));
    QCOMPARE(copied("Copy all as text"), text);
    page.live.selection().clear();
    QVERIFY(!page.desk.action("finding.copy-text")->isEnabled());
}

void FindingTest::writesANoteAndUndoesIt()
{
    Page page(test::replayedCase());
    page.note().setFocus();
    QTest::keyClicks(&page.note(), QStringLiteral("seen at night"));
    QVERIFY(page.live.noteOn("nonce.cached").isEmpty());
    QTest::keyClick(&page.note(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page.live.noteOn("nonce.cached"), QStringLiteral("seen at night"));
    page.live.undoStack().undo();
    QVERIFY(page.note().toPlainText().isEmpty());
    page.live.undoStack().redo();
    QCOMPARE(page.note().toPlainText(), QStringLiteral("seen at night"));
}

void FindingTest::keepsTheNoteWhenTheFocusLeaves()
{
    Page page(test::acceptedCase());
    page.live.selection().selectStage(0);
    page.note().setFocus();
    QTRY_VERIFY(page.note().hasFocus());
    QTest::keyClicks(&page.note(), QStringLiteral("checked"));
    page.view().setFocus();
    QCOMPARE(page.live.noteOn("stage:tenant"), QStringLiteral("checked"));
}

void FindingTest::aNoteBelongsToTheCaseItWasBegunIn()
{
    Page page(test::replayedCase());
    QTest::keyClicks(&page.note(), QStringLiteral("half"));
    auto& other = page.desk.open(test::acceptedCase());
    other.selection().selectStage(0);
    page.pane.setCase(&other);
    QCOMPARE(page.live.noteOn("nonce.cached"), QStringLiteral("half"));
    QVERIFY(other.kept().notes.empty());
}

void FindingTest::aBadPolicyIsToldWithItsLines()
{
    Page page(test::badPolicyCase());
    QVERIFY(page.text().startsWith(QStringLiteral("The policy of the case cannot be loaded")));
    QVERIFY(page.text().contains(QStringLiteral("- typ: azure_imds")));
    QTest::mouseClick(page.view().viewport(), Qt::LeftButton, {},
        page.linkAt(QStringLiteral("policy.yaml line 7")));
    const auto span = page.live.selection().now().span;
    QVERIFY(span);
    QVERIFY(page.live.policy()->source.bytes().size() >= span->end());
}

void FindingTest::neverScrollsSideways()
{
    for (const auto& c : {test::replayedCase(), test::hostileCase(), test::twoRunsCase()}) {
        Page page(c, {280, 480});
        for (std::size_t stage = 0; stage < 16; ++stage) {
            page.live.selection().selectStage(stage);
            QVERIFY(!page.view().horizontalScrollBar()->isVisible());
            const auto width = page.view().document()->documentLayout()->documentSize().width();
            QVERIFY2(width <= page.view().viewport()->width() + 1,
                qPrintable(QStringLiteral("stage %1: %2").arg(stage).arg(width)));
        }
    }
}

void FindingTest::hostileTextStaysText()
{
    Page page(test::hostileCase());
    const auto text = page.text();
    QVERIFY(text.contains(QStringLiteral("<b>bold</b>")));
    QVERIFY(!text.contains(QChar(0x202E)));
    QVERIFY(text.size() < 8000);
    page.desk.trigger("finding.copy-markdown");
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("\n<b>")));
}

void FindingTest::manyPlacesAreBounded()
{
    std::string tenants;
    for (int i = 0; i < 200; ++i) {
        tenants += "              t" + std::to_string(i) + ": 1\n";
    }
    Page page(test::underPolicy("section: AgentAttestation\nschema: v1\nspec:\n  policies:\n"
                                "    - name: broken\n      requiredAttestors:\n"
                                "        - type: azure_imds\n          config:\n"
                                "            tenants:\n"
        + tenants));
    QVERIFY(page.view().sheet().places.size() <= 24);
    QVERIFY(page.text().contains(QStringLiteral("and ")));
    QVERIFY(page.view().document()->blockCount() < 400);
}

void FindingTest::followsTheScheme()
{
    Page page(test::replayedCase());
    const auto ink = [&] {
        return page.view().document()->firstBlock().begin().fragment().charFormat().foreground();
    };
    ui::applyScheme(*qApp, ui::SchemeChoice::Dark);
    QTRY_COMPARE(ink().color(), ui::colour(ui::Role::Text, ui::Scheme::Dark));
    ui::applyScheme(*qApp, ui::SchemeChoice::Light);
    QTRY_COMPARE(ink().color(), ui::colour(ui::Role::Text, ui::Scheme::Light));
}

void FindingTest::everyControlHasAName()
{
    Page page(test::replayedCase());
    QCOMPARE(test::unnamedControls(page.pane), QStringList());
}

QTEST_MAIN(FindingTest)
#include "finding_test.moc"
