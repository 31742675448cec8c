// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/render.h"
#include "ui/support/sample_case.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace attest;
using ui::Change;

/// The open case: what its commands change, and that all of it can be undone.
class LiveTest : public QObject {
    Q_OBJECT
private slots:
    void runsToItsVerdictWhenOpened();
    void stepsBackFromTheEnd();
    void supposingIsHypotheticalAndCanBeUndone();
    void movingTheClockIsUndoneAsOne();
    void movingTheClockBackLeavesNothingToUndo();
    void aPolicyIsLoadedOnce();
    void truthStaysWhatTheCaseSays();
    void notesAreEdits();
    void suppositionsAreNoEdits();
    void notesLoseWhatCanBeMisused();
    void leadsToWhatBlocks();
    void staysAtTheStageThatWasChosen();
    void selectsTheBytesOfAFinding();
    void selectsTheFieldOfASpan();
    void forgetsWhatIsGone();
};

void LiveTest::runsToItsVerdictWhenOpened()
{
    const auto live = test::open(test::acceptedCase());
    QVERIFY(live->stepper().finished());
    QCOMPARE(live->report().outcome, verify::Outcome::Pass);
    QVERIFY(!live->isEdited());
}

void LiveTest::stepsBackFromTheEnd()
{
    const auto live = test::open(test::acceptedCase());
    const auto all = live->run()->results().size();
    QSignalSpy changes(live.get(), &ui::LiveCase::changed);
    live->stepBack();
    QCOMPARE(live->run()->results().size(), all - 1);
    QCOMPARE(changes.size(), 1);
}

void LiveTest::supposingIsHypotheticalAndCanBeUndone()
{
    const auto live = test::open(test::acceptedCase());
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    live->suppose(QStringLiteral("Suppose another challenge"), whatIf);
    QCOMPARE(live->report().outcome, verify::Outcome::Fail);
    QVERIFY(live->report().hypothetical);
    live->undoStack().undo();
    QCOMPARE(live->report().outcome, verify::Outcome::Pass);
    QVERIFY(!live->report().hypothetical);
}

void LiveTest::movingTheClockIsUndoneAsOne()
{
    const auto live = test::open(test::acceptedCase());
    for (int hour = 1; hour < 4; ++hour) {
        auto whatIf = live->whatIf();
        whatIf.now = live->kept().context.now + Duration{hour * 3600LL};
        live->suppose(QStringLiteral("Suppose another time"), whatIf);
    }
    QCOMPARE(live->undoStack().count(), 1);
    live->undoStack().undo();
    QVERIFY(!live->whatIf().any());
    QCOMPARE(live->report().outcome, verify::Outcome::Pass);
}

void LiveTest::movingTheClockBackLeavesNothingToUndo()
{
    const auto live = test::open(test::acceptedCase());
    session::WhatIf later;
    later.now = live->kept().context.now + Duration{3600};
    live->suppose(QStringLiteral("Suppose another time"), later);
    live->suppose(QStringLiteral("Suppose another time"), {});
    QVERIFY(!live->undoStack().canUndo());
}

void LiveTest::aPolicyIsLoadedOnce()
{
    const auto live = test::open(test::acceptedCase());
    const auto policy = live->stepper().appraisal()->context().policy;
    const auto* text = live->policy()->source.bytes().data();
    session::WhatIf later;
    later.now = live->kept().context.now + Duration{3600};
    live->suppose(QStringLiteral("Suppose another time"), later);
    QCOMPARE(live->stepper().appraisal()->context().policy, policy);
    QCOMPARE(live->policy()->source.bytes().data(), text);
    auto edited = live->kept();
    edited.policy = copyBytes(asBytes("section: ["));
    live->edit(QStringLiteral("Spoil the policy"), edited);
    live->undoStack().undo();
    QCOMPARE(live->stepper().appraisal()->context().policy, policy);
}

void LiveTest::truthStaysWhatTheCaseSays()
{
    const auto live = test::open(test::acceptedCase());
    const auto before = report::toJson(live->truth());
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    live->suppose(QStringLiteral("Suppose another challenge"), whatIf);
    QCOMPARE(report::toJson(live->truth()), before);
}

void LiveTest::suppositionsAreNoEdits()
{
    const auto live = test::open(test::acceptedCase());
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    live->suppose(QStringLiteral("Suppose another challenge"), whatIf);
    QVERIFY(!live->isEdited());
    QSignalSpy changes(live.get(), &ui::LiveCase::changed);
    live->setNote("", QStringLiteral("seen"));
    QVERIFY(live->isEdited());
    QCOMPARE(changes.last().front().value<ui::Change>(), ui::Change::File);
    live->setKeptAt(QStringLiteral("/kept"));
    QVERIFY(!live->isEdited());
    live->undoStack().undo();
    QVERIFY(live->isEdited()); // the file has the note
    live->undoStack().undo();
    live->undoStack().redo();
    live->undoStack().redo();
    QVERIFY(!live->isEdited());
}

void LiveTest::notesLoseWhatCanBeMisused()
{
    const std::string token = "eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2lnbmF0dXJlc2VjcmV0";
    auto c = test::acceptedCase();
    c.notes.push_back({"", "of a file: " + token, c.context.now});
    const auto live = test::open(std::move(c));
    live->setNote("stage:chain", QString::fromStdString("pasted: " + token));
    live->setNoteAt(0, QString::fromStdString("again: " + token));
    for (const auto& note : live->kept().notes) {
        QVERIFY2(note.text.find("c2lnbmF0") == std::string::npos, note.text.c_str());
        QVERIFY2(note.text.find("[redacted]") != std::string::npos, note.text.c_str());
    }
}

void LiveTest::leadsToWhatBlocks()
{
    const auto live = test::open(test::acceptedCase());
    live->selection().selectStage(0);
    session::WhatIf whatIf;
    whatIf.nonce = "another";
    live->suppose(QStringLiteral("Suppose another challenge"), whatIf);
    QCOMPARE(live->selection().now().stage, live->report().shown()->blocking);
    QVERIFY(live->selection().now().finding);
    // A field that is looked at meanwhile stays, as long as the same blocks.
    live->selection().selectNode(3);
    const auto before = live->selection().now();
    whatIf.nonce = "a third";
    live->suppose(QStringLiteral("Suppose a third challenge"), whatIf);
    QCOMPARE(live->selection().now(), before);
}

void LiveTest::staysAtTheStageThatWasChosen()
{
    const auto live = test::open(test::acceptedCase());
    session::WhatIf later;
    later.now = live->kept().context.now + Duration{60};
    live->suppose(QStringLiteral("Suppose another time"), later);
    live->selection().selectStage(1);
    later.nonce = "another";
    live->suppose(QStringLiteral("Suppose another challenge"), later);
    QCOMPARE(live->report().outcome, verify::Outcome::Fail);
    QCOMPARE(live->selection().now().stage, std::optional<std::size_t>(1));
}

void LiveTest::notesAreEdits()
{
    const auto live = test::open(test::acceptedCase());
    live->setNote("stage:signature", QStringLiteral("seen"));
    QCOMPARE(live->noteOn("stage:signature"), QStringLiteral("seen"));
    QVERIFY(live->isEdited());
    live->undoStack().undo();
    QVERIFY(live->noteOn("stage:signature").isEmpty());
    QVERIFY(!live->isEdited());
}

void LiveTest::selectsTheBytesOfAFinding()
{
    const auto live = test::open(test::replayedCase());
    const auto blocking = live->report().shown()->blocking;
    QVERIFY(blocking);
    live->selection().selectStage(*blocking);
    QVERIFY(live->selection().now().finding);
    QVERIFY(live->selection().now().span);
    QVERIFY(live->selection().now().node != decode::kNoNode);
}

void LiveTest::selectsTheFieldOfASpan()
{
    const auto live = test::open(test::acceptedCase());
    const auto& tree = live->run()->tree();
    const auto leaf = static_cast<decode::NodeId>(tree.size() - 1);
    live->selection().selectSpan(tree.at(leaf).span);
    QVERIFY(live->selection().now().node != decode::kNoNode);
    QVERIFY(tree.at(live->selection().now().node).span.contains(tree.at(leaf).span));
}

void LiveTest::forgetsWhatIsGone()
{
    const auto live = test::open(test::acceptedCase());
    const auto last = static_cast<decode::NodeId>(live->run()->tree().size() - 1);
    live->selection().selectNode(last);
    live->restart();
    QCOMPARE(live->selection().now().node, decode::kNoNode);
}

QTEST_MAIN(LiveTest)
#include "live_test.moc"
