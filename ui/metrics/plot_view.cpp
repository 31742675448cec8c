// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/plot_view.h"

#include "metrics/canvas_module.h"
#include "metrics/inks.h"
#include "metrics/plot_canvas.h"
#include "metrics/time_marks.h"
#include "theme/tokens.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace attest::ui {
namespace {

constexpr double kNanos = 1e9;
constexpr std::int64_t kSecond = 1'000'000'000;
constexpr double kClosest = 2; ///< seconds: nobody is asked more often

double seconds(std::int64_t time)
{
    return static_cast<double>(time) / kNanos;
}

// To the millisecond: a double has no more of such a time.
std::int64_t nanos(double time)
{
    return std::llround(time * 1000) * 1'000'000;
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

PlotView::PlotView(QWidget* parent) : QWidget(parent), m_canvas(makeCanvas(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(96);
    if (m_canvas == nullptr) {
        return;
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas);
    m_canvas->surface()->installEventFilter(this);
    m_canvas->onTimesChanged = [this] {
        if (!m_going) {
            const auto [from, to] = m_canvas->times();
            narrowTo(from, to);
        }
    };
    dress();
}

void PlotView::gatherTimes()
{
    m_times.clear();
    for (const auto& series : m_chart.series) {
        for (const auto& point : series.points) {
            m_times.push_back(point.time);
        }
    }
    std::sort(m_times.begin(), m_times.end());
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    m_reach = m_times.size() < 2
        ? 1'000'000'000
        : (m_times.back() - m_times.front()) / (std::ssize(m_times) - 1) / 2;
}

void PlotView::setChart(const Chart& chart)
{
    const bool same = chart.series.size() == m_chart.series.size();
    m_chart = chart;
    gatherTimes();
    if (!same) {
        m_shown.assign(m_chart.series.size(), true);
    }
    dress();
    if (m_zoomed) {
        fitValues();
    } else {
        showAll();
    }
}

void PlotView::dress()
{
    if (m_canvas == nullptr) {
        return;
    }
    const auto ink = [this](Role role) { return colour(role, palette()); };
    QFont small = font();
    small.setPointSizeF(std::max(7.0, font().pointSizeF() - 2));
    m_canvas->setLook(
        {ink(Role::Panel), ink(Role::Line), ink(Role::Muted), ink(Role::Warn), small});
    std::vector<PlotCanvas::Line> lines;
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        PlotCanvas::Line line;
        for (const auto& point : m_chart.series[i].points) {
            line.times.push_back(seconds(point.time));
            line.values.push_back(point.value); // a line does not cross what is no number
        }
        line.pen = penOf(m_chart, i, palette());
        QColor tint = line.pen.color();
        tint.setAlpha(36);
        const bool plain = m_chart.series[i].meaning == ChartSeries::Meaning::Plain;
        line.below = plain ? QBrush() : QBrush(tint);
        // A point between two gaps has no line to be seen by.
        line.dots = hasLonePoint(m_chart.series[i]);
        line.shown = m_shown[i];
        lines.push_back(std::move(line));
    }
    m_canvas->setLines(lines);
    m_canvas->setLimit(m_chart.limit, m_chart.limitWords);
}

void PlotView::setSeriesShown(std::size_t series, bool shown)
{
    if (series < m_shown.size()) {
        m_shown[series] = shown;
        dress();
        fitValues();
    }
}

bool PlotView::isSeriesShown(std::size_t series) const
{
    return series < m_shown.size() && m_shown[series];
}

// From zero, so that heights compare; a little room above.
void PlotView::fitValues()
{
    if (m_canvas == nullptr) {
        return;
    }
    const auto [from, to] = m_canvas->times();
    double least = 0;
    double most = m_chart.limit.value_or(0) * 1.3; // its words stand over it
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        for (const auto& point : m_chart.series[i].points) {
            const double time = seconds(point.time);
            if (m_shown[i] && std::isfinite(point.value) && time >= from && time <= to) {
                least = std::min(least, point.value);
                most = std::max(most, point.value);
            }
        }
    }
    m_canvas->setValues(least * 1.05, most > least ? most * 1.08 : least + 1);
    m_canvas->redraw();
}

TimeSpan PlotView::window() const
{
    if (m_canvas == nullptr) {
        return {};
    }
    const auto [from, to] = m_canvas->times();
    return {nanos(from), nanos(to)};
}

TimeSpan PlotView::whole() const
{
    // Of one scrape, or two, the marks under the axis would all say the same time.
    constexpr std::int64_t kLeast = 120 * kSecond;
    auto all = m_chart.asked.value_or(
        m_times.empty() ? TimeSpan() : TimeSpan{m_times.front(), m_times.back()});
    all.from = std::min(all.from, all.to - kLeast);
    return all;
}

void PlotView::goTo(double from, double to)
{
    {
        const QScopedValueRollback going(m_going, true);
        m_canvas->setTimes(from, to);
    }
    markTimes();
    fitValues();
}

// By a person: there is nothing beyond the whole of it, and who is back at that sees what comes again.
void PlotView::narrowTo(double from, double to)
{
    const double first = seconds(whole().from), last = seconds(whole().to);
    const double length = std::clamp(to - from, std::min(kClosest, last - first), last - first);
    if (length >= last - first) {
        showAll();
    } else {
        m_zoomed = true;
        const double begin = std::clamp(from, first, last - length);
        goTo(begin, begin + length);
    }
    emit windowChanged();
}

void PlotView::markTimes()
{
    if (m_canvas == nullptr) {
        return;
    }
    const int room = fontMetrics().horizontalAdvance(clockText(0)) + 4 * kGrid;
    QVector<double> times;
    QVector<QString> words;
    for (auto& mark : timeMarks(window(), m_canvas->width() / room)) {
        times.push_back(seconds(mark.at));
        words.push_back(std::move(mark.words));
    }
    m_canvas->setTimeMarks(times, words);
}

void PlotView::setWindow(std::optional<TimeSpan> window)
{
    if (!window) {
        return showAll();
    }
    m_zoomed = true;
    if (m_canvas != nullptr && *window != this->window()) {
        goTo(seconds(window->from), seconds(window->to));
    }
}

void PlotView::showAll()
{
    m_zoomed = false;
    if (m_canvas != nullptr && (m_chart.asked || !m_times.empty())) {
        goTo(seconds(whole().from), seconds(whole().to));
    }
}

void PlotView::zoom(double factor)
{
    if (m_canvas == nullptr) {
        return;
    }
    const auto [from, to] = m_canvas->times();
    const double at = m_cursor ? seconds(*m_cursor) : (from + to) / 2;
    narrowTo(at + (from - at) * factor, at + (to - at) * factor);
}

void PlotView::setCursorTime(std::optional<std::int64_t> time)
{
    m_cursor = time;
    if (m_canvas != nullptr) {
        m_canvas->setCursor(time ? std::optional(seconds(*time)) : std::nullopt);
    }
    emit cursorMoved();
}

void PlotView::moveCursor(int points)
{
    if (m_times.empty()) {
        return;
    }
    const auto at = m_cursor ? std::lower_bound(m_times.begin(), m_times.end(), *m_cursor)
                             : m_times.end() - 1;
    const auto last = std::ssize(m_times) - 1;
    const auto place = std::min<std::ptrdiff_t>(at - m_times.begin(), last);
    const auto moved = m_cursor ? place + points : place;
    setCursorTime(m_times[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(moved, 0, last))]);
}

void PlotView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dress();
    }
    QWidget::changeEvent(event);
}

void PlotView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    markTimes();
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
        setCursorTime({});
        showAll();
        emit windowChanged();
        return;
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
    if (m_canvas == nullptr || watched != m_canvas->surface()) {
        return QWidget::eventFilter(watched, event);
    }
    const auto timeAt = [this](const QEvent* mouse) {
        return nanos(m_canvas->timeAt(static_cast<const QMouseEvent*>(mouse)->position().x()));
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
        emit windowChanged();
        break;
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<const QMouseEvent*>(event)->position().toPoint();
        break;
    case QEvent::MouseButtonRelease: {
        const auto place = static_cast<const QMouseEvent*>(event)->position().toPoint();
        const bool dragged
            = (place - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (!dragged && !m_chart.series.empty()) {
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
