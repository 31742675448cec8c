// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/time_text.h"
#include "whatif/label_places.h"
#include "whatif/stretched_axis.h"
#include "whatif/time_slider.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace attest;
using namespace attest::ui;

/// The line of time by itself: where instants stand on it, and how keys and the mouse move the handle.
class LineTest : public QObject {
    Q_OBJECT
private slots:
    void minutesAndDecadesBothHaveRoom();
    void placesAndTimesAreInverse();
    void labelsNeverOverlap();
    void theMoreImportantLabelStays();
    void labelsOfTheSliderNeverOverlapAtAnyWidth();
    void arrowsStepInRoundLengths();
    void ctrlArrowsGoFromMarkToMark();
    void homeAndDoubleClickAreAsCaptured();
    void dragsToAMarkExactly();
    void isReadOutInWords();
    void theWheelLeavesItAlone();
    void readsTimesAsPeopleWriteThem_data();
    void readsTimesAsPeopleWriteThem();
};

namespace {

constexpr Time kCaptured{1785245040, 0}; // 2026-07-28 13:24:00
constexpr std::int64_t kDay = 86400;

std::vector<SliderMark> marks()
{
    const auto at = [](std::int64_t away) { return kCaptured + Duration{away}; };
    return {{at(-10 * 365 * kDay), QStringLiteral("root from 2016"), QStringLiteral("root"), 5},
        {at(-74 * kDay), QStringLiteral("signer from 15 May"), QStringLiteral("signer"), 2},
        {at(-60), QStringLiteral("challenge 13:23"), QStringLiteral("challenge issued"), 1},
        {at(540), QStringLiteral("challenge ends 13:33"), QStringLiteral("challenge ends"), 0},
        {at(106 * kDay), QStringLiteral("signer ends 11 Nov"), QStringLiteral("signer ends"), 2},
        {at(12 * 365 * kDay), QStringLiteral("root ends 2038"), QStringLiteral("root ends"), 5}};
}

std::unique_ptr<TimeSlider> slider(int width = 700)
{
    auto made = std::make_unique<TimeSlider>();
    made->setTime(kCaptured);
    made->show(marks(), session::Window{kCaptured - Duration{60}, kCaptured + Duration{540}},
        kCaptured, kCaptured + Duration{116 * kDay});
    made->resize(width, made->sizeHint().height());
    made->QWidget::show();
    return made;
}

} // namespace

void LineTest::minutesAndDecadesBothHaveRoom()
{
    const auto made = slider();
    QVERIFY(made->xOf(kCaptured + Duration{540}) - made->xOf(kCaptured - Duration{60}) > 20);
    QVERIFY(
        made->xOf(kCaptured + Duration{106 * kDay}) > made->xOf(kCaptured + Duration{540}) + 40);
}

void LineTest::placesAndTimesAreInverse()
{
    const StretchedAxis axis({kCaptured, kCaptured + Duration{600}, kCaptured + Duration{kDay}});
    for (const std::int64_t away : {0LL, 1LL, 599LL, 600LL, 40000LL, 86400LL}) {
        const auto at = kCaptured + Duration{away};
        QCOMPARE(axis.timeAt(axis.placeOf(at)).seconds, at.seconds);
    }
}

void LineTest::labelsNeverOverlap()
{
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 200; ++i) {
        wishes.push_back({(i * 37) % 500, 20 + (i * 13) % 90, i % 7});
    }
    const auto lefts = placeLabels(wishes, 500, 8);
    for (std::size_t a = 0; a < wishes.size(); ++a) {
        for (std::size_t b = a + 1; b < wishes.size(); ++b) {
            QVERIFY(!lefts[a] || !lefts[b] || *lefts[a] + wishes[a].width + 8 <= *lefts[b]
                || *lefts[b] + wishes[b].width + 8 <= *lefts[a]);
        }
    }
}

void LineTest::theMoreImportantLabelStays()
{
    const auto lefts = placeLabels({{50, 40, 1}, {60, 40, 0}}, 200, 4);
    QVERIFY(!lefts[0]);
    QVERIFY(lefts[1]);
}

void LineTest::labelsOfTheSliderNeverOverlapAtAnyWidth()
{
    for (int width = 200; width < 1400; width += 150) {
        const auto made = slider(width);
        const auto labels = made->labels();
        QVERIFY(!labels.empty());
        for (std::size_t a = 0; a < labels.size(); ++a) {
            QVERIFY(made->rect().contains(labels[a].where));
            for (std::size_t b = a + 1; b < labels.size(); ++b) {
                QVERIFY(!labels[a].where.intersects(labels[b].where));
            }
        }
    }
}

void LineTest::arrowsStepInRoundLengths()
{
    const auto made = slider();
    QSignalSpy chosen(made.get(), &TimeSlider::timeChosen);
    QTest::keyClick(made.get(), Qt::Key_Right);
    QCOMPARE(chosen.size(), 1);
    const auto step = made->time().seconds - kCaptured.seconds;
    QVERIFY(step > 0 && step % 5 == 0);
    QTest::keyClick(made.get(), Qt::Key_PageUp);
    QVERIFY(made->time().seconds - kCaptured.seconds >= 10 * step);
    QTest::keyClick(made.get(), Qt::Key_PageDown);
    QTest::keyClick(made.get(), Qt::Key_Left);
    QVERIFY(made->time() < kCaptured + Duration{step});
}

void LineTest::ctrlArrowsGoFromMarkToMark()
{
    const auto made = slider();
    QTest::keyClick(made.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(made->time(), kCaptured + Duration{540});
    QTest::keyClick(made.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(made->time(), kCaptured + Duration{106 * kDay});
    QTest::keyClick(made.get(), Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(made.get(), Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(made.get(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(made->time(), kCaptured - Duration{60});
}

void LineTest::homeAndDoubleClickAreAsCaptured()
{
    const auto made = slider();
    QTest::keyClick(made.get(), Qt::Key_End);
    QCOMPARE(made->time(), kCaptured + Duration{116 * kDay});
    QTest::keyClick(made.get(), Qt::Key_Home);
    QVERIFY(made->isAsCaptured());
    made->choose(kCaptured + Duration{540});
    QTest::mouseDClick(made.get(), Qt::LeftButton, {}, QPoint(60, made->height() / 2));
    QVERIFY(made->isAsCaptured());
}

void LineTest::dragsToAMarkExactly()
{
    const auto made = slider();
    const auto end = kCaptured + Duration{106 * kDay};
    const int y = made->height() / 2;
    QTest::mousePress(made.get(), Qt::LeftButton, {}, QPoint(made->xOf(kCaptured), y));
    QTest::mouseMove(made.get(), QPoint(made->xOf(end) + 2, y));
    QTest::mouseRelease(made.get(), Qt::LeftButton, {}, QPoint(made->xOf(end) + 2, y));
    QCOMPARE(made->time(), end);
}

void LineTest::isReadOutInWords()
{
    const auto made = slider();
    auto* access = QAccessible::queryAccessibleInterface(made.get());
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Slider);
    QCOMPARE(access->text(QAccessible::Value),
        QStringLiteral("28 Jul 2026 13:24:00 UTC, as captured, everything holds"));
    QVERIFY(!access->text(QAccessible::Name).isEmpty());
    auto* value = access->valueInterface();
    QVERIFY(value);
    QSignalSpy chosen(made.get(), &TimeSlider::timeChosen);
    value->setCurrentValue(static_cast<qlonglong>((kCaptured + Duration{3600}).seconds));
    QCOMPARE(chosen.size(), 1);
    QVERIFY(access->text(QAccessible::Value).contains(QStringLiteral("not everything holds")));
}

void LineTest::theWheelLeavesItAlone()
{
    const auto made = slider();
    const QPointF middle(made->rect().center());
    QWheelEvent wheel(
        middle, made->mapToGlobal(middle), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(made.get(), &wheel);
    QVERIFY(made->isAsCaptured());
}

void LineTest::readsTimesAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("good");
    QTest::newRow("as shown") << QStringLiteral("2026-07-28 13:24:00") << true;
    QTest::newRow("minutes") << QStringLiteral("2026-07-28 13:24") << true;
    QTest::newRow("RFC 3339") << QStringLiteral("2026-07-28T13:24:00Z") << true;
    QTest::newRow("offset") << QStringLiteral("2026-07-28T15:24:00+02:00") << true;
    QTest::newRow("named zone") << QStringLiteral(" 2026-07-28 13:24:00 utc ") << true;
    QTest::newRow("words") << QStringLiteral("yesterday") << false;
    QTest::newRow("no such day") << QStringLiteral("2026-02-30 13:24:00") << false;
}

void LineTest::readsTimesAsPeopleWriteThem()
{
    QFETCH(QString, typed);
    QFETCH(bool, good);
    QCOMPARE(typedTime(typed), good ? std::optional(kCaptured) : std::nullopt);
}

QTEST_MAIN(LineTest)
#include "line_test.moc"
