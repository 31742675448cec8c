// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/token_case.h"
#include "ui/support/desk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace attest;
using ui::Change;

/// Edits of a case that takes long to judge: the case is another at once, its run comes later.
class ComingTest : public QObject {
    Q_OBJECT
private slots:
    void theRunFollowsTheEdit();
    void smallCasesDoNotWait();
    void stepsWaitForTheRun();
    void theLastOfSeveralCounts();
    void anEditIsGivenUp();
    void anUndoIsGivenUp();
    void notesSurviveGivingUp();
    void aSuppositionIsMarkedUntilItIsGone();
    void theBlockingStageIsSelectedWhenItIsThere();
    void theWindowOffersToCancel();
    void aLargePolicyThatIsUnfitIsReadElsewhere();
};

namespace {

casefile::Case large()
{
    return test::tokenCase(test::manyClaims(10000, std::string(30, 'x')));
}

void collect(ui::LiveCase& live)
{
    auto next = live.kept();
    next.context.collect = true;
    live.edit(QStringLiteral("Collect"), std::move(next));
}

std::size_t ran(const ui::LiveCase& live)
{
    return ui::stagesRun(*live.run());
}

session::WhatIf at(const ui::LiveCase& live, std::int64_t seconds)
{
    session::WhatIf whatIf;
    whatIf.now = live.kept().context.now + Duration{seconds};
    return whatIf;
}

} // namespace

void ComingTest::theRunFollowsTheEdit()
{
    const auto live = test::open(large());
    const auto before = ran(*live);
    QSignalSpy changes(live.get(), &ui::LiveCase::changed);
    collect(*live);
    QVERIFY(live->isComing());
    QVERIFY(live->kept().context.collect);
    QVERIFY(live->undoStack().canUndo());
    QCOMPARE(ran(*live), before);
    QTRY_VERIFY(!live->isComing());
    QVERIFY(ran(*live) > before);
    QCOMPARE(changes.last().front().value<Change>(), Change::Inputs);
}

void ComingTest::smallCasesDoNotWait()
{
    const auto live = test::open(test::replayedCase());
    const auto before = ran(*live);
    collect(*live);
    QVERIFY(!live->isComing());
    QVERIFY(ran(*live) > before);
}

void ComingTest::stepsWaitForTheRun()
{
    const auto live = test::open(large());
    const auto before = live->stepper().steps();
    collect(*live);
    live->stepBack();
    live->restart();
    QCOMPARE(live->stepper().steps(), before);
    QTRY_VERIFY(!live->isComing());
    live->stepBack();
    QVERIFY(!live->stepper().finished());
}

void ComingTest::theLastOfSeveralCounts()
{
    const auto live = test::open(large());
    live->suppose(QStringLiteral("Time"), at(*live, 3600));
    live->suppose(QStringLiteral("Time"), at(*live, 7200));
    collect(*live);
    QTRY_VERIFY(!live->isComing());
    QCOMPARE(live->run()->context().now, live->kept().context.now + Duration{7200});
    QVERIFY(live->run()->context().collect);
    QCOMPARE(live->undoStack().count(), 2);
}

void ComingTest::anEditIsGivenUp()
{
    const auto live = test::open(large());
    const auto* run = live->run();
    collect(*live);
    live->giveUpComing();
    QVERIFY(!live->isComing());
    QVERIFY(!live->kept().context.collect);
    QVERIFY(!live->isEdited());
    QCOMPARE(live->run(), run);
}

void ComingTest::anUndoIsGivenUp()
{
    const auto live = test::open(large());
    collect(*live);
    QTRY_VERIFY(!live->isComing());
    live->undoStack().undo();
    QVERIFY(live->isComing());
    live->giveUpComing();
    QVERIFY(!live->isComing());
    QVERIFY(live->kept().context.collect);
    QVERIFY(live->run()->context().collect);
}

void ComingTest::notesSurviveGivingUp()
{
    const auto live = test::open(large());
    collect(*live);
    live->setNote("", QStringLiteral("written meanwhile"));
    QVERIFY(live->isComing());
    live->giveUpComing();
    QVERIFY(!live->isComing());
    QVERIFY(!live->kept().context.collect);
    QCOMPARE(live->noteOn(""), QStringLiteral("written meanwhile"));
}

void ComingTest::aSuppositionIsMarkedUntilItIsGone()
{
    const auto live = test::open(large());
    live->suppose(QStringLiteral("Time"), at(*live, 3600));
    QVERIFY(!live->report().hypothetical);
    QTRY_VERIFY(!live->isComing());
    QVERIFY(live->report().hypothetical);
    live->suppose(QStringLiteral("Nothing"), {});
    QVERIFY(live->report().hypothetical);
    QTRY_VERIFY(!live->isComing());
    QVERIFY(!live->report().hypothetical);
}

void ComingTest::theBlockingStageIsSelectedWhenItIsThere()
{
    const auto live = test::open(large());
    collect(*live);
    live->selectBlocking();
    QVERIFY(!live->selection().now().stage);
    QTRY_VERIFY(!live->isComing());
    QVERIFY(live->selection().now().stage);
}

void ComingTest::theWindowOffersToCancel()
{
    test::Desk desk;
    auto& live = desk.open(large());
    auto& activities = desk.cases.activities();
    QCOMPARE(activities.count(), std::size_t{0});
    collect(live);
    QCOMPARE(activities.count(), std::size_t{1});
    for (int id = 1; activities.count() > 0 && id < 100; ++id) {
        activities.cancel(id);
    }
    QVERIFY(!live.isComing());
    QVERIFY(!live.kept().context.collect);
    collect(live);
    QTRY_COMPARE(activities.count(), std::size_t{0});
    QVERIFY(live.run()->context().collect);
}

void ComingTest::aLargePolicyThatIsUnfitIsReadElsewhere()
{
    const auto live = test::open(test::replayedCase());
    auto next = live->kept();
    next.hasPolicy = true;
    std::string text;
    while (text.size() < (400U << 10U)) {
        text += "# a line that says nothing, of many\n";
    }
    text += "policies: [\n";
    next.policy = copyBytes(asBytes(text));
    bool readBefore = false;
    QObject::connect(live.get(), &ui::LiveCase::changed, live.get(), [&](Change change) {
        readBefore = readBefore || (change == Change::Inputs && live->policyIsRead());
    });
    live->edit(QStringLiteral("Open a policy"), std::move(next));
    QVERIFY(live->isComing());
    QTRY_VERIFY(!live->isComing());
    QVERIFY(live->stepper().problem());
    QVERIFY2(readBefore, "whoever shows what is wrong would read it on the interface's thread");
    QVERIFY(!live->policy()->diagnostics.empty());
}

QTEST_MAIN(ComingTest)
#include "coming_test.moc"
