// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"
#include "ui/support/controls.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

using namespace attest;
using test::LogRig;
using Range = ui::LogTable::Range;

/// The rows of the log, by key and mouse.
class LogTableTest : public QObject {
    Q_OBJECT
private slots:
    void showsWhatLinesSay();
    void readsAndPaintsOnlyWhatIsSeen();
    void keysMove();
    void shiftAndKeysSelect();
    void mouseSelects();
    void scrollingLeavesTheCurrentRow();
    void followsWhatComes();
    void countsWhatComesWhileSomethingIsLookedAt();
    void staysAtTheFirstScreenWhileAFileIsGoneThrough();
    void keepsItsPlaceWhileLinesCome();
    void copiesLinesWithoutCredentials();
    void copiesNoMoreThanAClipboardShouldHold();
    void neutralisesWhatCouldFoolTheReader();
    void showsLinesAsTheyWereWritten();
    void showsChosenMembers();
    void saysWhereLinesAreMissing();
    void standsLongAndOddLines();
    void isATableToTheBlind();
    void everyControlHasAName();
};

void LogTableTest::showsWhatLinesSay()
{
    LogRig rig(LogRig::usual(10));
    QCOMPARE(rig.message(0), QStringLiteral("Connected to agent"));
    QCOMPARE(rig.message(9), QStringLiteral("Attestor rejected proof, policy failed"));
    QCOMPARE(rig.table().rowText(9),
        QStringLiteral("13:24:50.402, ERROR, server.log, Attestor rejected proof, policy failed"));
}

void LogTableTest::readsAndPaintsOnlyWhatIsSeen()
{
    LogRig rig(LogRig::usual(20'000));
    const auto screen = static_cast<std::size_t>(rig.table().visibleRows()) + 2;
    rig.click(rig.table().firstPosition());
    const auto before = rig.table().paintedRows();
    rig.key(Qt::Key_Home);
    QTRY_VERIFY(rig.table().isComplete());
    QCoreApplication::processEvents();
    QCOMPARE(rig.message(0), QStringLiteral("Connected to agent"));
    // Once without words, once with them, and now and then for the current row.
    QVERIFY2(rig.table().paintedRows() - before <= 6 * screen,
        qPrintable(QString::number(rig.table().paintedRows() - before)));
    QVERIFY(rig.table().cellText(10'000, rig.table().placed().back()).isEmpty());
}

void LogTableTest::keysMove()
{
    LogRig rig(LogRig::usual(200));
    const auto current = [&] { return rig.table().current(); };
    rig.key(Qt::Key_Home);
    QCOMPARE(current(), std::optional<watch::Row>(0));
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Up);
    QCOMPARE(current(), std::optional<watch::Row>(1));
    rig.key(Qt::Key_PageDown);
    QCOMPARE(
        current(), std::optional<watch::Row>(static_cast<watch::Row>(rig.table().visibleRows())));
    QVERIFY(rig.table().viewport()->rect().contains(rig.table().rectOf(*current())));
    rig.key(Qt::Key_End);
    QCOMPARE(current(), std::optional<watch::Row>(199));
    rig.key(Qt::Key_Down);
    QCOMPARE(current(), std::optional<watch::Row>(199));
    QVERIFY(rig.table().viewport()->rect().contains(rig.table().rectOf(199)));
}

void LogTableTest::shiftAndKeysSelect()
{
    LogRig rig(LogRig::usual(50));
    rig.key(Qt::Key_Home);
    rig.key(Qt::Key_Down);
    rig.key(Qt::Key_Down, Qt::ShiftModifier);
    rig.key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rig.table().selected(), std::optional(Range{1, 3}));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rig.table().selected(), std::optional(Range{0, 49}));
}

void LogTableTest::mouseSelects()
{
    LogRig rig(LogRig::usual(12));
    rig.click(2);
    QCOMPARE(rig.table().selected(), std::optional(Range{2, 2}));
    rig.click(5, Qt::ShiftModifier);
    QCOMPARE(rig.table().selected(), std::optional(Range{2, 5}));
    QSignalSpy activated(&rig.table(), &ui::LogTable::activated);
    QTest::mouseDClick(
        rig.table().viewport(), Qt::LeftButton, {}, {300, rig.table().rectOf(7).center().y()});
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.front().front().toULongLong(), 7ULL);
}

void LogTableTest::scrollingLeavesTheCurrentRow()
{
    LogRig rig(LogRig::usual(200));
    rig.key(Qt::Key_Home);
    rig.key(Qt::Key_Down, Qt::ControlModifier);
    rig.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(0));
    QCOMPARE(rig.table().firstPosition(), std::uint64_t{2});
}

void LogTableTest::followsWhatComes()
{
    LogRig rig(LogRig::usual(200));
    QVERIFY(rig.table().isFollowing());
    QVERIFY(rig.table().viewport()->rect().contains(rig.table().rectOf(199)));
    rig.append({LogRig::line(500, "warn", "one more")});
    QVERIFY(rig.waitForRows(201));
    QVERIFY(rig.table().viewport()->rect().contains(rig.table().rectOf(200)));
    QCOMPARE(rig.message(200), QStringLiteral("one more"));
    rig.key(Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(!rig.table().isFollowing());
    QVERIFY(!rig.action("log.follow")->isChecked());
}

void LogTableTest::countsWhatComesWhileSomethingIsLookedAt()
{
    LogRig rig(LogRig::usual(50));
    rig.click(rig.table().firstPosition() + 3);
    QVERIFY(!rig.table().isFollowing());
    auto* pill = rig.pane().findChild<QPushButton*>(QStringLiteral("newLines"));
    QVERIFY(pill->isHidden());
    rig.append(LogRig::usual(12));
    QTRY_COMPARE(rig.table().newRows(), std::uint64_t{12});
    QVERIFY(pill->isVisible());
    QCOMPARE(pill->text(), QStringLiteral("12 new"));
    QTest::mouseClick(pill, Qt::LeftButton);
    QVERIFY(rig.table().isFollowing());
    QVERIFY(pill->isHidden());
    QVERIFY(rig.table().viewport()->rect().contains(rig.table().rectOf(61)));
}

void LogTableTest::staysAtTheFirstScreenWhileAFileIsGoneThrough()
{
    LogRig rig(LogRig::usual(200));
    ui::LogTable table;
    table.resize(800, 300);
    table.setHeld(true);
    table.show(rig.table().order());
    QCOMPARE(table.firstPosition(), std::uint64_t{0});
    QVERIFY(table.isFollowing());
    QCOMPARE(table.newRows(), std::uint64_t{0});
    table.setHeld(false);
    QCOMPARE(table.firstPosition(), 200 - static_cast<std::uint64_t>(table.visibleRows()));
}

void LogTableTest::keepsItsPlaceWhileLinesCome()
{
    LogRig rig(LogRig::usual(300));
    rig.table().goTo(100);
    const auto first = rig.table().firstPosition();
    QVERIFY(first > 50 && first <= 100);
    rig.append(LogRig::usual(100));
    QTRY_COMPARE(rig.table().order().size(), std::uint64_t{400});
    QCOMPARE(rig.table().firstPosition(), first);
    QCOMPARE(rig.table().current(), std::optional<watch::Row>(100));
}

void LogTableTest::copiesLinesWithoutCredentials()
{
    const std::string token
        = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLXRoYXQtY291bnRz";
    LogRig rig({LogRig::line(0, "info", "first"), LogRig::line(1, "info", "got " + token)});
    QVERIFY(rig.message(1).startsWith(QStringLiteral("got eyJ")));
    QVERIFY(!rig.message(1).contains(QStringLiteral("c2lnbmF0dXJl")));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    rig.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const auto copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(QStringLiteral("{\"level\":\"info\"")));
    QCOMPARE(copied.count(u'\n'), 2);
    QVERIFY(!copied.contains(QStringLiteral("c2lnbmF0dXJl")));
}

void LogTableTest::copiesNoMoreThanAClipboardShouldHold()
{
    constexpr std::size_t kLong = 900'000;
    const std::vector<std::string> lines(30, std::string(kLong, 'x'));
    LogRig rig(lines);
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    rig.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), 60000);
    // The one that passes 16 MiB is the last.
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 19);
}

void LogTableTest::neutralisesWhatCouldFoolTheReader()
{
    LogRig rig({LogRig::line(0, "info", R"(\u202edetcennoC\u001b[31m)"), "\x1b[2Jplain \x07 text"});
    for (const std::uint64_t at : {0U, 1U}) {
        for (const QChar c : rig.message(at)) {
            QVERIFY2(c.unicode() >= 0x20 && c.unicode() != 0x202E, qPrintable(rig.message(at)));
        }
    }
    QVERIFY(rig.message(1).contains(QStringLiteral("plain")));
}

void LogTableTest::showsLinesAsTheyWereWritten()
{
    LogRig rig(LogRig::usual(3));
    rig.action("log.raw")->trigger();
    QTRY_VERIFY(rig.message(0).startsWith(QStringLiteral("{\"level\":\"info\"")));
    rig.action("log.raw")->trigger();
    QCOMPARE(rig.message(0), QStringLiteral("Connected to agent"));
}

void LogTableTest::showsChosenMembers()
{
    LogRig rig(LogRig::usual(3));
    ui::LogColumns columns;
    columns.chosen = {"agent"};
    columns.event = true;
    rig.table().setColumns(columns);
    QTRY_VERIFY(rig.table().isComplete());
    QCOMPARE(rig.table().rowText(2),
        QStringLiteral("13:24:43.402, INFO, server.log, session_up, web-2, Connected to agent"));
}

void LogTableTest::saysWhereLinesAreMissing()
{
    LogRig rig(std::vector<std::string>{});
    rig.addSourceWithGap();
    QVERIFY(rig.waitForRows(3));
    QVERIFY2(rig.message(1).startsWith(QStringLiteral("7 lines are missing here: ")),
        qPrintable(rig.message(1)));
    QVERIFY(rig.table().rowText(1).contains(QStringLiteral("Gap")));
    QVERIFY(rig.table().rowText(0).contains(QStringLiteral("pod-0")));
    rig.click(1);
    QTRY_COMPARE(rig.text("lineTitle"), QStringLiteral("Lines are missing here"));
    // What is missing could have matched.
    rig.filter(QStringLiteral("behind"));
    QVERIFY(rig.waitForRows(2));
    QCOMPARE(rig.message(1), QStringLiteral("behind"));
}

void LogTableTest::standsLongAndOddLines()
{
    std::string names;
    for (int i = 0; i < 3000; ++i) {
        names += R"(,"same":")" + std::to_string(i) + "\"";
    }
    const std::string deep = std::string(5000, '[') + std::string(5000, ']');
    LogRig rig({LogRig::line(0, "info", std::string(2'000'000, 'x')),
        LogRig::line(1, "info", "many", names.substr(1)),
        LogRig::line(2, "info", "deep", "\"deep\":" + deep), "", "\xff\xfe broken", "{\"level\":"});
    QVERIFY(rig.message(0).size() < 1000);
    for (std::uint64_t at = 0; at < 6; ++at) {
        rig.click(at);
        QTRY_VERIFY(rig.pane().detail().facts() && rig.pane().detail().facts()->row == at);
        QVERIFY(rig.pane().detail().facts()->raw.size() <= (1 << 19));
    }
}

void LogTableTest::isATableToTheBlind()
{
    LogRig rig(LogRig::usual(100));
    auto* seen = QAccessible::queryAccessibleInterface(&rig.table());
    QVERIFY(seen && seen->tableInterface());
    auto* table = seen->tableInterface();
    QCOMPARE(table->rowCount(), 100);
    QCOMPARE(table->columnCount(), static_cast<int>(rig.table().placed().size()));
    QCOMPARE(table->columnDescription(0), QStringLiteral("Time"));
    QVERIFY(table->selectRow(99));
    QTRY_VERIFY(rig.table().isComplete());
    auto* cell = table->cellAt(99, table->columnCount() - 1);
    QVERIFY(cell && cell->isValid());
    QCOMPARE(
        cell->text(QAccessible::Name), QStringLiteral("Attestor rejected proof, policy failed"));
    QVERIFY(cell->state().selected);
    QCOMPARE(seen->indexOfChild(cell), 100 * table->columnCount() - 1);
    QCOMPARE(seen->child(100 * table->columnCount() - 1), cell);
    QCOMPARE(seen->focusChild(), cell);
    const auto at = cell->rect().center();
    QCOMPARE(seen->childAt(at.x(), at.y()), cell);
    QVERIFY(!table->cellAt(100, 0));
}

void LogTableTest::everyControlHasAName()
{
    LogRig rig(LogRig::usual(30));
    rig.click(rig.table().firstPosition());
    rig.action("log.find")->trigger();
    const auto unnamed = test::unnamedControls(rig.pane());
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u' ')));
}

QTEST_MAIN(LogTableTest)
#include "log_table_test.moc"
