// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/histogram_strip.h"

#include "live/announce.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/time_text.h"
#include "theme/tip.h"
#include "theme/tokens.h"

#include <QtCore/QLocale>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <cmath>

namespace attest::ui {

using telemetry::kNoTime;
using telemetry::Level;
using telemetry::Nanos;

namespace {

constexpr int kBar = 4; ///< a bar with its gap
constexpr std::size_t kMostParts = 600;

struct Weights {
    std::uint64_t errors = 0, warnings = 0, others = 0;
};

Weights weightsOf(const watch::TimeBucket& bucket)
{
    Weights found;
    for (std::size_t level = 0; level < std::size(bucket.lines); ++level) {
        auto& to = level >= static_cast<std::size_t>(Level::Error) ? found.errors
            : level == static_cast<std::size_t>(Level::Warn)       ? found.warnings
                                                                   : found.others;
        to += bucket.lines[level];
    }
    return found;
}

std::uint64_t mostOf(const std::vector<watch::TimeBucket>& buckets)
{
    std::uint64_t most = 0;
    for (const auto& each : buckets) {
        most = std::max(most, each.total());
    }
    return most;
}

QString secondsOf(Nanos time)
{
    return own(telemetry::shownTime(time, 0)).mid(11, 8);
}
QString dayOf(Nanos time)
{
    return own(telemetry::shownTime(time, 0)).left(10);
}

} // namespace

HistogramStrip::HistogramStrip(QWidget* parent)
    : QWidget(parent)
    , m_earlier(outsideButton("histogramEarlier"))
    , m_later(outsideButton("histogramLater"))
{
    setObjectName(QStringLiteral("histogram"));
    setAccessibleName(tr("Lines over time"));
    setToolTip(tr("Drag to choose a span of time; with keys, arrows move, Shift and arrows mark, "
                  "Enter chooses, Escape takes it back"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    inkOutside();
}

void HistogramStrip::show(const CountedLines& lines)
{
    m_span = lines.span;
    m_whole = lines.whole;
    m_buckets = lines.buckets;
    m_all = lines.all;
    m_most = mostOf(m_buckets);
    m_mostOfAll = mostOf(m_all);
    const auto last = m_buckets.empty() ? 0 : m_buckets.size() - 1;
    m_at = std::min(m_at, last);
    m_anchor = std::min(m_anchor, last);
    m_linesEarlier = lines.earlier;
    m_linesLater = lines.later;
    nameOutside();
    update();
}

QToolButton* HistogramStrip::outsideButton(const char* name)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoRaise(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setFont(smallFont(font()));
    button->hide();
    connect(button, &QToolButton::clicked, this, [this, button] {
        choose(button == m_earlier ? TimeRange{m_whole.from, m_span.from}
                                   : TimeRange{m_span.to, m_whole.to});
    });
    return button;
}

void HistogramStrip::nameOutside()
{
    m_earlier->setText(tr("Lines far earlier: %L1").arg(m_linesEarlier));
    m_later->setText(tr("Lines far later: %L1").arg(m_linesLater));
    if (m_whole.from != telemetry::kNoTime) {
        m_earlier->setToolTip(
            tr("Show those from %1 on").arg(own(telemetry::shownTime(m_whole.from, 0))));
        m_later->setToolTip(
            tr("Show those up to %1").arg(own(telemetry::shownTime(m_whole.to - 1, 0))));
    }
    placeOutside();
}

void HistogramStrip::inkOutside()
{
    auto linked = palette();
    linked.setColor(QPalette::ButtonText, colour(Role::Accent, palette()));
    for (auto* button : {m_earlier, m_later}) {
        button->setPalette(linked);
    }
}

// At the foot, beside the times that the span begins and ends with; what is chosen is said there instead.
void HistogramStrip::placeOutside()
{
    m_earlier->setVisible(m_linesEarlier > 0 && !m_chosen);
    m_later->setVisible(m_linesLater > 0 && !m_chosen);
    const QFontMetrics metrics(smallFont(font()));
    const auto area = plot();
    const int high = height() - area.bottom() - 1;
    const int time = metrics.horizontalAdvance(QStringLiteral("2026-07-28 13:05:00")) + kPadding;
    for (auto* button : {m_earlier, m_later}) {
        const int wide = metrics.horizontalAdvance(button->text()) + 2 * kPadding;
        const int left = button == m_earlier ? area.left() + time : area.right() - time - wide;
        button->setGeometry(left, height() - high, wide, high);
    }
}

void HistogramStrip::setChosen(std::optional<TimeRange> range)
{
    if (range != m_chosen) {
        m_chosen = range;
        placeOutside();
        update();
    }
}

std::size_t HistogramStrip::partsWanted() const
{
    return std::clamp<std::size_t>(
        static_cast<std::size_t>(std::max(plot().width(), 0)) / kBar, 8, kMostParts);
}

QRect HistogramStrip::plot() const
{
    return rect().adjusted(
        kPadding, kGrid, -kPadding, -(QFontMetrics(smallFont(font())).height() + 2));
}

Nanos HistogramStrip::timeOfEdge(std::size_t edge) const
{
    const auto whole = static_cast<long double>(m_span.to) - static_cast<long double>(m_span.from);
    return static_cast<Nanos>(static_cast<long double>(m_span.from)
        + whole * static_cast<long double>(edge)
            / static_cast<long double>(std::max<std::size_t>(m_buckets.size(), 1)));
}

int HistogramStrip::xOf(Nanos time) const
{
    const auto whole = static_cast<double>(m_span.to) - static_cast<double>(m_span.from);
    if (whole <= 0) {
        return plot().left();
    }
    const auto part = (static_cast<double>(time) - static_cast<double>(m_span.from)) / whole;
    return plot().left()
        + static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * plot().width()));
}

QRect HistogramStrip::rectOf(std::size_t bucket) const
{
    const auto area = plot();
    const auto count = static_cast<int>(std::max<std::size_t>(m_buckets.size(), 1));
    const int from = area.left() + static_cast<int>(bucket) * area.width() / count;
    const int to = area.left() + (static_cast<int>(bucket) + 1) * area.width() / count;
    return {from, area.top(), std::max(to - from, 1), area.height()};
}

std::optional<std::size_t> HistogramStrip::bucketAt(int x) const
{
    if (m_buckets.empty() || plot().width() <= 0) {
        return std::nullopt;
    }
    const auto part = static_cast<double>(x - plot().left()) / plot().width();
    const auto at
        = static_cast<std::ptrdiff_t>(std::floor(part * static_cast<double>(m_buckets.size())));
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(at, 0, static_cast<std::ptrdiff_t>(m_buckets.size()) - 1));
}

TimeRange HistogramStrip::brushed() const
{
    const auto [first, last] = std::minmax(m_at, m_anchor);
    return {timeOfEdge(first), timeOfEdge(last + 1)};
}

QString HistogramStrip::wordsAt(std::size_t bucket) const
{
    if (bucket >= m_buckets.size()) {
        return tr("No line says a time");
    }
    const auto weights = weightsOf(m_buckets[bucket]);
    const auto count = [](std::uint64_t n) {
        return static_cast<int>(std::min<std::uint64_t>(n, 1'000'000'000));
    };
    QStringList parts{tr("%Ln lines", nullptr, count(m_buckets[bucket].total()))};
    if (weights.errors > 0) {
        parts << tr("%Ln errors", nullptr, count(weights.errors));
    }
    if (weights.warnings > 0) {
        parts << tr("%Ln warnings", nullptr, count(weights.warnings));
    }
    if (bucket < m_all.size()) {
        parts << tr("of %Ln lines in all", nullptr, count(m_all[bucket].total()));
    }
    return tr("%1: %2").arg(
        wordsOf({timeOfEdge(bucket), timeOfEdge(bucket + 1)}), parts.join(QStringLiteral(", ")));
}

void HistogramStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::Panel, palette()));
    paintMarked(painter);
    paintAll(painter);
    paintBars(painter);
    paintAxis(painter);
    if (hasFocus()) {
        painter.setPen(colour(Role::Accent, palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

int HistogramStrip::heightOf(std::uint64_t lines, std::uint64_t most) const
{
    // What there is at all is seen.
    return lines == 0 ? 0
                      : std::max(static_cast<int>(std::lround(static_cast<double>(lines)
                                     / static_cast<double>(most) * plot().height())),
                          2);
}

void HistogramStrip::paintMarked(QPainter& painter) const
{
    const auto area = plot();
    const auto marked = m_brush == Brush::None ? m_chosen : std::optional(brushed());
    if (marked) {
        const int from = xOf(marked->from);
        const QRect span(from, area.top(), std::max(xOf(marked->to) - from, 2), area.height());
        painter.fillRect(span, colour(Role::Selection, palette()));
    }
}

void HistogramStrip::paintAll(QPainter& painter) const
{
    auto faint = colour(Role::Muted, palette());
    faint.setAlphaF(0.25F);
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const auto where = rectOf(i);
        const int high = heightOf(m_all[i].total(), m_mostOfAll);
        painter.fillRect(
            where.left(), where.bottom() + 1 - high, std::max(where.width() - 1, 1), high, faint);
    }
}

// Errors stand lowest, where they can be compared, and wear a foot besides their colour; the rest on top.
void HistogramStrip::paintBars(QPainter& painter) const
{
    const auto area = plot();
    auto calm = colour(Role::Accent, palette());
    calm.setAlphaF(0.45F);
    for (std::size_t i = 0; i < m_buckets.size() && m_most > 0; ++i) {
        const auto where = rectOf(i);
        const int width = std::max(where.width() - 1, 1);
        int foot = where.bottom() + 1;
        const auto weights = weightsOf(m_buckets[i]);
        const std::pair<std::uint64_t, QColor> parts[]
            = {{weights.errors, colour(Role::Fail, palette())},
                {weights.warnings, colour(Role::Warn, palette())}, {weights.others, calm}};
        for (const auto& [lines, ink] : parts) {
            if (lines == 0) {
                continue;
            }
            const int high = heightOf(lines, m_most);
            painter.fillRect(where.left(), std::max(foot - high, area.top()), width, high, ink);
            foot -= high;
        }
        if (weights.errors > 0) {
            painter.fillRect(
                where.left(), where.bottom() + 1, width, 2, colour(Role::Fail, palette()));
        }
    }
    if (hasFocus() && !m_buckets.empty()) {
        painter.setPen(colour(Role::Accent, palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rectOf(m_at).adjusted(-1, 0, 0, 0));
    }
}

void HistogramStrip::paintAxis(QPainter& painter) const
{
    const auto area = plot();
    painter.fillRect(
        area.left(), area.bottom() + 1, area.width(), 1, colour(Role::Line, palette()));
    if (m_buckets.empty()) {
        painter.setPen(colour(Role::Muted, palette()));
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
            tr("Lines over time are shown here once lines say when they were written"));
        return;
    }
    painter.setFont(smallFont(font()));
    painter.setPen(colour(Role::Muted, palette()));
    const QRect below(area.left(), area.bottom() + 3, area.width(), height() - area.bottom() - 3);
    const auto left = secondsOf(m_span.from), right = secondsOf(m_span.to);
    const bool sameDay = dayOf(m_span.from) == dayOf(m_span.to);
    painter.drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter, sameDay ? left : dayOf(m_span.from) + u' ' + left);
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter,
        sameDay ? right : dayOf(m_span.to) + u' ' + right);
    if (m_chosen) {
        painter.setPen(colour(Role::Text, palette()));
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, wordsOf(*m_chosen));
    }
}

bool HistogramStrip::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        inkOutside();
    }
    if (event->type() == QEvent::ToolTip && !m_buckets.empty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto at = bucketAt(help->pos().x())) {
            showPlainTip(help->globalPos(), wordsAt(*at), this);
            return true;
        }
    }
    return QWidget::event(event);
}

void HistogramStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeOutside();
    if (event->oldSize().width() / kBar != event->size().width() / kBar) {
        emit partsChanged();
    }
}

void HistogramStrip::choose(std::optional<TimeRange> range)
{
    setChosen(range);
    emit rangeChosen(range);
}

void HistogramStrip::mousePressEvent(QMouseEvent* event)
{
    const auto at = bucketAt(static_cast<int>(event->position().x()));
    if (event->button() != Qt::LeftButton || !at) {
        return;
    }
    m_at = m_anchor = *at;
    m_brush = Brush::Begun;
    update();
}

void HistogramStrip::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = bucketAt(static_cast<int>(event->position().x()));
    if (m_brush != Brush::None && at && *at != m_at) {
        m_at = *at;
        m_brush = Brush::Drawn;
        update();
    }
}

void HistogramStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_brush == Brush::None) {
        return;
    }
    m_brush = Brush::None;
    choose(brushed());
}

void HistogramStrip::mouseDoubleClickEvent(QMouseEvent*)
{
    m_brush = Brush::None;
    choose(std::nullopt);
}

void HistogramStrip::moveTo(std::size_t bucket, Qt::KeyboardModifiers modifiers)
{
    m_at = bucket;
    if (modifiers & Qt::ShiftModifier) {
        m_brush = Brush::Drawn;
    } else {
        m_anchor = bucket;
        m_brush = Brush::None;
    }
    update();
    announce(*this, wordsAt(bucket));
}

void HistogramStrip::keyPressEvent(QKeyEvent* event)
{
    if (m_buckets.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto last = m_buckets.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_at == 0 ? 0 : m_at - 1, event->modifiers());
        return;
    case Qt::Key_Right:
        moveTo(std::min(m_at + 1, last), event->modifiers());
        return;
    case Qt::Key_Home:
        moveTo(0, event->modifiers());
        return;
    case Qt::Key_End:
        moveTo(last, event->modifiers());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        m_brush = Brush::None;
        choose(brushed());
        return;
    case Qt::Key_Escape:
        m_brush = Brush::None;
        if (m_chosen) {
            choose(std::nullopt);
            return;
        }
        update();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace attest::ui
