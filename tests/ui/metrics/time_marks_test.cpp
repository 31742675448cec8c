// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/time_marks.h"

#include <QtTest/QTest>

using namespace attest::ui;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000, kMinute = 60 * kSecond, kHour = 60 * kMinute;
constexpr std::int64_t kMidnight = 1'795'132'800 * kSecond; // 20 Nov 2026

QStringList wordsOf(TimeSpan span, int most)
{
    QStringList all;
    for (const auto& mark : timeMarks(span, most)) {
        all.push_back(mark.words);
    }
    return all;
}

} // namespace

/// Whether what stands under an axis of time is the time there.
class TimeMarksTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void wordsAreTheMomentTheyStandAt_data();
    void wordsAreTheMomentTheyStandAt();
    void noWordIsSaidTwice_data();
    void noWordIsSaidTwice();
    void nothingIsMarkedWithoutTime() { QVERIFY(timeMarks({5, 5}, 4).empty()); }
};

void TimeMarksTest::wordsAreTheMomentTheyStandAt_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, qint64 from, qint64 length, const char* words) {
        QTest::newRow(name) << from << length << QString::fromLatin1(words).split(u'|');
    };
    const auto evening = kMidnight - 3 * kHour;
    row("seconds", evening + kSecond, 7 * kSecond, "21:00:02|21:00:04|21:00:06|21:00:08");
    row("below a minute", evening, 80 * kSecond, "21:00:00|21:00:30|21:01:00");
    row("a quarter of an hour", evening + 90 * kSecond, 15 * kMinute, "21:05|21:10|21:15");
    row("an hour", evening, kHour, "21:00|21:15|21:30|21:45|22:00");
    row("over midnight", kMidnight - 7 * kMinute, 15 * kMinute,
        "23:55\n19 Nov|00:00\n20 Nov|00:05");
    row("a day", kMidnight - 7 * kHour, 24 * kHour, "18:00\n19 Nov|00:00\n20 Nov|06:00|12:00");
    row("a week", kMidnight - kHour, 7 * 24 * kHour, "21 Nov|23 Nov|25 Nov");
}

void TimeMarksTest::wordsAreTheMomentTheyStandAt()
{
    QFETCH(qint64, from);
    QFETCH(qint64, length);
    QFETCH(QStringList, words);
    QCOMPARE(wordsOf({from, from + length}, 4), words);
}

void TimeMarksTest::noWordIsSaidTwice_data()
{
    QTest::addColumn<qint64>("length");
    for (qint64 length = 2 * kSecond; length < 400 * 24 * kHour; length = length * 3 / 2) {
        QTest::addRow("%lld s", length / kSecond) << length;
    }
}

void TimeMarksTest::noWordIsSaidTwice()
{
    QFETCH(qint64, length);
    const auto words = wordsOf({kMidnight - length / 2, kMidnight + length - length / 2}, 4);
    QVERIFY2(words.size() >= 2, qPrintable(words.join(u' ')));
    QVERIFY2(words.size() <= 5, qPrintable(words.join(u' ')));
    QStringList full;
    QString day;
    for (const auto& each : words) {
        day = each.contains(u'\n') ? each.section(u'\n', 1) : day;
        full.push_back(each.section(u'\n', 0, 0) + day);
    }
    QCOMPARE(full.removeDuplicates(), 0);
}

QTEST_MAIN(TimeMarksTest)
#include "time_marks_test.moc"
