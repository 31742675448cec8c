// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/clock_pane.h"
#include "clock/timeline_view.h"
#include "clock/validity_model.h"
#include "theme/time_text.h"
#include "ui/support/sample_case.h"

#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

using namespace attest;
using namespace attest::ui;

/// All validity intervals on one timeline.
class ClockTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void everyIntervalIsARowThatSaysHowItStands();
    void barsLieWhereTheirTimesAre();
    void theClockIsALineThroughAllRows();
    void theSupposedClockIsShownToo();
    void movingTheClockKeepsTheRow();
    void fitsTheEvidenceOrTheCertificates();
    void zoomsAndMovesByKey();
    void zoomsByTheWheelWhereThePointerIs();
    void labelsOfTheAxisNeverOverlap();
    void keysSelectWhatARowRestsOn();
    void whatIsSelectedElsewhereIsTheCurrentRow();
    void rowsAreReadOutInWords();
    void tooltipsHaveTheLocalTime();
    void copiesARow();
    void nothingNeedsToBeScrolledSideways();
    void theModelIsSound();
    void lengthsAreSaidInTheLargestUnit_data();
    void lengthsAreSaidInTheLargestUnit();

private:
    void show(casefile::Case c);
    [[nodiscard]] int rowOf(session::Whose whose) const;
    TimelineView* view() const { return m_pane->findChild<TimelineView*>(); }
    ValidityModel* model() const { return m_pane->findChild<ValidityModel*>(); }

    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<LiveCase> m_live;
    std::unique_ptr<ClockPane> m_pane;
};

void ClockTest::init()
{
    m_actions = std::make_unique<Actions>();
    m_pane = std::make_unique<ClockPane>(*m_actions);
    m_pane->resize(1000, 260);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void ClockTest::cleanup()
{
    m_pane.reset();
    m_live.reset();
    m_actions.reset();
}

void ClockTest::show(casefile::Case c)
{
    m_live = test::open(std::move(c));
    m_pane->setCase(m_live.get());
}

int ClockTest::rowOf(session::Whose whose) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->at(row).whose == whose) {
            return row;
        }
    }
    return -1;
}

void ClockTest::everyIntervalIsARowThatSaysHowItStands()
{
    show(test::acceptedCase());
    QCOMPARE(model()->rowCount(), static_cast<int>(m_live->moments().validities.size()));
    const int signer = rowOf(session::Whose::Certificate);
    const auto text = [&](int column) { return model()->index(signer, column).data().toString(); };
    QCOMPARE(text(ValidityModel::Name), QStringLiteral("Signer certificate"));
    QVERIFY(text(ValidityModel::Left).startsWith(QStringLiteral("valid, ")));
    QVERIFY(text(ValidityModel::Left).endsWith(QStringLiteral(" days left")));
    QVERIFY(text(ValidityModel::To).startsWith(QStringLiteral("2026-")));
}

void ClockTest::barsLieWhereTheirTimesAre()
{
    show(test::acceptedCase());
    const auto document = view()->barOf(rowOf(session::Whose::Document));
    const auto challenge = view()->barOf(rowOf(session::Whose::Challenge));
    QVERIFY(document.width() > challenge.width());
    QVERIFY(challenge.left() > document.left() - 2);
    QVERIFY(challenge.width() >= 3);
    const auto signer = view()->barOf(rowOf(session::Whose::Certificate));
    QVERIFY(signer.left() < document.left());
    QVERIFY(signer.right() > document.right());
}

void ClockTest::theClockIsALineThroughAllRows()
{
    show(test::acceptedCase());
    const auto picture = view()->viewport()->grab().toImage();
    const auto cell = view()->visualRect(model()->index(0, ValidityModel::Bar));
    const int x = view()->xIn(cell, m_live->kept().context.now);
    const auto line = picture.pixelColor(x, cell.top() + 1);
    QVERIFY(line != picture.pixelColor(cell.right() - 1, cell.top() + 1));
    for (int row = 1; row < model()->rowCount(); ++row) {
        const auto at = view()->visualRect(model()->index(row, ValidityModel::Bar));
        QCOMPARE(picture.pixelColor(x, at.top() + 1), line);
    }
}

void ClockTest::theSupposedClockIsShownToo()
{
    show(test::acceptedCase());
    auto whatIf = m_live->whatIf();
    whatIf.now = m_live->kept().context.now + Duration{3600};
    m_live->suppose(QStringLiteral("Later"), whatIf);
    QCOMPARE(model()->judged(), *whatIf.now);
    QCOMPARE(model()->moments().clock, m_live->kept().context.now);
    const int challenge = rowOf(session::Whose::Challenge);
    QVERIFY(!model()->holds(challenge));
    QVERIFY(model()
                ->index(challenge, ValidityModel::Left)
                .data()
                .toString()
                .startsWith(QStringLiteral("ended ")));
}

void ClockTest::movingTheClockKeepsTheRow()
{
    show(test::acceptedCase());
    view()->setCurrentIndex(model()->index(2, 0));
    QSignalSpy resets(model(), &ValidityModel::modelReset);
    auto whatIf = m_live->whatIf();
    whatIf.now = m_live->kept().context.now + Duration{60};
    m_live->suppose(QStringLiteral("Later"), whatIf);
    m_live->stepBack();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(view()->currentIndex().row(), 2);
}

void ClockTest::zoomsAndMovesByKey()
{
    show(test::acceptedCase());
    const auto& model = *m_pane->findChild<ui::ValidityModel*>();
    const auto judged = model.judged();
    const auto later = judged + Duration{600};
    const auto fitted = view()->scale().placeOf(later) - view()->scale().placeOf(judged);
    const auto wide
        = [&] { return view()->scale().placeOf(later) - view()->scale().placeOf(judged); };
    const auto where = view()->scale().placeOf(judged);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Plus);
    QVERIFY(wide() > 1.4 * fitted);
    QVERIFY(std::abs(view()->scale().placeOf(judged) - where) < 0.01);
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(view()->scale().placeOf(judged) < where - 0.05);
    // The clock may move without the view forgetting what is looked at.
    QVERIFY(view()->isZoomed());
    QTest::keyClick(view(), Qt::Key_0);
    QVERIFY(std::abs(wide() - fitted) < 0.001);
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(view(), Qt::Key_Minus);
    }
    QVERIFY(!view()->scale().ticks(5).empty());
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(view(), Qt::Key_Plus);
    }
    QVERIFY(!view()->scale().empty());
}

void ClockTest::zoomsByTheWheelWhereThePointerIs()
{
    show(test::acceptedCase());
    const auto cell = view()->visualRect(view()->model()->index(0, ui::ValidityModel::Bar));
    const auto place = 0.25;
    const QPoint at(cell.left() + qRound(place * (cell.width() - 1)), cell.center().y());
    const auto instant = view()->scale().at(place);
    const auto turn = [&](Qt::KeyboardModifiers keys) {
        QWheelEvent event(at, view()->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, keys,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(view()->viewport(), &event);
    };
    turn(Qt::NoModifier);
    QVERIFY(!view()->isZoomed());
    turn(Qt::ControlModifier);
    QVERIFY(view()->isZoomed());
    QVERIFY(std::abs(view()->scale().placeOf(instant) - place) < 0.02);
    turn(Qt::ShiftModifier);
    QVERIFY(view()->scale().placeOf(instant) > place + 0.05);
}

void ClockTest::fitsTheEvidenceOrTheCertificates()
{
    show(test::acceptedCase());
    const int document = rowOf(session::Whose::Document);
    const auto near = view()->barOf(document).width();
    view()->setFocus();
    m_actions->find(QStringLiteral("clock.fit"))->trigger();
    QCOMPARE(view()->fit(), Fit::Certificates);
    QCOMPARE(m_pane->findChild<QComboBox*>()->currentIndex(), 1);
    QVERIFY(view()->barOf(document).width() < near / 10);
    const int signer = rowOf(session::Whose::Certificate);
    const auto cell = view()->visualRect(model()->index(signer, ValidityModel::Bar));
    QVERIFY(cell.contains(view()->barOf(signer)));
    auto* fit = m_pane->findChild<QComboBox*>();
    fit->setFocus();
    QTest::keyClick(fit, Qt::Key_Up);
    QCOMPARE(view()->fit(), Fit::Evidence);
    m_actions->find(QStringLiteral("clock.fit"))->trigger();
    QCOMPARE(view()->fit(), Fit::Certificates);
}

void ClockTest::labelsOfTheAxisNeverOverlap()
{
    show(test::acceptedCase());
    for (const auto fit : {Fit::Evidence, Fit::Certificates}) {
        view()->setFit(fit);
        for (int width = 120; width < 1400; width += 90) {
            const QRect section(0, 0, width, 24);
            const auto labels = view()->axisLabels(section);
            QVERIFY(!labels.empty());
            for (std::size_t i = 1; i < labels.size(); ++i) {
                QVERIFY(labels[i - 1].where.right() < labels[i].where.left());
            }
            QVERIFY(section.contains(labels.back().where));
        }
    }
}

void ClockTest::keysSelectWhatARowRestsOn()
{
    show(test::acceptedCase());
    view()->setFocus();
    view()->setCurrentIndex(model()->index(rowOf(session::Whose::Certificate) - 1, 0));
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(m_live->selection().now().span, std::optional(m_live->run()->imds().signerSpan));
}

void ClockTest::whatIsSelectedElsewhereIsTheCurrentRow()
{
    show(test::acceptedCase());
    const auto& content = *m_live->run()->imds().content;
    m_live->selection().selectSpan(content.expiresOn.span);
    QCOMPARE(view()->currentIndex().row(), rowOf(session::Whose::Document));
    QCOMPARE(m_live->selection().now().span, std::optional(content.expiresOn.span));
}

void ClockTest::rowsAreReadOutInWords()
{
    show(test::acceptedCase());
    const auto words = model()
                           ->index(rowOf(session::Whose::Certificate), 0)
                           .data(Qt::AccessibleTextRole)
                           .toString();
    QVERIFY(words.startsWith(QStringLiteral("Signer certificate, from ")));
    QVERIFY(words.endsWith(QStringLiteral("days left")));
}

void ClockTest::tooltipsHaveTheLocalTime()
{
    show(test::acceptedCase());
    const int row = rowOf(session::Whose::Document);
    const auto tip = model()->index(row, ValidityModel::To).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(localText(*model()->at(row).written.to)));
}

void ClockTest::copiesARow()
{
    show(test::acceptedCase());
    const auto at = view()->visualRect(model()->index(0, 0)).center();
    emit view()->customContextMenuRequested(at);
    auto* menu = m_pane->findChild<QMenu*>();
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text(), model()->sentence(0));
}

void ClockTest::nothingNeedsToBeScrolledSideways()
{
    show(test::acceptedCase());
    for (const int width : {420, 600, 900, 1300}) {
        m_pane->resize(width, 260);
        QCoreApplication::sendPostedEvents();
        QVERIFY(view()->header()->length() <= view()->viewport()->width());
    }
}

void ClockTest::theModelIsSound()
{
    ValidityModel model;
    const QAbstractItemModelTester tester(&model);
    auto moments = session::momentsOf(test::acceptedCase(), verify::Method::AzureImds);
    const auto clock = moments.clock;
    model.show(moments, clock);
    model.show(moments, clock + Duration{60});
    model.show({}, clock);
    QCOMPARE(model.rowCount(), 0);
}

void ClockTest::lengthsAreSaidInTheLargestUnit_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << qint64{41} << QStringLiteral("41 s");
    QTest::newRow("challenge") << qint64{598} << QStringLiteral("9 min");
    QTest::newRow("hours and minutes") << qint64{20441} << QStringLiteral("5 h 40 min");
    QTest::newRow("document") << qint64{6 * 3600} << QStringLiteral("6 h");
    QTest::newRow("days") << qint64{106 * 86400 + 5} << QStringLiteral("106 days");
}

void ClockTest::lengthsAreSaidInTheLargestUnit()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, words);
    QCOMPARE(lengthText({seconds}), words);
}

QTEST_MAIN(ClockTest)
#include "clock_test.moc"
