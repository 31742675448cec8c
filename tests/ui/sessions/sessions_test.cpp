// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/catalogue.h"
#include "logins.h"
#include "sessions/opened_session.h"
#include "sessions/session_detail.h"
#include "sessions/session_lanes.h"
#include "sessions/session_lines.h"
#include "sessions/session_model.h"
#include "sessions/session_pane.h"
#include "sessions/session_table.h"
#include "sessions/session_timeline.h"
#include "sessions/session_words.h"
#include "theme/style.h"
#include "theme/text.h"
#include "ui/support/controls.h"
#include "ui/support/sample_case.h"

#include <QtGui/QAction>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace attest;
using namespace attest::ui;
using attest::telemetry::SessionOutcome;
using session::SessionPtr;
using test::made;
using test::manyLogins;
using test::someLogins;

namespace {

QStringList idsOf(const SessionModel& model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids << QString::fromStdString(model.at(row)->id).mid(16);
    }
    return ids;
}

QStringList expected(std::initializer_list<const char*> ids)
{
    QStringList all;
    for (const auto* id : ids) {
        all << QString::fromLatin1(id);
    }
    return all;
}

SessionPtr changed(const SessionPtr& from, SessionOutcome outcome)
{
    auto copy = *from;
    copy.outcome = outcome;
    copy.ended = copy.last;
    return std::make_shared<const telemetry::AttestationSession>(std::move(copy));
}

/// The pane with the detail beside it, as the place for live logs has them.
struct Rig {
    SessionPane pane;
    SessionDetail detail{pane.model()};
    QWidget window;

    explicit Rig(const std::vector<SessionPtr>& all = someLogins())
    {
        auto* row = new QHBoxLayout(&window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(&pane, 1);
        row->addWidget(&detail);
        detail.setFixedWidth(316);
        QObject::connect(&pane, &SessionPane::chosenChanged, &detail, &SessionDetail::show);
        pane.model().setNames(
            {{0, QStringLiteral("spirl-server-0")}, {1, QStringLiteral("spirl-server-1")}});
        pane.model().take(all);
        window.resize(1110, 600);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
    }
    ~Rig()
    {
        pane.setParent(nullptr);
        detail.setParent(nullptr);
    }
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name)
    {
        return window.findChild<Widget*>(QString::fromLatin1(name));
    }
    void clickRow(int row)
    {
        auto& table = pane.table();
        const auto where = table.visualRect(pane.model().index(row, What)).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, where);
    }
    [[nodiscard]] QString text(const char* name)
    {
        auto* label = find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class SessionsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyScheme(*qApp, SchemeChoice::Light); }
    void theNewestComeFirst();
    void changesKeepTheModelWhole();
    void manyAreOrderedElsewhereAndComeAtOnce();
    void theOldestGo();
    void numbersFilterByAClick();
    void textFilters();
    void columnsSort();
    void headsStandOverTheirCells();
    void emptySaysWhatToDo();
    void theChosenOneStaysChosen();
    void oneThatTheFilterHidesStaysInTheDetail();
    void theDetailTellsCauseAndRemedy();
    void theDetailTellsWhoFailsAlike();
    void theDetailLeadsToLinesAndToACase();
    void stepsAreSaidInWords();
    void caseOfASessionKnowsTheMachine();
    void caseOfASessionTakesNoStrangersPolicy();
    void lanesAreBoundedAndDoNotOverlap();
    void theTimelineIsWalkedByKeys();
    void hostileTextIsShownSafely();
    void everyControlHasAName();
};

void SessionsTest::theNewestComeFirst()
{
    SessionModel model;
    const QAbstractItemModelTester tester(&model);
    model.take(someLogins());
    QCOMPARE(idsOf(model), expected({"8", "7", "6", "5", "4", "3", "2", "1", "0"}));
    QCOMPARE(model.count(SessionKind::Failed), 2U);
    QCOMPARE(model.count(SessionKind::Stuck), 1U);
    QCOMPARE(model.count(SessionKind::Slow), 1U);
    QCOMPARE(model.count(SessionKind::Ok), 4U);
    QCOMPARE(model.index(2, When).data().toString(), "13:21:06");
    QCOMPARE(model.index(0, Took).data().toString(), "–");
    QCOMPARE(model.index(5, What).data(SessionModel::CauseRole).toString(),
        SessionWords::cause(*model.at(5)));
}

void SessionsTest::changesKeepTheModelWhole()
{
    SessionModel model;
    const QAbstractItemModelTester tester(&model);
    auto all = someLogins();
    model.setFilter({{SessionKind::Failed, SessionKind::Ok}, {}});
    for (const auto column : {When, Method, Server, Steps, What, Took}) {
        model.sort(column, Qt::AscendingOrder);
        all = someLogins();
        model.take(all);
        all[8] = changed(all[8], SessionOutcome::Failed);
        all[5] = changed(all[5], SessionOutcome::Succeeded);
        all[0] = changed(all[0], SessionOutcome::Open);
        all.push_back(made({.number = 9}));
        model.take(all);
        auto shown = idsOf(model);
        shown.sort();
        QCOMPARE(shown, expected({"1", "2", "3", "5", "6", "7", "8", "9"}));
        QCOMPARE(model.count(SessionKind::Failed), 3U);
    }
}

void SessionsTest::manyAreOrderedElsewhereAndComeAtOnce()
{
    SessionModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy told(&model, &SessionModel::countsChanged);
    const auto all = manyLogins(20'000);
    model.take(all);
    QVERIFY(model.isBusy());
    // What comes meanwhile is not lost.
    auto more = all;
    more.push_back(made({.number = 20'000}));
    model.take(more);
    QTRY_COMPARE(model.rowCount(), 20'001);
    QVERIFY2(inserted.size() <= 1, "all of them at once, but for the one that came later");
    QCOMPARE(model.at(0)->id, more.back()->id);
    QCOMPARE(model.count(SessionKind::Failed), 2'858U);
    told.clear();
    model.setFilter({{SessionKind::Failed}, {}});
    QTRY_COMPARE(model.rowCount(), 2'858);
}

void SessionsTest::theOldestGo()
{
    SessionModel model;
    const QAbstractItemModelTester tester(&model);
    const auto all = someLogins();
    model.take(all);
    model.take(std::span(all).subspan(4), 4);
    QCOMPARE(idsOf(model), expected({"8", "7", "6", "5", "4"}));
    QCOMPARE(model.count(SessionKind::Failed), 1U);
}

void SessionsTest::numbersFilterByAClick()
{
    Rig rig;
    auto* failed = rig.find<QToolButton>("kind0");
    QCOMPARE(failed->text(), "Failed 2");
    QTest::mouseClick(failed, Qt::LeftButton);
    QCOMPARE(idsOf(rig.pane.model()), expected({"6", "3"}));
    QTest::mouseClick(rig.find<QToolButton>("kind1"), Qt::LeftButton);
    QCOMPARE(idsOf(rig.pane.model()), expected({"6", "5", "3"}));
    QCOMPARE(failed->text(), "Failed 2");
    QTest::mouseClick(failed, Qt::LeftButton);
    QTest::mouseClick(rig.find<QToolButton>("kind1"), Qt::LeftButton);
    QCOMPARE(rig.pane.model().rowCount(), 9);
}

void SessionsTest::textFilters()
{
    Rig rig;
    auto* text = rig.find<QLineEdit>("sessionText");
    const std::pair<const char*, QStringList> rows[] = {
        {"WEB-8", expected({"6", "1"})},
        {"spirl-server-1", expected({"7", "5", "2"})},
        {"azure_msi", expected({"8", "5"})},
        {"subscription-not-allowed", expected({"6", "3"})},
        {"westeurope", expected({"7", "4", "2", "1", "0"})},
        {"nobody", {}},
    };
    for (const auto& [typed, ids] : rows) {
        text->clear();
        QTest::keyClicks(text, QString::fromLatin1(typed));
        QCOMPARE(idsOf(rig.pane.model()), ids);
    }
    QVERIFY(rig.text("noSessions").contains("9"));
    QTest::mouseClick(rig.find<QToolButton>("fillSessions"), Qt::LeftButton);
    QCOMPARE(rig.pane.model().rowCount(), 9);
    QVERIFY(text->text().isEmpty());
}

void SessionsTest::columnsSort()
{
    Rig rig;
    auto& model = rig.pane.model();
    rig.pane.table().sortByColumn(Took, Qt::DescendingOrder);
    QCOMPARE(model.at(0)->id, "75db07abc728622f4");
    rig.pane.table().sortByColumn(Steps, Qt::DescendingOrder);
    QCOMPARE(idsOf(model).mid(0, 4), expected({"6", "3", "5", "4"}));
    rig.pane.table().sortByColumn(When, Qt::AscendingOrder);
    QCOMPARE(idsOf(model).front(), "0");
}

void SessionsTest::headsStandOverTheirCells()
{
    Rig rig;
    auto& table = rig.pane.table();
    // Where the ink begins, from the left of the column.
    const auto inkIn = [](const QImage& image) {
        for (int x = 0; x < image.width(); ++x) {
            for (int y = image.height() / 3; y < image.height() * 2 / 3; ++y) {
                if (qGray(image.pixel(x, y)) < 160) {
                    return x;
                }
            }
        }
        return -1;
    };
    const auto cell = table.visualRect(table.model()->index(1, Method));
    auto* header = table.header();
    const QRect head(header->sectionViewportPosition(Method), 0, cell.width(), header->height());
    const int inHead = inkIn(header->viewport()->grab(head).toImage());
    const int inCell = inkIn(table.viewport()->grab(cell).toImage());
    QVERIFY2(inHead >= 0 && std::abs(inHead - inCell) <= 2,
        qPrintable(QStringLiteral("%1 and %2").arg(inHead).arg(inCell)));
}

void SessionsTest::emptySaysWhatToDo()
{
    Rig rig(std::vector<SessionPtr>{});
    QVERIFY(rig.text("noSessions").contains("Add the log"));
    QVERIFY(!rig.find<QToolButton>("fillSessions")->isVisible());
    QAction add(QStringLiteral("Add source"));
    QSignalSpy triggered(&add, &QAction::triggered);
    rig.pane.setFilling(&add);
    QTest::mouseClick(rig.find<QToolButton>("fillSessions"), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    rig.pane.setFilling(nullptr);
}

void SessionsTest::theChosenOneStaysChosen()
{
    auto all = someLogins();
    Rig rig(all);
    rig.clickRow(5);
    QCOMPARE(rig.detail.session(), all[3]);
    all.push_back(made({.number = 9}));
    all[5] = changed(all[5], SessionOutcome::Failed);
    rig.pane.model().take(all);
    QCOMPARE(rig.pane.table().currentIndex().row(), 6);
    // Another order, and all of them anew.
    rig.pane.table().sortByColumn(Steps, Qt::DescendingOrder);
    QCOMPARE(rig.pane.model().at(rig.pane.table().currentIndex().row()), all[3]);
    // The same login with more to tell.
    all[3] = changed(all[3], SessionOutcome::Succeeded);
    rig.pane.model().take(all);
    QCOMPARE(rig.detail.session(), all[3]);
    QCOMPARE(rig.pane.model().at(rig.pane.table().currentIndex().row()), all[3]);
}

void SessionsTest::oneThatTheFilterHidesStaysInTheDetail()
{
    auto all = someLogins();
    Rig rig(all);
    rig.pane.filterTo({SessionKind::Stuck, SessionKind::Failed});
    QVERIFY(rig.pane.choose(all[5]->id));
    QCOMPARE(rig.detail.session(), all[5]);
    const auto before = all[5];
    all[5] = changed(all[5], SessionOutcome::Succeeded);
    rig.pane.model().take(all);
    QCOMPARE(rig.pane.model().rowCount(), 2);
    QCOMPARE(rig.detail.session(), before);
    QVERIFY(rig.pane.choose(all[5]->id));
    QCOMPARE(rig.detail.session(), all[5]);
    QCOMPARE(rig.pane.model().rowCount(), 9);
}

void SessionsTest::theDetailTellsCauseAndRemedy()
{
    Rig rig;
    rig.clickRow(5);
    QVERIFY(rig.text("sessionTitle").startsWith("Failed after 0.014 s"));
    const auto entry = explain::explain(IssueId{"policy.subscription-not-allowed"}, {});
    QCOMPARE(rig.text("sessionCause"), QString::fromStdString(entry.title));
    const auto labels = rig.detail.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels,
        [&](const QLabel* each) { return each->text() == QString::fromStdString(entry.remedy); }));
    auto* lines = rig.find<SessionLines>("sessionLines");
    QCOMPARE(lines->topLevelItemCount(), 2);
    QCOMPARE(lines->topLevelItem(1)->text(0), "+0.014 s");
}

void SessionsTest::theDetailTellsWhoFailsAlike()
{
    Rig rig;
    QSignalSpy told(&rig.detail, &SessionDetail::alikeTold);
    rig.clickRow(5);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(rig.text("alike").startsWith("2 session(s) fail at the same step since 13:21:03.")
            || rig.text("alike").startsWith("2 sessions fail at the same step since 13:21:03."),
        qPrintable(rig.text("alike")));
    told.clear();
    rig.clickRow(3); // stuck, alone
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(rig.text("alike"), QString());
}

void SessionsTest::theDetailLeadsToLinesAndToACase()
{
    Rig rig;
    rig.clickRow(5);
    QSignalSpy caseWanted(&rig.detail, &SessionDetail::caseWanted);
    QSignalSpy linesWanted(&rig.detail, &SessionDetail::linesWanted);
    QSignalSpy lineWanted(&rig.detail, &SessionDetail::lineWanted);
    QTest::mouseClick(rig.find<QPushButton>("openAsCase"), Qt::LeftButton);
    QTest::mouseClick(rig.find<QPushButton>("showLines"), Qt::LeftButton);
    auto* lines = rig.find<SessionLines>("sessionLines");
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_Down);
    lines->setCurrentItem(lines->topLevelItem(1));
    QTest::mouseClick(lines->viewport(), Qt::LeftButton, {},
        lines->visualItemRect(lines->topLevelItem(1)).center());
    QSignalSpy pageWanted(&rig.detail, &SessionDetail::pageWanted);
    QTest::mouseClick(rig.find<QPushButton>("openPage"), Qt::LeftButton);
    QCOMPARE(pageWanted.size(), 1);
    QCOMPARE(pageWanted.front().front().value<std::string>(), "policy.subscription-not-allowed");
    QCOMPARE(caseWanted.size(), 1);
    QCOMPARE(linesWanted.size(), 1);
    QCOMPARE(lineWanted.size(), 1);
    QCOMPARE(lineWanted.front().front().toULongLong(), 31U);
}

void SessionsTest::stepsAreSaidInWords()
{
    SessionModel model;
    model.take(someLogins());
    QCOMPARE(model.index(2, Steps).data(Qt::AccessibleTextRole).toString(),
        "failed. offered: done, authorised: failed, connected: not reached yet");
    QCOMPARE(model.index(3, Steps).data(Qt::AccessibleTextRole).toString(),
        "stuck. offered: done, authorised: waited for, connected: not reached yet");
}

void SessionsTest::caseOfASessionKnowsTheMachine()
{
    SessionModel model;
    const auto all = someLogins();
    model.take(all);
    const auto c = caseOf(all[3], model, nullptr);
    QVERIFY(c.hasPolicy);
    QVERIFY(asText(c.policy).find("8d10da13-8125-4ba9-a717-bf7490507b3d") != std::string::npos);
    QCOMPARE(caseNameOf(*all[3]), "web-7.attestcase");
}

void SessionsTest::caseOfASessionTakesNoStrangersPolicy()
{
    SessionModel model;
    const auto all = someLogins();
    model.take(all);
    const auto another = test::open(test::acceptedCase());
    QVERIFY(another->policy());
    QCOMPARE(caseOf(all[3], model, another.get()).policyName, "from-the-log.yaml");
    const auto unknown = made({.number = 9,
        .outcome = SessionOutcome::Failed,
        .machine = "new-1",
        .method = "azure_msi"});
    QVERIFY2(!caseOf(unknown, model, another.get()).hasPolicy, "nothing is known of this machine");
    auto own = caseOf(all[3], model, nullptr);
    own.policyName = "cluster.yaml";
    const auto open = test::open(std::move(own));
    const auto along = caseOf(all[3], model, open.get());
    QCOMPARE(along.policyName, "cluster.yaml");
    QVERIFY(along.notes.front().text.ends_with("policy: cluster.yaml of " + utf8(open->name())));
}

void SessionsTest::lanesAreBoundedAndDoNotOverlap()
{
    const auto made = lanesOf(someLogins(), 600, 8);
    QCOMPARE(made.bars.size(), 9U);
    for (const auto& a : made.bars) {
        QVERIFY(a.left >= 0 && a.left + a.width <= 600);
        for (const auto& b : made.bars) {
            QVERIFY(&a == &b || a.lane != b.lane || a.left + a.width < b.left
                || b.left + b.width < a.left);
        }
    }
    const auto many = lanesOf(manyLogins(3'000), 300, 4);
    QCOMPARE(many.bars.size(), SessionLanes::kMost);
    QCOMPARE(many.leftOut, 1'000U);
    QVERIFY(many.lanes <= 4);
}

void SessionsTest::theTimelineIsWalkedByKeys()
{
    const auto all = someLogins();
    Rig rig(all);
    QTest::mouseClick(rig.find<QToolButton>("sessionsAsTime"), Qt::LeftButton);
    auto* line = rig.find<SessionTimeline>("sessionTimeline");
    QVERIFY(line->isVisible());
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Home);
    QCOMPARE(rig.detail.session(), all[0]);
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(line, Qt::Key_Right);
    }
    QCOMPARE(rig.detail.session(), all[3]);
    QVERIFY(line->accessibleDescription().contains("failed"));
    const auto bars = line->lanes().bars;
    QTest::mouseClick(line, Qt::LeftButton, {}, line->rectOf(bars[6]).center());
    QCOMPARE(rig.detail.session(), all[6]);
}

void SessionsTest::hostileTextIsShownSafely()
{
    auto bad = *made({.number = 1, .outcome = SessionOutcome::Failed});
    bad.machine = "<b>x</b>\x1b[31m\xE2\x80\xAE";
    bad.error
        = "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXRoYXQtaXMtc2VjcmV0\n\x07";
    bad.methods = {std::string(5000, 'm')};
    SessionModel model;
    model.take(std::vector<SessionPtr>{std::make_shared<const telemetry::AttestationSession>(bad)});
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {int{Qt::DisplayRole}, int{Qt::ToolTipRole}}) {
            const auto text = model.index(0, column).data(role).toString();
            QVERIFY2(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x202e))
                    && !text.contains(QChar(0x07)) && !text.contains("c2lnbmF0"),
                qPrintable(text));
            QVERIFY(text.size() < 1000);
        }
    }
}

void SessionsTest::everyControlHasAName()
{
    Rig rig;
    rig.clickRow(5);
    auto unnamed = test::unnamedControls(rig.window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(", ")));
    QTest::mouseClick(rig.find<QToolButton>("sessionsAsTime"), Qt::LeftButton);
    unnamed = test::unnamedControls(rig.window);
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(", ")));
}

QTEST_MAIN(SessionsTest)
#include "sessions_test.moc"
