// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_delegate.h"
#include "stages/stage_list.h"
#include "stages/stage_model.h"
#include "stages/stage_pane.h"
#include "ui/support/context_menu.h"
#include "ui/support/controls.h"
#include "ui/support/desk.h"
#include "ui/support/odd_cases.h"
#include "ui/support/sample_case.h"

#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

using namespace attest;

namespace {

constexpr int kNonce = 8;     // of azure_imds
constexpr int kFreshness = 9; // the one after it

} // namespace

/// The rail: what it says of each stage, and what keys and mouse do in it.
class StagesTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatBecameOfEachStage();
    void saysWhatIsAhead();
    void saysWhatWaitsForAnAnswer();
    void countsWhatRanInTheTitle();
    void selectsByKey();
    void selectsByMouse();
    void followsASelectionMadeElsewhere();
    void runsToAStageWithEnter();
    void goesBackToAStageWithEnter();
    void breakpointWithF9();
    void breakpointByClickInTheGutter();
    void marksWhatRestsOnAFailure();
    void tellsTheOneStageThatRan();
    void contextMenuActsOnTheStageUnderIt();
    void choosesAmongSeveralRuns();
    void aBadPolicyLeavesOneSentence();
    void hostileNamesStayOnTheirLine();
    void aStepTouchesFewRows();
    void modelHoldsItsContract();
    void everyControlHasAName();

private:
    struct Rail {
        test::Desk desk;
        ui::StagePane pane{desk.actions};
        ui::LiveCase& live;
        explicit Rail(casefile::Case c) : live(desk.open(std::move(c))) { desk.show(pane, live); }
        [[nodiscard]] ui::StageList& list() { return *pane.findChild<ui::StageList*>(); }
        [[nodiscard]] const ui::StageRow& row(int at)
        {
            const auto* model = static_cast<ui::StageModel*>(list().model());
            return *model->rowAt(model->index(at));
        }
        [[nodiscard]] QString text(int at, int role)
        {
            return list().model()->index(at, 0).data(role).toString();
        }
        void click(int at, int x)
        {
            const auto where = list().visualRect(list().model()->index(at, 0));
            QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, QPoint(x, where.center().y()));
        }
        [[nodiscard]] bool shows(const QString& words)
        {
            const auto labels = pane.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) {
                return each->isVisible() && each->text().contains(words);
            });
        }
    };
};

void StagesTest::saysWhatBecameOfEachStage()
{
    Rail rail(test::replayedCase());
    QCOMPARE(rail.text(0, Qt::DisplayRole), QStringLiteral("Tenant"));
    QCOMPARE(rail.row(0).mark, ui::Mark::Passed);
    QVERIFY(rail.row(0).summary.contains(QStringLiteral("contoso.onmicrosoft.com")));
    QCOMPARE(rail.row(kNonce).mark, ui::Mark::Failed);
    QCOMPARE(rail.row(kNonce).summary, QStringLiteral("The document answers an earlier challenge"));
    QCOMPARE(rail.row(kFreshness).mark, ui::Mark::NotEvaluated);
    // Nothing by the mark alone.
    QVERIFY(rail.text(kNonce, Qt::AccessibleTextRole).contains(QStringLiteral("failed")));
    QVERIFY(rail.text(kNonce, Qt::ToolTipRole).contains(QStringLiteral("failed")));
    QVERIFY(rail.text(kNonce, Qt::AccessibleDescriptionRole).endsWith(QLatin1Char('?')));
}

void StagesTest::saysWhatIsAhead()
{
    Rail rail(test::acceptedCase());
    rail.live.goTo(3);
    QVERIFY(rail.row(3).next);
    QCOMPARE(rail.row(3).summary, QStringLiteral("next"));
    QVERIFY(!rail.row(4).next);
    QCOMPARE(rail.row(4).mark, ui::Mark::Ahead);
    QCOMPARE(rail.row(4).summary, QStringLiteral("not reached yet"));
}

void StagesTest::saysWhatWaitsForAnAnswer()
{
    Rail rail(test::acceptedCase());
    rail.live.restart();
    rail.live.setPausing(true);
    rail.desk.trigger("case.run");
    QVERIFY(rail.live.stepper().waiting());
    const auto at = static_cast<int>(rail.live.run()->results().size());
    QVERIFY(rail.row(at).next);
    QCOMPARE(rail.row(at).summary, QStringLiteral("next: waits for an answer"));
    QCOMPARE(ui::Actions::reasonOf(*rail.desk.action("case.step")),
        QStringLiteral("The run waits for an answer: see Flows"));
}

void StagesTest::countsWhatRanInTheTitle()
{
    Rail rail(test::replayedCase());
    QVERIFY(rail.shows(QStringLiteral("azure_imds · 9 of 16")));
    rail.desk.trigger("case.step-back");
    QVERIFY(rail.shows(QStringLiteral("azure_imds · 8 of 16")));
}

void StagesTest::selectsByKey()
{
    Rail rail(test::acceptedCase());
    rail.live.selection().selectStage(4);
    QTest::keyClick(&rail.list(), Qt::Key_Down);
    QCOMPARE(rail.live.selection().now().stage, std::optional<std::size_t>(5));
    QVERIFY(rail.live.selection().now().span); // and with it its bytes
    QTest::keyClick(&rail.list(), Qt::Key_Up);
    QCOMPARE(rail.live.selection().now().stage, std::optional<std::size_t>(4));
}

void StagesTest::selectsByMouse()
{
    Rail rail(test::replayedCase());
    rail.live.selection().clear();
    rail.click(kNonce, 100);
    QCOMPARE(rail.live.selection().now().stage, std::optional<std::size_t>(kNonce));
    QCOMPARE(rail.live.selection().now().finding, std::optional<std::size_t>(0));
}

void StagesTest::followsASelectionMadeElsewhere()
{
    Rail rail(test::acceptedCase());
    rail.live.selection().selectStage(7);
    QCOMPARE(rail.list().currentIndex().row(), 7);
    rail.live.selection().clear();
    QVERIFY(!rail.list().currentIndex().isValid());
}

void StagesTest::runsToAStageWithEnter()
{
    Rail rail(test::acceptedCase());
    rail.live.restart();
    rail.live.selection().selectStage(5);
    QTest::keyClick(&rail.list(), Qt::Key_Return);
    QCOMPARE(rail.live.run()->results().size(), std::size_t(6));
    QCOMPARE(rail.live.selection().now().stage, std::optional<std::size_t>(5));
}

void StagesTest::goesBackToAStageWithEnter()
{
    Rail rail(test::acceptedCase());
    rail.live.selection().selectStage(2);
    QTest::keyClick(&rail.list(), Qt::Key_Return);
    QCOMPARE(rail.live.run()->results().size(), std::size_t(3));
}

void StagesTest::breakpointWithF9()
{
    Rail rail(test::acceptedCase());
    rail.live.selection().selectStage(5);
    QTest::keyClick(&rail.list(), Qt::Key_F9);
    QVERIFY(rail.row(5).breakpoint);
    QVERIFY(rail.text(5, Qt::AccessibleTextRole).contains(QStringLiteral("breakpoint")));
    QTest::keyClick(&rail.list(), Qt::Key_F9);
    QVERIFY(!rail.row(5).breakpoint);
}

void StagesTest::breakpointByClickInTheGutter()
{
    Rail rail(test::acceptedCase());
    rail.live.selection().selectStage(2);
    rail.click(6, ui::StageDelegate::kGutter / 2);
    QVERIFY(rail.row(6).breakpoint);
    QCOMPARE(rail.live.selection().now().stage, std::optional<std::size_t>(2));
    // It is painted: the gutter is another than without it.
    const auto where = rail.list().visualRect(rail.list().model()->index(6, 0));
    const QRect gutter(where.topLeft(), QSize(ui::StageDelegate::kGutter, where.height()));
    const auto with = rail.list().viewport()->grab(gutter).toImage();
    rail.click(6, ui::StageDelegate::kGutter / 2);
    QVERIFY(!rail.row(6).breakpoint);
    QVERIFY(rail.list().viewport()->grab(gutter).toImage() != with);
}

void StagesTest::marksWhatRestsOnAFailure()
{
    Rail rail(test::collectedCase());
    QCOMPARE(rail.row(kFreshness).remark, QStringLiteral("rests on an earlier failure"));
    QVERIFY(rail.text(kFreshness, Qt::AccessibleTextRole).contains(rail.row(kFreshness).remark));
}

void StagesTest::tellsTheOneStageThatRan()
{
    Rail rail(test::replayedCase());
    rail.live.goTo(kNonce);
    rail.desk.trigger("case.step");
    // What was announced last stays readable.
    QCOMPARE(rail.pane.accessibleDescription(),
        QStringLiteral("Nonce, failed: The document answers an earlier challenge"));
}

void StagesTest::contextMenuActsOnTheStageUnderIt()
{
    Rail rail(test::replayedCase());
    const auto at = rail.list().visualRect(rail.list().model()->index(4, 0)).center();
    QTest::mouseClick(rail.list().viewport(), Qt::RightButton, {}, at);
    QCOMPARE(rail.live.selection().now().stage, std::optional<std::size_t>(4));
    QVERIFY(test::inContextMenu(*rail.list().viewport(), at, [](QMenu& menu) {
        QVERIFY(!test::entry(menu, QStringLiteral("Run to here"))->isEnabled());
        QVERIFY(test::entry(menu, QStringLiteral("Clear all breakpoints")));
        test::entry(menu, QStringLiteral("Copy"))->trigger();
        test::entry(menu, QStringLiteral("Toggle breakpoint"))->trigger();
        test::entry(menu, QStringLiteral("Step back to here"))->trigger();
    }));
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Signer, passed: ")));
    QVERIFY(rail.row(4).breakpoint);
    QCOMPARE(rail.live.run()->results().size(), std::size_t(5));
}

void StagesTest::choosesAmongSeveralRuns()
{
    Rail rail(test::twoRunsCase());
    auto* runs = rail.pane.findChild<QComboBox*>();
    QVERIFY(runs->isVisible());
    QCOMPARE(runs->count(), 2);
    QVERIFY(runs->itemText(0).startsWith(QStringLiteral("closed · azure_imds · ")));
    QCOMPARE(runs->currentIndex(), 1); // the one that decides
    QCOMPARE(rail.row(12).mark, ui::Mark::Passed);
    runs->setFocus();
    QTest::keyClick(runs, Qt::Key_Up);
    QCOMPARE(rail.live.runAt(), std::optional<std::size_t>(0));
    QCOMPARE(rail.row(12).title, QStringLiteral("Subscription"));
    QCOMPARE(rail.row(12).mark, ui::Mark::Failed);
    // A stage of the first run is gone to in that run.
    rail.live.selection().selectStage(3);
    QTest::keyClick(&rail.list(), Qt::Key_Return);
    QCOMPARE(rail.live.runs(), std::size_t(1));
    QCOMPARE(rail.live.run()->results().size(), std::size_t(4));
}

void StagesTest::aBadPolicyLeavesOneSentence()
{
    Rail rail(test::badPolicyCase());
    QCOMPARE(rail.list().model()->rowCount(), 0);
    QVERIFY(rail.shows(QStringLiteral("cannot be loaded")));
}

void StagesTest::hostileNamesStayOnTheirLine()
{
    Rail rail(test::hostileCase());
    QCOMPARE(rail.row(0).mark, ui::Mark::Failed);
    for (const int role : {int(Qt::AccessibleTextRole), int(Qt::DisplayRole)}) {
        const auto text = rail.text(0, role);
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(!text.contains(QLatin1Char('\n')));
        QVERIFY(text.size() < 1000);
    }
}

void StagesTest::aStepTouchesFewRows()
{
    Rail rail(test::acceptedCase());
    rail.live.goTo(3);
    QSignalSpy changes(rail.list().model(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(rail.list().model(), &QAbstractItemModel::modelReset);
    rail.desk.trigger("case.step");
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 2); // the one that ran, and the one that is next
}

void StagesTest::modelHoldsItsContract()
{
    Rail rail(test::replayedCase());
    const QAbstractItemModelTester tester(
        rail.list().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    rail.live.restart();
    rail.desk.trigger("case.run");
    rail.pane.setCase(nullptr);
    QCOMPARE(rail.list().model()->rowCount(), 0);
}

void StagesTest::everyControlHasAName()
{
    Rail rail(test::twoRunsCase());
    QCOMPARE(test::unnamedControls(rail.pane), QStringList());
}

QTEST_MAIN(StagesTest)
#include "stages_test.moc"
