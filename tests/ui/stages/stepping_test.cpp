// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/desk.h"
#include "ui/support/odd_cases.h"
#include "ui/support/sample_case.h"

#include <QtTest/QTest>
#include <QtWidgets/QWidget>

using namespace attest;

/// Stepping, running and breakpoints by their keys, and why they are not to be had.
class SteppingTest : public QObject {
    Q_OBJECT
private slots:
    void keysAsInDebuggers_data();
    void keysAsInDebuggers();
    void stepsAndStepsBack();
    void selectsWhatRanLast();
    void selectsWhatBlocksWhenOpened();
    void runStopsAtABreakpoint();
    void runAllDoesNot();
    void runToFailureStopsAtTheFailure();
    void startsOver();
    void runsToTheSelectedStage();
    void stepsBackToTheSelectedStage();
    void collectingIsAnEdit();
    void clearsBreakpoints();
    void saysWhyNot();
    void runsOverAgainToABreakpointSetAtTheEnd();

private:
    // The keys reach the actions through whatever widget holds them, as in the window.
    struct Keys {
        test::Desk desk;
        QWidget window;
        ui::LiveCase& live;
        explicit Keys(casefile::Case c) : live(desk.open(std::move(c)))
        {
            window.addActions({desk.actions.all().begin(), desk.actions.all().end()});
            window.show();
            [[maybe_unused]] const bool active = QTest::qWaitForWindowExposed(&window);
            window.activateWindow();
        }
        void press(Qt::Key key, Qt::KeyboardModifiers with = {})
        {
            QTest::keyClick(&window, key, with);
        }
        [[nodiscard]] std::size_t ran() const { return ui::stagesRun(*live.run()); }
        [[nodiscard]] QString why(const char* id) const
        {
            return ui::Actions::reasonOf(*desk.action(id));
        }
    };
};

void SteppingTest::keysAsInDebuggers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* id, const char* key) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(key);
    };
    row("case.step", "F10");
    row("case.step-back", "Shift+F8");
    row("case.run", "F5");
    row("case.run-all", "Ctrl+F5");
    row("case.run-to-failure", "F8");
    row("case.restart", "Ctrl+Shift+F5");
    row("case.run-to-stage", "Ctrl+F10");
    row("case.toggle-breakpoint", "F9");
    row("case.clear-breakpoints", "Ctrl+Shift+F9");
}

void SteppingTest::keysAsInDebuggers()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    test::Desk desk;
    QCOMPARE(desk.actions.find(id)->shortcut().toString(), key);
}

void SteppingTest::stepsAndStepsBack()
{
    Keys keys(test::acceptedCase());
    keys.press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(keys.ran(), std::size_t(15));
    keys.press(Qt::Key_F10);
    QCOMPARE(keys.ran(), std::size_t(16));
}

void SteppingTest::selectsWhatRanLast()
{
    Keys keys(test::acceptedCase());
    keys.press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(keys.live.selection().now().stage, std::optional<std::size_t>(14));
    keys.press(Qt::Key_F10);
    QCOMPARE(keys.live.selection().now().stage, std::optional<std::size_t>(15));
}

void SteppingTest::selectsWhatBlocksWhenOpened()
{
    Keys keys(test::replayedCase());
    QCOMPARE(keys.live.selection().now().stage, std::optional<std::size_t>(8));
}

void SteppingTest::runStopsAtABreakpoint()
{
    Keys keys(test::acceptedCase());
    keys.live.selection().selectStage(5);
    keys.press(Qt::Key_F9);
    keys.press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    keys.press(Qt::Key_F5);
    QCOMPARE(keys.ran(), std::size_t(5)); // before it
    keys.press(Qt::Key_F5);
    QCOMPARE(keys.ran(), std::size_t(16));
}

void SteppingTest::runAllDoesNot()
{
    Keys keys(test::acceptedCase());
    keys.live.selection().selectStage(5);
    keys.press(Qt::Key_F9);
    keys.live.restart();
    keys.press(Qt::Key_F5, Qt::ControlModifier);
    QVERIFY(keys.live.stepper().finished());
}

void SteppingTest::runToFailureStopsAtTheFailure()
{
    Keys keys(test::collectedCase());
    keys.live.restart();
    keys.press(Qt::Key_F8);
    QCOMPARE(keys.ran(), std::size_t(9));
    QCOMPARE(keys.live.selection().now().stage, std::optional<std::size_t>(8));
}

void SteppingTest::startsOver()
{
    Keys keys(test::acceptedCase());
    keys.press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(keys.ran(), std::size_t(0));
    QVERIFY(!keys.live.selection().now().stage);
}

void SteppingTest::runsToTheSelectedStage()
{
    Keys keys(test::acceptedCase());
    keys.live.restart();
    keys.live.selection().selectStage(6);
    keys.press(Qt::Key_F10, Qt::ControlModifier);
    QCOMPARE(keys.ran(), std::size_t(7));
}

void SteppingTest::stepsBackToTheSelectedStage()
{
    Keys keys(test::acceptedCase());
    keys.live.selection().selectStage(6);
    keys.press(Qt::Key_F10, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(keys.ran(), std::size_t(7));
}

void SteppingTest::collectingIsAnEdit()
{
    Keys keys(test::replayedCase());
    auto* collect = keys.desk.action("case.collect");
    QVERIFY(collect->isCheckable() && !collect->isChecked());
    collect->trigger();
    QVERIFY(keys.live.kept().context.collect);
    QVERIFY(collect->isChecked());
    QCOMPARE(keys.ran(), std::size_t(16));
    QCOMPARE(keys.live.undoStack().undoText(), QStringLiteral("Collect every problem"));
    keys.live.undoStack().undo();
    QVERIFY(!collect->isChecked());
    QCOMPARE(keys.ran(), std::size_t(9));
}

void SteppingTest::clearsBreakpoints()
{
    Keys keys(test::acceptedCase());
    keys.live.selection().selectStage(5);
    keys.press(Qt::Key_F9);
    QCOMPARE(keys.live.breakpoints().size(), std::size_t(1));
    keys.press(Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(keys.live.breakpoints().empty());
    QVERIFY(!keys.desk.action("case.clear-breakpoints")->isEnabled());
}

void SteppingTest::runsOverAgainToABreakpointSetAtTheEnd()
{
    Keys keys(test::acceptedCase());
    QCOMPARE(keys.why("case.run"), QStringLiteral("All stages have run"));
    keys.live.toggleBreakpoint({verify::Method::AzureImds, "signature"});
    QCOMPARE(keys.why("case.run"), QString());
    keys.desk.trigger("case.run");
    QCOMPARE(keys.live.stepper().next()->second, std::string("signature"));
}

void SteppingTest::saysWhyNot()
{
    test::Desk empty;
    for (const auto* action : empty.actions.all()) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QCOMPARE(ui::Actions::reasonOf(*action), QStringLiteral("No case is open"));
    }
    Keys keys(test::replayedCase());
    QCOMPARE(keys.why("case.step"), QStringLiteral("All stages have run"));
    QCOMPARE(keys.why("case.run-to-stage"), QStringLiteral("The stage has run already"));
    QCOMPARE(keys.why("case.back-to-stage"), QStringLiteral("It is the last that ran"));
    keys.live.selection().selectStage(12);
    QVERIFY(keys.why("case.run-to-stage").contains(QStringLiteral("earlier stage failed")));
    keys.live.restart();
    QCOMPARE(keys.why("case.step-back"), QStringLiteral("No stage has run yet"));
    Keys broken(test::badPolicyCase());
    QCOMPARE(broken.why("case.run"), QStringLiteral("The policy of the case cannot be loaded"));
}

QTEST_MAIN(SteppingTest)
#include "stepping_test.moc"
