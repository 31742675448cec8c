// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <numeric>

using namespace attest;
using test::LogRig;

/// Which time is looked at, and what the lines over time show of a filter.
class LogTimeTest : public QObject {
    Q_OBJECT
private slots:
    void showsTheLastMinutes();
    void goesAlongWithTheClock();
    void takesATimeAsItIsWritten();
    void asksAgainForWhatIsNoTime();
    void saysThatTheBrushChose();
    void knowsTimesAsTheyAreTyped_data();
    void knowsTimesAsTheyAreTyped();
    void countsWhatTheFilterTakes();
    void leavesFewLinesFarAwayOut();
    void leavesNothingOutOfADay();

private:
    static void choose(LogRig& rig, const QString& words);
    static QLineEdit* beginToWrite(LogRig& rig);
};

namespace {

std::uint64_t totalOf(const std::vector<ui::HistogramStrip::Bucket>& buckets)
{
    return std::accumulate(buckets.begin(), buckets.end(), std::uint64_t{0},
        [](std::uint64_t sum, const auto& each) { return sum + each.total(); });
}

} // namespace

void LogTimeTest::choose(LogRig& rig, const QString& words)
{
    for (auto* action : rig.pane().timeChoice().menu()->actions()) {
        if (action->text().remove(u'&') == words) {
            action->trigger();
            return;
        }
    }
    QFAIL("that time is not offered");
}

QLineEdit* LogTimeTest::beginToWrite(LogRig& rig)
{
    choose(rig, QStringLiteral("From and to…"));
    auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    if (edit) {
        edit->clear();
    }
    return edit;
}

void LogTimeTest::showsTheLastMinutes()
{
    LogRig rig(LogRig::usual(600)); // up to now
    QCOMPARE(rig.pane().timeChoice().text(), QStringLiteral("All times"));
    choose(rig, QStringLiteral("Last 5 minutes"));
    QVERIFY(rig.waitForRows(300));
    QCOMPARE(rig.pane().timeChoice().text(), QStringLiteral("Last 5 minutes"));
    rig.append({LogRig::line(605, "info", "later than the clock")});
    QVERIFY(rig.waitForRows(301));
    choose(rig, QStringLiteral("All times"));
    QVERIFY(rig.waitForRows(601));
}

void LogTimeTest::goesAlongWithTheClock()
{
    LogRig rig(LogRig::usual(600));
    choose(rig, QStringLiteral("Last 5 minutes"));
    QVERIFY(rig.waitForRows(300));
    rig.now.seconds += 100;
    auto* step = rig.pane().timeChoice().findChild<QTimer*>();
    QVERIFY(step && step->isActive());
    step->start(1);
    QVERIFY(rig.waitForRows(200));
    step->stop();
    QCOMPARE(rig.pane().timeChoice().text(), QStringLiteral("Last 5 minutes"));
}

void LogTimeTest::takesATimeAsItIsWritten()
{
    LogRig rig(LogRig::usual(300));
    auto* edit = beginToWrite(rig);
    QVERIFY(edit);
    edit->setText(QStringLiteral("13:25 – 13:26"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(rig.waitForRows(60));
    QCOMPARE(rig.pane().timeChoice().text(), QStringLiteral("Chosen time"));
    QVERIFY(!edit->isVisible());
    // With a filter both hold.
    rig.filter(QStringLiteral("level >= error"));
    QVERIFY(rig.waitForRows(6));
}

void LogTimeTest::asksAgainForWhatIsNoTime()
{
    LogRig rig(LogRig::usual(50));
    auto* edit = beginToWrite(rig);
    QVERIFY(edit);
    edit->setText(QStringLiteral("13:26 – 13:25"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->isVisible());
    QVERIFY(edit->accessibleDescription().contains(QStringLiteral("the earlier one first")));
    QCOMPARE(rig.table().order().size(), std::uint64_t{50});
}

void LogTimeTest::saysThatTheBrushChose()
{
    LogRig rig(LogRig::usual(100));
    auto& strip = rig.pane().histogram();
    QTRY_VERIFY(!strip.buckets().empty());
    choose(rig, QStringLiteral("Last 15 minutes"));
    strip.setFocus();
    QTest::keyClick(&strip, Qt::Key_Home);
    QTest::keyClick(&strip, Qt::Key_Return);
    QCOMPARE(rig.pane().timeChoice().text(), QStringLiteral("Chosen time"));
    QTest::keyClick(&strip, Qt::Key_Escape);
    QCOMPARE(rig.pane().timeChoice().text(), QStringLiteral("All times"));
}

void LogTimeTest::knowsTimesAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words"); // empty: it is none
    QTest::newRow("days") << QStringLiteral("2026-07-28 13:05 - 2026-07-29 01:00")
                          << QStringLiteral("2026-07-28 13:05:00 to 2026-07-29 01:00:00 UTC");
    QTest::newRow("its day") << QStringLiteral("13:05 to 13:25:30")
                             << QStringLiteral("2026-07-28 13:05:00 to 13:25:30 UTC");
    QTest::newRow("the day it begins") << QStringLiteral("2026-07-01 09:05 – 9:25")
                                       << QStringLiteral("2026-07-01 09:05:00 to 09:25:00 UTC");
    QTest::newRow("no end") << QStringLiteral("13:05 –")
                            << QStringLiteral("since 2026-07-28 13:05:00 UTC");
    QTest::newRow("backwards") << QStringLiteral("13:25 – 13:05") << QString();
    QTest::newRow("one time") << QStringLiteral("13:25") << QString();
    QTest::newRow("no time") << QStringLiteral("noon – night") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void LogTimeTest::knowsTimesAsTheyAreTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, words);
    constexpr telemetry::Nanos kThatDay = 1'785'245'081'000'000'000;
    const auto range = ui::typedRange(typed, kThatDay);
    QCOMPARE(range ? ui::wordsOf(*range) : QString(), words);
    if (range) {
        QCOMPARE(ui::typedRange(ui::typedText(*range), telemetry::kNoTime), range);
    }
}

void LogTimeTest::countsWhatTheFilterTakes()
{
    LogRig rig(LogRig::usual(100));
    auto& strip = rig.pane().histogram();
    QTRY_COMPARE(totalOf(strip.buckets()), std::uint64_t{100});
    rig.filter(QStringLiteral("level >= error"));
    QTRY_COMPARE(totalOf(strip.buckets()), std::uint64_t{10});
    QVERIFY(strip.wordsAt(strip.buckets().size() - 1).contains(QStringLiteral("lines in all")));
    rig.filter({});
    QTRY_COMPARE(totalOf(strip.buckets()), std::uint64_t{100});
    QVERIFY(!strip.wordsAt(0).contains(QStringLiteral("lines in all")));
}

void LogTimeTest::leavesFewLinesFarAwayOut()
{
    auto lines = LogRig::usual(100);
    lines.insert(lines.begin() + 50, R"({"ts":1,"level":"info","msg":"before the clock was set"})");
    LogRig rig(lines);
    auto& strip = rig.pane().histogram();
    QTRY_COMPARE(totalOf(strip.buckets()), std::uint64_t{100});
    const auto filled = std::ranges::count_if(
        strip.buckets(), [](const auto& bucket) { return bucket.total() > 0; });
    QVERIFY2(filled > 50, "the others have the room to themselves");
    auto* earlier = strip.findChild<QToolButton*>(QStringLiteral("histogramEarlier"));
    QVERIFY(earlier->isVisible());
    QVERIFY(strip.rect().contains(earlier->geometry()));
    QVERIFY(!strip.findChild<QToolButton*>(QStringLiteral("histogramLater"))->isVisible());
    QTest::mouseClick(earlier, Qt::LeftButton);
    QVERIFY(rig.waitForRows(1));
    QVERIFY(rig.message(0).contains(QStringLiteral("before the clock was set")));
}

void LogTimeTest::leavesNothingOutOfADay()
{
    auto lines = LogRig::usual(100);
    lines.push_back(LogRig::line(20 * 3600, "info", "the only one of the night"));
    LogRig rig(lines);
    QTRY_COMPARE(totalOf(rig.pane().histogram().buckets()), std::uint64_t{101});
}

QTEST_MAIN(LogTimeTest)
#include "log_time_test.moc"
