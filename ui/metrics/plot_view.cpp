// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/plot_view.h"

#include "metrics/inks.h"
#include "theme/tokens.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace attest::ui {
namespace {

constexpr double kNanos = 1e9;

double seconds(std::int64_t time)
{
    return static_cast<double>(time) / kNanos;
}

std::int64_t nanos(double time)
{
    return static_cast<std::int64_t>(time * kNanos);
}

bool hasLonePoint(const ChartSeries& series)
{
    const auto& points = series.points;
    const auto isGap
        = [&](std::size_t i) { return i >= points.size() || std::isnan(points[i].value); };
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isGap(i) && isGap(i + 1) && (i == 0 || isGap(i - 1))) {
            return true;
        }
    }
    return false;
}

} // namespace

PlotView::PlotView(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_line(new QCPItemLine(m_plot))
    , m_limit(new QCPItemLine(m_plot))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(96);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    m_plot->axisRect()->setMargins({0, kGrid, kGrid, 0});

    const auto ticker = QSharedPointer<QCPAxisTickerDateTime>::create();
    ticker->setDateTimeSpec(Qt::UTC);
    ticker->setDateTimeFormat(QStringLiteral("HH:mm"));
    ticker->setTickCount(4);
    m_plot->xAxis->setTicker(ticker);
    m_plot->yAxis->ticker()->setTickCount(3);
    m_plot->yAxis->setNumberFormat(QStringLiteral("gb"));
    m_plot->yAxis->setNumberPrecision(3);
    m_line->setVisible(false);
    m_limit->setVisible(false);
    m_limit->start->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_limit->end->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_line->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    connect(m_plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
        fitValues();
        emit windowChanged();
    });
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this] { m_zoomed = true; });
    dress();
}

void PlotView::setChart(const Chart& chart)
{
    const bool same = chart.series.size() == m_chart.series.size();
    m_chart = chart;
    if (!same) {
        m_shown.assign(m_chart.series.size(), true);
        m_plot->clearGraphs();
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            m_plot->addGraph();
        }
    }
    fill();
    dress();
    if (!m_zoomed) {
        showAll();
    }
}

void PlotView::fill()
{
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        QVector<double> times, values;
        for (const auto& point : m_chart.series[i].points) {
            times.push_back(seconds(point.time));
            values.push_back(point.value); // a line does not cross what is no number
        }
        m_plot->graph(static_cast<int>(i))->setData(times, values, true);
    }
}

void PlotView::dress()
{
    const auto ink = [this](Role role) { return colour(role, palette()); };
    m_plot->setBackground(QBrush(ink(Role::Panel)));
    QFont small = font();
    small.setPointSizeF(std::max(7.0, font().pointSizeF() - 2));
    for (auto* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(ink(Role::Line)));
        axis->setTickPen(QPen(Qt::NoPen));
        axis->setSubTickPen(QPen(Qt::NoPen));
        axis->setTickLabelColor(ink(Role::Muted));
        axis->setTickLabelFont(small);
        axis->grid()->setPen(QPen(ink(Role::Line)));
        axis->grid()->setZeroLinePen(QPen(ink(Role::Line)));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->yAxis->setBasePen(QPen(Qt::NoPen));
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        auto* graph = m_plot->graph(static_cast<int>(i));
        const auto pen = penOf(m_chart, i, palette());
        graph->setPen(pen);
        graph->setVisible(m_shown[i]);
        QColor tint = pen.color();
        tint.setAlpha(36);
        const bool plain = m_chart.series[i].meaning == ChartSeries::Meaning::Plain;
        graph->setBrush(plain ? QBrush() : QBrush(tint));
        // A point between two gaps has no line to be seen by.
        graph->setScatterStyle(hasLonePoint(m_chart.series[i])
                ? QCPScatterStyle(QCPScatterStyle::ssDisc, pen.widthF() + 2)
                : QCPScatterStyle());
    }
    m_line->setPen(QPen(ink(Role::Muted)));
    m_limit->setPen(QPen(ink(Role::Warn), 1, Qt::DashLine));
    m_limit->setVisible(m_chart.limit.has_value());
    if (m_chart.limit) {
        m_limit->start->setCoords(0, *m_chart.limit);
        m_limit->end->setCoords(1, *m_chart.limit);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::setSeriesShown(std::size_t series, bool shown)
{
    if (series < m_shown.size()) {
        m_shown[series] = shown;
        m_plot->graph(static_cast<int>(series))->setVisible(shown);
        fitValues();
        m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

bool PlotView::isSeriesShown(std::size_t series) const
{
    return series < m_shown.size() && m_shown[series];
}

// From zero, so that heights compare; a little room above.
void PlotView::fitValues()
{
    const auto range = m_plot->xAxis->range();
    double least = 0;
    double most = m_chart.limit.value_or(0) * 1.2;
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        for (const auto& point : m_chart.series[i].points) {
            const double time = seconds(point.time);
            if (m_shown[i] && std::isfinite(point.value) && time >= range.lower
                && time <= range.upper) {
                least = std::min(least, point.value);
                most = std::max(most, point.value);
            }
        }
    }
    m_plot->yAxis->setRange(least * 1.05, most > least ? most * 1.08 : least + 1);
}

std::vector<std::int64_t> PlotView::times() const
{
    std::vector<std::int64_t> all;
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        for (const auto& point : m_chart.series[i].points) {
            all.push_back(point.time);
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::int64_t PlotView::reach() const
{
    const auto all = times();
    return all.size() < 2
        ? nanos(1)
        : (all.back() - all.front()) / static_cast<std::int64_t>(all.size() - 1) / 2;
}

PlotView::Window PlotView::window() const
{
    const auto range = m_plot->xAxis->range();
    return {nanos(range.lower), nanos(range.upper)};
}

void PlotView::showAll()
{
    m_zoomed = false;
    const auto all = times();
    if (all.empty()) {
        return;
    }
    const double from = seconds(all.front());
    const double to = seconds(all.back());
    m_plot->xAxis->setRange(from, to > from ? to : from + 1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::zoom(double factor)
{
    m_zoomed = true;
    const auto range = m_plot->xAxis->range();
    m_plot->xAxis->scaleRange(factor, m_cursor ? seconds(*m_cursor) : range.center());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::setCursorTime(std::optional<std::int64_t> time)
{
    m_cursor = time;
    m_line->setVisible(time.has_value());
    if (time) {
        m_line->start->setCoords(seconds(*time), 0);
        m_line->end->setCoords(seconds(*time), 1);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    emit cursorMoved();
}

void PlotView::moveCursor(int points)
{
    const auto all = times();
    if (all.empty()) {
        return;
    }
    const auto at = m_cursor ? std::lower_bound(all.begin(), all.end(), *m_cursor) : all.end() - 1;
    const auto place = std::min<std::ptrdiff_t>(at - all.begin(), std::ssize(all) - 1);
    const auto moved = m_cursor ? place + points : place;
    setCursorTime(
        all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(moved, 0, std::ssize(all) - 1))]);
}

void PlotView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dress();
    }
    QWidget::changeEvent(event);
}

void PlotView::focusInEvent(QFocusEvent* event)
{
    if (!m_cursor && event->reason() != Qt::MouseFocusReason) {
        moveCursor(0);
    }
    QWidget::focusInEvent(event);
}

void PlotView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1);
    case Qt::Key_Right:
        return moveCursor(1);
    case Qt::Key_Home:
        return moveCursor(-1'000'000);
    case Qt::Key_End:
        return moveCursor(1'000'000);
    case Qt::Key_Plus:
        return zoom(0.5);
    case Qt::Key_Minus:
        return zoom(2);
    case Qt::Key_Escape:
        return showAll();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor) {
            emit timeChosen(*m_cursor - reach(), *m_cursor + reach());
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PlotView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_plot) {
        return QWidget::eventFilter(watched, event);
    }
    const auto timeAt = [this](const QEvent* mouse) {
        const auto place = static_cast<const QMouseEvent*>(mouse)->position();
        return nanos(m_plot->xAxis->pixelToCoord(place.x()));
    };
    switch (event->type()) {
    case QEvent::MouseMove:
        if (!m_chart.series.empty()) {
            setCursorTime(timeAt(event));
        }
        break;
    case QEvent::Leave:
        setCursorTime({});
        break;
    case QEvent::MouseButtonDblClick:
        showAll();
        break;
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<const QMouseEvent*>(event)->position().toPoint();
        break;
    case QEvent::MouseButtonRelease: {
        const auto place = static_cast<const QMouseEvent*>(event)->position().toPoint();
        const bool dragged
            = (place - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (dragged) {
            m_zoomed = true;
        } else if (!m_chart.series.empty()) {
            emit timeChosen(timeAt(event) - reach(), timeAt(event) + reach());
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attest::ui
