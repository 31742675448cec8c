// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metric_panel.h"
#include "metrics/plot_view.h"
#include "metrics/points_model.h"
#include "theme/style.h"
#include "theme/tokens.h"
#include "ui/support/controls.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <cmath>

using namespace attest;
using namespace attest::ui;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kStart = 1'785'245'000 * kSecond;

Chart chartOf(int points, int gapFrom = -1, int gapTo = -1)
{
    Chart chart;
    chart.title = QStringLiteral("Proofs");
    chart.subtitle = QStringLiteral("azure_imds");
    chart.unit = QStringLiteral("a second");
    chart.limit = 5;
    chart.limitWords = QStringLiteral("alert above 5");
    ChartSeries good{QStringLiteral("success"), ChartSeries::Meaning::Good, {}};
    ChartSeries bad{QStringLiteral("failed"), ChartSeries::Meaning::Bad, {}};
    for (int i = 0; i < points; ++i) {
        const auto time = kStart + i * 10 * kSecond;
        const bool gap = i >= gapFrom && i < gapTo;
        good.points.push_back({time, gap ? NAN : 30 + 4 * std::sin(i / 5.0)});
        bad.points.push_back({time, gap ? NAN : i < points / 2 ? 0.5 : 7.0});
    }
    chart.series = {good, bad};
    return chart;
}

} // namespace

/// A chart of metrics, its legend and its table.
class MetricsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void theLegendSaysTheLatestValues();
    void theCursorSaysTheValuesThere();
    void aGapHasNoValue();
    void chartsSpanWhatWasAskedAbout();
    void allThereIsBeginsWhereTheFirstChartDoes();
    void whatWasBeforeAnythingIsNoRowOfTheTable();
    void theLegendHidesLines();
    void theLegendIsNotCut_data();
    void theLegendIsNotCut();
    void keysMoveTheCursorAndZoom();
    void onePointHasTimeAroundIt();
    void newPointsDoNotMoveAZoomedChart();
    void zoomingOutEndsWithTheWhole();
    void escapeTakesTheCursorAway();
    void aClickChoosesATime();
    void theTableHasTheSameValues();
    void theModelIsSound();
    void everyControlHasAName();
    void linesDifferWithoutColour();
    void anEmptyChartSaysSo();
    void followsTheScheme();
    void picture();

private:
    [[nodiscard]] QList<QCheckBox*> legend() const { return m_panel->findChildren<QCheckBox*>(); }
    std::unique_ptr<MetricPanel> m_panel;
};

void MetricsTest::init()
{
    m_panel = std::make_unique<MetricPanel>();
    m_panel->setPalette(paletteOf(Scheme::Light));
    m_panel->resize(640, 220);
    m_panel->setChart(chartOf(60, 20, 26));
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void MetricsTest::cleanup()
{
    m_panel.reset();
}

void MetricsTest::theLegendSaysTheLatestValues()
{
    QCOMPARE(legend().size(), 2);
    QVERIFY(legend()[1]->text().startsWith(QStringLiteral("failed 7")));
}

void MetricsTest::theCursorSaysTheValuesThere()
{
    m_panel->plot().setCursorTime(kStart + 10 * kSecond + kSecond);
    QVERIFY(legend()[1]->text().startsWith(QStringLiteral("failed 0.5")));
    QVERIFY(m_panel->plot().accessibleDescription().contains(QStringLiteral("failed 0.5")));
    QVERIFY(m_panel->plot().accessibleDescription().contains(QStringLiteral("alert above 5")));
}

void MetricsTest::aGapHasNoValue()
{
    m_panel->plot().setCursorTime(kStart + 220 * kSecond);
    QVERIFY(legend()[0]->text().contains(QStringLiteral("no value")));
}

void MetricsTest::chartsSpanWhatWasAskedAbout()
{
    auto late = chartOf(120, 0, 110);
    const auto now = kStart + 1205 * kSecond;
    Chart* one[]{&late};
    spanTogether(one, {now - 3600 * kSecond, now});
    m_panel->setChart(late);
    QCOMPARE(m_panel->plot().window().from, now - 3600 * kSecond);
    QCOMPARE(m_panel->plot().window().to, now);
}

void MetricsTest::allThereIsBeginsWhereTheFirstChartDoes()
{
    auto late = chartOf(120, 0, 100), later = chartOf(120, 0, 110), none = chartOf(120, 0, 120);
    Chart* all[]{&late, &later, &none};
    const auto now = kStart + 1195 * kSecond;
    spanTogether(all, {0, now});
    for (const auto* chart : all) {
        QCOMPARE(chart->asked->from, kStart + 1000 * kSecond);
        QCOMPARE(chart->asked->to, now);
    }
}

void MetricsTest::whatWasBeforeAnythingIsNoRowOfTheTable()
{
    auto late = chartOf(120, 0, 100);
    Chart* one[]{&late};
    spanTogether(one, {kStart, kStart + 1200 * kSecond});
    QCOMPARE(late.series[0].points.size(), std::size_t{20});
    QCOMPARE(late.series[1].points.size(), std::size_t{20});
}

void MetricsTest::theLegendHidesLines()
{
    legend()[0]->click();
    QVERIFY(!m_panel->plot().isSeriesShown(0));
    QVERIFY(m_panel->plot().isSeriesShown(1));
    m_panel->setChart(chartOf(61));
    QVERIFY2(!m_panel->plot().isSeriesShown(0), "new points leave the choice");
    legend()[0]->click();
    QVERIFY(m_panel->plot().isSeriesShown(0));
}

void MetricsTest::theLegendIsNotCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {240, 300, 340, 500, 900}) {
        QTest::addRow("%d", width) << width;
    }
}

void MetricsTest::theLegendIsNotCut()
{
    QFETCH(int, width);
    auto chart = chartOf(60, 50, 60);
    chart.series[0].name = QStringLiteral("azure_imds & azure_msi failed");
    m_panel->resize(width, 220);
    m_panel->setChart(chart);
    m_panel->plot().setCursorTime(kStart + 550 * kSecond); // where nothing was measured
    for (const auto* entry : legend()) {
        QTRY_VERIFY2(entry->sizeHint().width() <= entry->width(), qPrintable(entry->text()));
        QVERIFY(entry->accessibleName().endsWith(QStringLiteral("no value")));
    }
}

void MetricsTest::keysMoveTheCursorAndZoom()
{
    auto& plot = m_panel->plot();
    QTest::keyClick(&plot, Qt::Key_End);
    QVERIFY(plot.cursor().has_value());
    QCOMPARE(*plot.cursor(), kStart + 590 * kSecond);
    QTest::keyClick(&plot, Qt::Key_Left);
    QCOMPARE(*plot.cursor(), kStart + 580 * kSecond);
    const auto all = plot.window();
    QTest::keyClick(&plot, Qt::Key_Plus);
    QVERIFY(plot.window().to - plot.window().from < all.to - all.from);
    QTest::keyClick(&plot, Qt::Key_Escape);
    QCOMPARE(plot.window().from, all.from);
}

void MetricsTest::onePointHasTimeAroundIt()
{
    m_panel->setChart(chartOf(1));
    const auto window = m_panel->plot().window();
    QCOMPARE(window.to, kStart);
    QCOMPARE(window.to - window.from, 120 * kSecond);
}

void MetricsTest::newPointsDoNotMoveAZoomedChart()
{
    auto& plot = m_panel->plot();
    const auto before = plot.window();
    m_panel->setChart(chartOf(70));
    QVERIFY(plot.window().to > before.to);
    plot.zoom(0.5);
    const auto zoomed = plot.window();
    m_panel->setChart(chartOf(80));
    QCOMPARE(plot.window().to, zoomed.to);
}

void MetricsTest::zoomingOutEndsWithTheWhole()
{
    auto& plot = m_panel->plot();
    const auto all = plot.window();
    plot.setCursorTime(all.to);
    plot.zoom(0.25);
    QVERIFY(plot.isZoomed());
    QCOMPARE(plot.window().to, all.to);
    plot.zoom(100);
    QCOMPARE(plot.window(), all);
    QVERIFY2(!plot.isZoomed(), "what comes is shown again");
}

void MetricsTest::escapeTakesTheCursorAway()
{
    auto& plot = m_panel->plot();
    QTest::keyClick(&plot, Qt::Key_End);
    QVERIFY(plot.cursor().has_value());
    QTest::keyClick(&plot, Qt::Key_Escape);
    QVERIFY(!plot.cursor().has_value());
}

void MetricsTest::aClickChoosesATime()
{
    const QSignalSpy chosen(m_panel.get(), &MetricPanel::timeChosen);
    m_panel->plot().setCursorTime(kStart + 100 * kSecond);
    QTest::keyClick(&m_panel->plot(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toLongLong(), kStart + 95 * kSecond);
    QCOMPARE(chosen[0][1].toLongLong(), kStart + 105 * kSecond);
}

void MetricsTest::theTableHasTheSameValues()
{
    m_panel->findChild<QToolButton*>()->click();
    auto* table = m_panel->findChild<QTableView*>();
    QVERIFY(table->isVisible());
    const auto* model = table->model();
    QCOMPARE(model->rowCount(), 60);
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), QStringLiteral("failed"));
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("7"));
    QCOMPARE(model->index(59 - 22, 1).data().toString(), QStringLiteral("no value"));
}

void MetricsTest::theModelIsSound()
{
    PointsModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setChart(chartOf(10));
    model.setChart({});
    model.setChart(chartOf(3));
}

void MetricsTest::everyControlHasAName()
{
    QCOMPARE(test::unnamedControls(*m_panel), QStringList());
    m_panel->showTable(true);
    QCOMPARE(test::unnamedControls(*m_panel), QStringList());
}

void MetricsTest::linesDifferWithoutColour()
{
    QVERIFY(legend()[0]->icon().pixmap(22, 12).toImage().convertToFormat(QImage::Format_Alpha8)
        != legend()[1]->icon().pixmap(22, 12).toImage().convertToFormat(QImage::Format_Alpha8));
}

void MetricsTest::anEmptyChartSaysSo()
{
    Chart empty;
    empty.title = QStringLiteral("Nothing");
    m_panel->setChart(empty);
    const auto* page
        = qobject_cast<QLabel*>(m_panel->findChild<QStackedWidget*>()->currentWidget());
    QVERIFY(page != nullptr);
    QVERIFY(!page->text().isEmpty());
    QTest::keyClick(&m_panel->plot(), Qt::Key_Right);
    QVERIFY(!m_panel->plot().cursor().has_value());
}

void MetricsTest::followsTheScheme()
{
    const auto light = m_panel->plot().grab().toImage();
    m_panel->setPalette(paletteOf(Scheme::Dark));
    QCoreApplication::processEvents();
    const auto dark = m_panel->plot().grab().toImage();
    QVERIFY(light.pixelColor(4, 4).lightness() > 200);
    QVERIFY(dark.pixelColor(4, 4).lightness() < 80);
}

// For people: ASSAYER_PICTURES names a folder.
void MetricsTest::picture()
{
    const auto folder = qEnvironmentVariable("ASSAYER_PICTURES");
    if (folder.isEmpty()) {
        QSKIP("ASSAYER_PICTURES is not set");
    }
    for (const auto scheme : {Scheme::Light, Scheme::Dark}) {
        m_panel->setPalette(paletteOf(scheme));
        m_panel->plot().setCursorTime(kStart + 400 * kSecond);
        QCoreApplication::processEvents();
        const auto name
            = scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        QVERIFY(m_panel->grab().save(
            folder + QStringLiteral("/metrics-") + name + QStringLiteral(".png")));
    }
}

QTEST_MAIN(MetricsTest)
#include "metrics_test.moc"
