// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/note_area.h"
#include "evidence/trail.h"
#include "notes/note_target.h"
#include "ui/evidence/shown_pane.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace attest;
using test::FieldModel;
using test::Shown;

namespace {

QToolButton* step(const ui::Trail& trail, const char* name)
{
    for (auto* button : trail.findChildren<QToolButton*>()) {
        if (button->accessibleName() == QLatin1String(name) && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

/// What stands above and below the tree: the way to the field, its words and notes.
class TrailTest : public QObject {
    Q_OBJECT
private slots:
    void theTrailIsClicked();
    void theTrailOffersWhatDoesNotFit();
    void explainsTheField();
    void keepsNotesOnFields();
    void undoesTypingThenTheNote();
};

void TrailTest::theTrailIsClicked()
{
    const Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("vmId"));
    const auto* trail = shown.pane.findChild<ui::Trail*>();
    const QStringList steps{QStringLiteral("attested-document.json"),
        QStringLiteral("signature (base64)"), QStringLiteral("SignedData (DER)"),
        QStringLiteral("content (JSON)")};
    QCOMPARE(trail->steps(), steps);
    QVERIFY(!step(*trail, "Earlier steps"));
    QTest::mouseClick(step(*trail, "signature (base64)"), Qt::LeftButton);
    QCOMPARE(shown.tree.currentIndex(), shown.field("signature"));
    QCOMPARE(shown.live->selection().now().node, shown.model.rowOf(shown.field("signature")).at);
}

void TrailTest::theTrailOffersWhatDoesNotFit()
{
    const Shown shown(test::acceptedCase(), {578, 290});
    shown.tree.setCurrentIndex(shown.field("vmId"));
    const auto* trail = shown.pane.findChild<ui::Trail*>();
    QVERIFY(!step(*trail, "attested-document.json"));
    auto* earlier = step(*trail, "Earlier steps");
    QVERIFY(earlier);
    QCOMPARE(earlier->text(), QStringLiteral("\u2026"));
    QTest::mouseClick(earlier, Qt::LeftButton);
    const auto* menu = trail->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().front()->text(), QStringLiteral("attested-document.json"));
    menu->actions().front()->trigger();
    QCOMPARE(shown.tree.currentIndex(), shown.model.index(0, 0));
    QVERIFY(step(*trail, "attested-document.json"));
}

void TrailTest::explainsTheField()
{
    const Shown shown(test::acceptedCase());
    shown.tree.setCurrentIndex(shown.field("nonce"));
    const auto* note = shown.pane.findChild<ui::NoteArea*>();
    QVERIFY(note->isVisible());
    QVERIFY(note->explanation().contains(QLatin1String("challenge")));
}

void TrailTest::keepsNotesOnFields()
{
    Shown shown(test::acceptedCase());
    const auto vm = shown.field("vmId");
    shown.tree.setCurrentIndex(vm);
    shown.actions.find(QStringLiteral("evidence.note"))->trigger();
    auto* edit = shown.pane.findChild<ui::NoteArea*>()->findChild<QLineEdit*>();
    QCOMPARE(QApplication::focusWidget(), edit);
    QTest::keyClicks(edit, QStringLiteral("the new one"));
    QTest::keyClick(edit, Qt::Key_Return);
    const auto target = "field:" + shown.model.words().path(shown.model.rowOf(vm));
    QCOMPARE(shown.live->noteOn(target), QStringLiteral("the new one"));
    QVERIFY(vm.data(FieldModel::NotedRole).toBool());
    // The list of notes finds the way back to it.
    shown.live->selection().selectStage(0);
    QVERIFY(ui::selectTarget(*shown.live, target));
    QCOMPARE(shown.live->selection().now().node, shown.model.rowOf(vm).at);
    shown.tree.setCurrentIndex(vm);
    // Another field has none, and going there keeps this one's.
    shown.tree.setCurrentIndex(shown.field("sku"));
    QVERIFY(edit->text().isEmpty());
    shown.live->undoStack().undo();
    QVERIFY(!vm.data(FieldModel::NotedRole).toBool());
}

void TrailTest::undoesTypingThenTheNote()
{
    Shown shown(test::acceptedCase());
    auto* undo = shown.live->undoStack().createUndoAction(&shown.pane);
    undo->setShortcut(QKeySequence::Undo);
    shown.pane.addAction(undo);
    shown.tree.setCurrentIndex(shown.field("vmId"));
    shown.actions.find(QStringLiteral("evidence.note"))->trigger();
    auto* edit = shown.pane.findChild<ui::NoteArea*>()->findChild<QLineEdit*>();
    QTest::keyClicks(edit, QStringLiteral("kept"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, QStringLiteral(" and more"));
    while (edit->isUndoAvailable()) {
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    }
    QCOMPARE(edit->text(), QStringLiteral("kept"));
    QCOMPARE(shown.live->kept().notes.size(), 1U);
    QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.live->kept().notes.size(), 0U);
    QVERIFY(edit->text().isEmpty());
}

QTEST_MAIN(TrailTest)
#include "trail_test.moc"
