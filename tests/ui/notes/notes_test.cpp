// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/note_editor.h"
#include "notes/note_model.h"
#include "notes/note_target.h"
#include "notes/notes_pane.h"
#include "ui/support/context_menu.h"
#include "ui/support/controls.h"
#include "ui/support/desk.h"
#include "ui/support/odd_cases.h"
#include "ui/support/sample_case.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>

using namespace attest;

/// The notes pane: listing, writing, changing and going where they point.
class NotesTest : public QObject {
    Q_OBJECT
private slots:
    void emptySaysHowToWriteOne();
    void listsWhatTheyAreAbout();
    void writesOnTheWholeCase();
    void masksATokenThatWasPasted();
    void writesOnWhatIsSelected();
    void offersFindingStageAndField();
    void clickGoesThere();
    void goesToAFieldWithASeparatorInItsName();
    void editsAndUndoes();
    void deletesByKey();
    void deletesByMenu();
    void keepsOthersOnTheSameTarget();
    void typingSurvivesAnotherSelection();
    void restingKeepsWhatWasTyped();
    void keepsWhatWasTypedWhenThePaneGoes();
    void escapeTakesBack();
    void hostileNotesStayInTheirRow();
    void anUndoTakesNoTypingAway();
    void aHugeNoteIsOnlyShown();
    void modelHoldsItsContract();
    void everyControlHasAName();

private:
    struct Page {
        test::Desk desk;
        ui::NotesPane pane{desk.actions};
        ui::LiveCase& live;
        explicit Page(casefile::Case c) : live(desk.open(std::move(c))) { desk.show(pane, live); }
        [[nodiscard]] QListView& list() { return *pane.findChild<QListView*>(); }
        [[nodiscard]] QComboBox& target() { return *pane.findChild<QComboBox*>(); }
        [[nodiscard]] ui::NoteEditor& editor() { return *pane.findChild<ui::NoteEditor*>(); }
        [[nodiscard]] QString row(int at, int role = Qt::DisplayRole)
        {
            return list().model()->index(at, 0).data(role).toString();
        }
        void click(int at)
        {
            QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                list().visualRect(list().model()->index(at, 0)).center());
        }
        void choose(const QString& words)
        {
            target().setFocus();
            for (int i = 0; i < target().count() && target().currentText() != words; ++i) {
                QTest::keyClick(&target(), i == 0 ? Qt::Key_Home : Qt::Key_Down);
            }
        }
        void write(const QString& text)
        {
            editor().setFocus();
            editor().selectAll();
            QTest::keyClicks(&editor(), text);
            QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
        }
    };
    static casefile::Case noted()
    {
        auto c = test::replayedCase();
        const Time at{1785244800, 0};
        c.notes = {{"", "about all", at}, {"stage:signature", "about a stage", at},
            {"nonce.cached", "about a finding", at}};
        return c;
    }
};

void NotesTest::emptySaysHowToWriteOne()
{
    Page page(test::acceptedCase());
    QVERIFY(!page.list().isVisible());
    const auto labels = page.pane.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* each) {
        return each->isVisible() && each->text().contains(QStringLiteral("write it"));
    }));
    QVERIFY(page.editor().isVisible());
}

void NotesTest::listsWhatTheyAreAbout()
{
    Page page(noted());
    QCOMPARE(page.row(0), QStringLiteral("The whole case"));
    QCOMPARE(page.row(1), QStringLiteral("Stage Signature"));
    QCOMPARE(page.row(2), QStringLiteral("Finding: The document answers an earlier challenge"));
    QCOMPARE(page.row(1, ui::NoteModel::TextRole), QStringLiteral("about a stage"));
    QVERIFY(page.row(0, ui::NoteModel::WhenRole).startsWith(QStringLiteral("2026-07-28 13:20")));
}

void NotesTest::masksATokenThatWasPasted()
{
    Page page(noted());
    page.editor().setFocus();
    page.editor().insertPlainText(
        QStringLiteral("eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2lnbmF0dXJlc2VjcmV0"));
    QTest::keyClick(&page.editor(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(!page.editor().toPlainText().contains(QStringLiteral("c2lnbmF0")),
        qPrintable(page.editor().toPlainText()));
    QVERIFY(page.editor().toPlainText().contains(QStringLiteral("[redacted]")));
}

void NotesTest::writesOnTheWholeCase()
{
    Page page(test::acceptedCase());
    page.choose(QStringLiteral("The whole case"));
    page.write(QStringLiteral("mine"));
    QCOMPARE(page.live.noteOn(""), QStringLiteral("mine"));
    QCOMPARE(page.row(0), QStringLiteral("The whole case"));
    QVERIFY(page.list().isVisible());
}

void NotesTest::writesOnWhatIsSelected()
{
    Page page(test::acceptedCase());
    page.live.selection().selectStage(2);
    page.write(QStringLiteral("looked at"));
    QCOMPARE(page.live.noteOn("stage:envelope"), QStringLiteral("looked at"));
}

void NotesTest::offersFindingStageAndField()
{
    Page page(test::replayedCase());
    page.live.selection().selectStage(8);
    QCOMPARE(page.target().count(), 4);
    QCOMPARE(page.target().itemText(0),
        QStringLiteral("Finding: The document answers an earlier challenge"));
    QCOMPARE(page.target().itemText(1), QStringLiteral("Stage Nonce"));
    QVERIFY(page.target().itemText(2).startsWith(QStringLiteral("Field ")));
    QVERIFY(page.target().itemText(2).endsWith(QStringLiteral("content/nonce")));
    const auto field = page.target().itemText(2);
    page.choose(field);
    page.write(QStringLiteral("odd"));
    QVERIFY(page.live.kept().notes.front().target.starts_with("field:"));
    QCOMPARE(page.row(0), field);
}

void NotesTest::clickGoesThere()
{
    Page page(noted());
    page.live.selection().clear();
    page.click(1);
    QCOMPARE(page.live.selection().now().stage, std::optional<std::size_t>(5));
    QCOMPARE(page.editor().toPlainText(), QStringLiteral("about a stage"));
    QTest::keyClick(&page.list(), Qt::Key_Down);
    QCOMPARE(page.live.selection().now().finding, std::optional<std::size_t>(0));
    QCOMPARE(page.live.selection().now().stage, std::optional<std::size_t>(8));
}

void NotesTest::goesToAFieldWithASeparatorInItsName()
{
    Page page(test::acceptedCase());
    const auto& tree = page.live.run()->tree();
    const auto& buffers = page.live.run()->buffers();
    // Every field is found by its own path, or by one that is equal.
    for (decode::NodeId node = 0; node < tree.size(); node += 7) {
        const auto path = tree.path(node, buffers);
        page.live.selection().clear();
        if (ui::selectTarget(page.live, "field:" + path)) {
            QCOMPARE(tree.path(page.live.selection().now().node, buffers), path);
        } else {
            QVERIFY2(path.empty() || tree.at(node).parent == decode::kNoNode, path.c_str());
        }
    }
}

void NotesTest::editsAndUndoes()
{
    Page page(noted());
    page.click(0);
    page.write(QStringLiteral("another"));
    QCOMPARE(page.row(0, ui::NoteModel::TextRole), QStringLiteral("another"));
    page.live.undoStack().undo();
    QCOMPARE(page.row(0, ui::NoteModel::TextRole), QStringLiteral("about all"));
    QCOMPARE(page.editor().toPlainText(), QStringLiteral("about all"));
    page.live.undoStack().redo();
    QCOMPARE(page.row(0, ui::NoteModel::TextRole), QStringLiteral("another"));
}

void NotesTest::deletesByKey()
{
    Page page(noted());
    page.click(1);
    QTest::keyClick(&page.list(), Qt::Key_Delete);
    QCOMPARE(page.list().model()->rowCount(), 2);
    QVERIFY(page.live.noteOn("stage:signature").isEmpty());
    page.live.undoStack().undo();
    QCOMPARE(page.row(1, ui::NoteModel::TextRole), QStringLiteral("about a stage"));
}

void NotesTest::deletesByMenu()
{
    Page page(noted());
    const auto at = page.list().visualRect(page.list().model()->index(0, 0)).center();
    QVERIFY(test::inContextMenu(*page.list().viewport(), at, [](QMenu& menu) {
        QVERIFY(test::entry(menu, QStringLiteral("Edit")));
        QVERIFY(test::entry(menu, QStringLiteral("Copy")));
        test::entry(menu, QStringLiteral("Delete"))->trigger();
    }));
    QCOMPARE(page.row(0), QStringLiteral("Stage Signature"));
}

void NotesTest::keepsOthersOnTheSameTarget()
{
    auto c = noted();
    c.notes.push_back({"stage:signature", "a second", Time{1785244800, 0}});
    Page page(c);
    page.click(3);
    page.write(QStringLiteral("changed"));
    QCOMPARE(page.row(1, ui::NoteModel::TextRole), QStringLiteral("about a stage"));
    QCOMPARE(page.row(3, ui::NoteModel::TextRole), QStringLiteral("changed"));
}

void NotesTest::typingSurvivesAnotherSelection()
{
    Page page(test::acceptedCase());
    page.live.selection().selectStage(2);
    page.editor().setFocus();
    QTest::keyClicks(&page.editor(), QStringLiteral("half a "));
    page.live.selection().selectStage(3);
    QTest::keyClicks(&page.editor(), QStringLiteral("note"));
    QTest::keyClick(&page.editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page.live.noteOn("stage:envelope"), QStringLiteral("half a note"));
}

void NotesTest::restingKeepsWhatWasTyped()
{
    Page page(test::acceptedCase());
    page.choose(QStringLiteral("The whole case"));
    page.editor().setRest(std::chrono::milliseconds(1));
    page.editor().setFocus();
    QTest::keyClicks(&page.editor(), QStringLiteral("half a thou"));
    QTRY_COMPARE(page.live.noteOn(""), QStringLiteral("half a thou"));
    // Whoever goes on typing goes on where they were.
    QVERIFY(page.editor().hasFocus());
    QTest::keyClicks(&page.editor(), QStringLiteral("ght"));
    QCOMPARE(page.editor().toPlainText(), QStringLiteral("half a thought"));
}

void NotesTest::keepsWhatWasTypedWhenThePaneGoes()
{
    test::Desk desk;
    auto& live = desk.open(test::acceptedCase());
    {
        ui::NotesPane pane(desk.actions);
        desk.show(pane, live);
        auto* editor = pane.findChild<ui::NoteEditor*>();
        editor->setFocus();
        QTest::keyClicks(editor, QStringLiteral("last words"));
    }
    QCOMPARE(live.noteOn(""), QStringLiteral("last words"));
}

void NotesTest::escapeTakesBack()
{
    Page page(noted());
    page.click(0);
    page.editor().setFocus();
    QTest::keyClicks(&page.editor(), QStringLiteral("oops"));
    QTest::keyClick(&page.editor(), Qt::Key_Escape);
    QCOMPARE(page.editor().toPlainText(), QStringLiteral("about all"));
    QVERIFY(!page.live.isEdited());
}

void NotesTest::hostileNotesStayInTheirRow()
{
    auto c = test::acceptedCase();
    c.notes = {{"stage:\xE2\x80\xAE<b>x", "a\nb\xE2\x80\xAE" + std::string(100000, 'y'), Time{}}};
    Page page(c);
    const auto about = page.row(0);
    const auto text = page.row(0, ui::NoteModel::TextRole);
    QVERIFY(!about.contains(QChar(0x202E)) && !text.contains(QChar(0x202E)));
    QVERIFY(text.startsWith(QStringLiteral("a b")));
    QVERIFY(text.size() < 2000);
    page.click(0); // leads nowhere, and does no harm
    QCOMPARE(page.live.kept().notes.size(), std::size_t(1));
}

void NotesTest::anUndoTakesNoTypingAway()
{
    Page page(test::acceptedCase());
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    page.live.suppose(QStringLiteral("Suppose"), whatIf);
    page.choose(QStringLiteral("The whole case"));
    page.editor().setFocus();
    QTest::keyClicks(&page.editor(), QStringLiteral("meanwhile"));
    page.live.undoStack().undo();
    QVERIFY(!page.live.whatIf().any());
    QTRY_COMPARE(page.live.noteOn(""), QStringLiteral("meanwhile"));
    QCOMPARE(page.live.undoStack().count(), 1);
    page.live.undoStack().undo();
    QVERIFY(page.live.kept().notes.empty());
}

void NotesTest::aHugeNoteIsOnlyShown()
{
    auto c = test::acceptedCase();
    c.notes = {{"", std::string(3000000, 'z'), Time{}}};
    Page page(c);
    QVERIFY(page.editor().isReadOnly());
    QVERIFY(page.editor().toPlainText().size() < 30000);
    page.editor().keep();
    QCOMPARE(page.live.kept().notes.front().text.size(), std::size_t(3000000));
    page.click(0);
    QTest::keyClick(&page.list(), Qt::Key_Delete);
    QVERIFY(!page.editor().isReadOnly());
}

void NotesTest::modelHoldsItsContract()
{
    Page page(noted());
    const QAbstractItemModelTester tester(
        page.list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.live.setNote("stage:chain", QStringLiteral("x"));
    page.live.setNoteAt(0, {});
    page.live.undoStack().undo();
    page.pane.setCase(nullptr);
    QCOMPARE(page.list().model()->rowCount(), 0);
}

void NotesTest::everyControlHasAName()
{
    Page page(noted());
    QCOMPARE(test::unnamedControls(page.pane), QStringList());
}

QTEST_MAIN(NotesTest)
#include "notes_test.moc"
