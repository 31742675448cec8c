// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/time_slider.h"

#include "theme/fonts.h"
#include "theme/time_text.h"
#include "theme/tip.h"
#include "theme/tokens.h"
#include "whatif/label_places.h"
#include "whatif/time_slider_access.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>

namespace attest::ui {
namespace {

constexpr int kHandle = 6;    ///< radius
constexpr int kTrack = 3;     ///< thickness
constexpr int kSteps = 10000; ///< of the bare slider below, which is only there to be announced

} // namespace

TimeSlider::TimeSlider(QWidget* parent) : QAbstractSlider(parent)
{
    TimeSliderAccess::install();
    setOrientation(Qt::Horizontal);
    setRange(0, kSteps);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Time of the verification"));
    setAccessibleDescription(
        tr("Arrow keys move the clock, with Ctrl from one date that matters to "
           "the next; Home is as captured."));
}

void TimeSlider::show(
    std::vector<SliderMark> marks, std::optional<session::Window> all, Time captured, Time now)
{
    m_marks = std::move(marks);
    m_all = all;
    m_captured = captured;
    m_now = now;
    layAxis();
    update();
}

void TimeSlider::layAxis()
{
    std::vector<Time> stops{m_captured, m_now};
    for (const auto& mark : m_marks) {
        stops.push_back(mark.at);
    }
    for (const auto& end : {m_all ? m_all->from : std::nullopt, m_all ? m_all->to : std::nullopt}) {
        if (end) {
            stops.push_back(*end);
        }
    }
    const auto [least, most] = std::ranges::minmax(stops);
    if (m_time < least || most < m_time) {
        stops.push_back(m_time);
    }
    m_axis = StretchedAxis(std::move(stops));
    setValue(static_cast<int>(m_axis.placeOf(m_time) * kSteps));
}

void TimeSlider::setTime(Time at)
{
    if (at == m_time) {
        return;
    }
    m_time = at;
    // While it is dragged the line must not change under the pointer.
    if (isSliderDown()) {
        setValue(static_cast<int>(m_axis.placeOf(m_time) * kSteps));
    } else {
        layAxis();
    }
    setToolTip({});
    update();
}

void TimeSlider::choose(Time at)
{
    if (at != m_time) {
        setTime(at);
        emit timeChosen(at);
    }
}

QString TimeSlider::valueWords() const
{
    const auto when = utcText(m_time);
    const bool holds = m_all && m_all->holds(m_time);
    if (isAsCaptured()) {
        return holds ? tr("%1, as captured, everything holds").arg(when)
                     : tr("%1, as captured, not everything holds").arg(when);
    }
    return holds ? tr("%1, everything holds").arg(when) : tr("%1, not everything holds").arg(when);
}

QSize TimeSlider::minimumSizeHint() const
{
    const QFontMetrics metrics(smallFont(font()));
    return {metrics.averageCharWidth() * 28, 2 * metrics.height() + 2 * kHandle + kGrid};
}

QSize TimeSlider::sizeHint() const
{
    return {3 * minimumSizeHint().width(), minimumSizeHint().height()};
}

QRect TimeSlider::track() const
{
    return {kHandle + kGrid, height() / 2 - kTrack / 2, width() - 2 * (kHandle + kGrid), kTrack};
}

int TimeSlider::xOf(Time at) const
{
    const auto line = track();
    return line.left() + qRound(m_axis.placeOf(at) * (line.width() - 1));
}

double TimeSlider::placeAt(int x) const
{
    const auto line = track();
    return std::clamp(
        static_cast<double>(x - line.left()) / std::max(1, line.width() - 1), 0.0, 1.0);
}

namespace {

std::vector<TimeSlider::Placed> placed(const std::vector<std::pair<QString, int>>& texts,
    const QFontMetrics& metrics, int width, int y)
{
    std::vector<LabelWish> wishes;
    for (const auto& [text, x] : texts) {
        wishes.push_back({x, metrics.horizontalAdvance(text) + 2, static_cast<int>(wishes.size())});
    }
    const auto lefts = placeLabels(wishes, width, 2 * kGrid);
    std::vector<TimeSlider::Placed> all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (lefts[i]) {
            all.push_back({texts[i].first, {*lefts[i], y, wishes[i].width, metrics.height()}});
        }
    }
    return all;
}

} // namespace

std::vector<TimeSlider::Placed> TimeSlider::upperLabels() const
{
    std::vector<const SliderMark*> order;
    for (const auto& mark : m_marks) {
        order.push_back(&mark);
    }
    std::ranges::stable_sort(order, {}, [](const SliderMark* mark) { return mark->priority; });
    std::vector<std::pair<QString, int>> texts{{tr("now"), xOf(m_now)}};
    for (const auto* mark : order) {
        texts.emplace_back(mark->label, xOf(mark->at));
    }
    return placed(texts, QFontMetrics(smallFont(font())), width(), 0);
}

std::vector<TimeSlider::Placed> TimeSlider::lowerLabels() const
{
    const QFontMetrics metrics(smallFont(font()));
    const auto when = utcText(m_time);
    std::vector<std::pair<QString, int>> texts{
        {isAsCaptured() ? tr("%1, as captured").arg(when) : when, xOf(m_time)}};
    if (!isAsCaptured()) {
        texts.emplace_back(tr("as captured"), xOf(m_captured));
    }
    return placed(texts, metrics, width(), height() - metrics.height());
}

std::vector<TimeSlider::Placed> TimeSlider::labels() const
{
    auto all = upperLabels();
    const auto lower = lowerLabels();
    all.insert(all.end(), lower.begin(), lower.end());
    return all;
}

void TimeSlider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ink = [this](Role role) { return colour(role, palette()); };
    const auto line = track();
    const int middle = line.center().y();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Role::Line));
    painter.drawRoundedRect(line, 1.5, 1.5);
    if (m_all) {
        const int from = m_all->from ? xOf(*m_all->from) : line.left();
        const int to = m_all->to ? xOf(*m_all->to) : line.right();
        painter.setBrush(ink(isEnabled() ? Role::Pass : Role::Skip));
        painter.drawRoundedRect(
            QRect(from, line.top() - 1, std::max(2, to - from), kTrack + 2), 2, 2);
    }
    for (const auto& mark : m_marks) {
        painter.fillRect(xOf(mark.at), middle - 4, 1, 9, ink(Role::Muted));
    }
    painter.fillRect(xOf(m_now), middle - 6, 1, 13, ink(Role::Text));
    painter.setPen(QPen(ink(Role::Accent), 1.5));
    painter.setBrush(ink(Role::Panel));
    const QPointF captured(xOf(m_captured), middle);
    painter.drawPolygon(QPolygonF({captured + QPointF(-5, 0), captured + QPointF(0, -5),
        captured + QPointF(5, 0), captured + QPointF(0, 5)}));
    painter.setPen(QPen(ink(Role::Panel), 1.5));
    painter.setBrush(ink(isAsCaptured() ? Role::Accent : Role::Warn));
    painter.drawEllipse(QPointF(xOf(m_time), middle), kHandle, kHandle);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink(Role::Accent), 1.5));
        painter.drawEllipse(QPointF(xOf(m_time), middle), kHandle + 2.5, kHandle + 2.5);
    }
    painter.setFont(smallFont(font()));
    painter.setPen(ink(Role::Muted));
    for (const auto& label : upperLabels()) {
        painter.drawText(label.where, Qt::AlignCenter, label.text);
    }
    bool first = true;
    for (const auto& label : lowerLabels()) {
        painter.setPen(ink(!first ? Role::Muted : isAsCaptured() ? Role::Accent : Role::Warn));
        painter.drawText(label.where, Qt::AlignCenter, label.text);
        first = false;
    }
}

bool TimeSlider::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto* mark = markNear(help->pos().x());
        showPlainTip(help->globalPos(), mark ? mark->words : valueWords(), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

} // namespace attest::ui
