// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/odd_cases.h"
#include "ui/support/sample_case.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace attest;

/// Which of several runs is looked at, and going to a stage of any of them.
class RunsTest : public QObject {
    Q_OBJECT
private slots:
    void looksAtTheOneThatDecides();
    void looksAtAnotherUntilTheNextStep();
    void tellsEachRunsOwnStory();
    void goesToAStageOfTheFirstRun();
    void goesToAStageOfTheSecondRun();
    void goesNoFurtherThanTheFailure();
    void countsOnlyWhatRan();
    void selectsLinesOfAPolicyThatDoesNotLoad();
    void editsOneNoteOfSeveral();
};

void RunsTest::looksAtTheOneThatDecides()
{
    const auto live = test::open(test::twoRunsCase());
    QCOMPARE(live->runs(), std::size_t(2));
    QCOMPARE(live->runAt(), std::optional<std::size_t>(1));
    QCOMPARE(live->report().outcome, verify::Outcome::Pass);
}

void RunsTest::looksAtAnotherUntilTheNextStep()
{
    const auto live = test::open(test::twoRunsCase());
    live->selection().selectStage(3);
    QSignalSpy changes(live.get(), &ui::LiveCase::changed);
    live->lookAt(0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front().front().value<ui::Change>(), ui::Change::Inputs);
    QCOMPARE(live->run(), &live->stepper().appraisal()->runs()[0]);
    QVERIFY(!live->selection().now().stage);
    live->stepBack();
    QCOMPARE(live->runAt(), std::optional<std::size_t>(1));
}

void RunsTest::tellsEachRunsOwnStory()
{
    const auto live = test::open(test::twoRunsCase());
    QCOMPARE(live->reported(0)->outcome, verify::Outcome::Fail);
    QCOMPARE(live->told(0)->blockedAt, std::string("Subscription"));
    QCOMPARE(live->told(1)->blockedAt, std::string());
    QVERIFY(!live->told(2));
}

void RunsTest::goesToAStageOfTheFirstRun()
{
    const auto live = test::open(test::twoRunsCase());
    live->goToStage(0, 4);
    QCOMPARE(live->runs(), std::size_t(1));
    QCOMPARE(live->run()->results().size(), std::size_t(5));
}

void RunsTest::goesToAStageOfTheSecondRun()
{
    const auto live = test::open(test::twoRunsCase());
    live->goToStage(1, 4);
    QCOMPARE(live->runAt(), std::optional<std::size_t>(1));
    QCOMPARE(live->run()->results().size(), std::size_t(5));
}

void RunsTest::goesNoFurtherThanTheFailure()
{
    const auto live = test::open(test::twoRunsCase());
    live->restart();
    live->goToStage(0, 15); // it fails at 12
    QCOMPARE(live->runAt(), std::optional<std::size_t>(0));
    QCOMPARE(ui::stagesRun(*live->run()), std::size_t(13));
}

void RunsTest::countsOnlyWhatRan()
{
    const auto one = test::open(test::replayedCase());
    QCOMPARE(ui::stagesRun(*one->run()), std::size_t(9));
    const auto all = test::open(test::collectedCase());
    QCOMPARE(ui::stagesRun(*all->run()), std::size_t(16));
}

void RunsTest::selectsLinesOfAPolicyThatDoesNotLoad()
{
    const auto live = test::open(test::badPolicyCase());
    QVERIFY(!live->run());
    const auto size = static_cast<std::uint32_t>(live->policy()->source.bytes().size());
    live->selection().selectSpan({0, 2, 5});
    QCOMPARE(live->selection().now().span, std::optional(Span{0, 2, 5}));
    live->selection().selectSpan({0, size - 1, 2});
    QCOMPARE(live->selection().now().span, std::optional(Span{0, 2, 5}));
}

void RunsTest::editsOneNoteOfSeveral()
{
    auto c = test::acceptedCase();
    c.notes = {{"stage:chain", "first", Time{}}, {"stage:chain", "second", Time{}}};
    const auto live = test::open(std::move(c));
    live->setNoteAt(1, QStringLiteral("changed"));
    QCOMPARE(live->kept().notes[0].text, std::string("first"));
    QCOMPARE(live->kept().notes[1].text, std::string("changed"));
    live->setNoteAt(0, {});
    QCOMPARE(live->kept().notes.size(), std::size_t(1));
    live->undoStack().undo();
    QCOMPARE(live->kept().notes[0].text, std::string("first"));
}

QTEST_MAIN(RunsTest)
#include "runs_test.moc"
