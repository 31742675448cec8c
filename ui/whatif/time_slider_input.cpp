// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/time_slider.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kNear = 4; ///< how near to a mark the pointer has to be

} // namespace

const SliderMark* TimeSlider::markNear(int x) const
{
    const SliderMark* best = nullptr;
    for (const auto& mark : m_marks) {
        const auto away = std::abs(xOf(mark.at) - x);
        if (away <= kNear && (!best || away < std::abs(xOf(best->at) - x))) {
            best = &mark;
        }
    }
    return best;
}

void TimeSlider::moveBy(int pixels, int factor)
{
    const auto share = static_cast<double>(std::abs(pixels)) / std::max(1, track().width());
    const auto step = m_axis.roundStep(m_axis.placeOf(m_time), share);
    const Duration by{step.seconds * factor * (pixels < 0 ? -1 : 1)};
    choose(std::clamp(m_time + by, m_axis.first(), m_axis.last()));
}

void TimeSlider::jump(int direction)
{
    std::vector<Time> stops{m_captured, m_now};
    for (const auto& mark : m_marks) {
        stops.push_back(mark.at);
    }
    std::ranges::sort(stops);
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(stops, m_time);
        choose(next == stops.end() ? m_time : *next);
    } else {
        const auto here = std::ranges::lower_bound(stops, m_time);
        choose(here == stops.begin() ? m_time : *(here - 1));
    }
}

void TimeSlider::keyPressEvent(QKeyEvent* event)
{
    if (m_axis.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    constexpr int kStep = 4, kPage = 10;
    const bool marks = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        marks ? jump(-1) : moveBy(-kStep, 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        marks ? jump(1) : moveBy(kStep, 1);
        break;
    case Qt::Key_PageDown:
        moveBy(-kStep, kPage);
        break;
    case Qt::Key_PageUp:
        moveBy(kStep, kPage);
        break;
    case Qt::Key_Home:
        choose(m_captured);
        break;
    case Qt::Key_End:
        choose(m_now);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

// To the second at a mark, in round steps anywhere else: a pixel may be worth days.
void TimeSlider::dragTo(int x)
{
    if (m_axis.empty()) {
        return;
    }
    if (std::abs(xOf(m_captured) - x) <= kNear) {
        choose(m_captured);
    } else if (const auto* mark = markNear(x)) {
        choose(mark->at);
    } else {
        const auto place = placeAt(x);
        const auto step = m_axis.roundStep(place, 1.0 / std::max(1, track().width())).seconds;
        const auto at = m_axis.timeAt(place).seconds;
        choose({at - ((at % step) + step) % step, 0});
    }
}

void TimeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(true);
        dragTo(qRound(event->position().x()));
    }
}

void TimeSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown()) {
        dragTo(qRound(event->position().x()));
    }
}

void TimeSlider::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void TimeSlider::mouseDoubleClickEvent(QMouseEvent*)
{
    choose(m_captured);
}

// Scrolling over the bar must not move the clock of a verification unawares.
void TimeSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace attest::ui
