// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/moments.h"
#include "whatif/stretched_axis.h"

#include <QtWidgets/QAbstractSlider>

namespace attest::ui {

/// An instant that matters, on the slider.
struct SliderMark {
    Time at;
    QString label; ///< short; shown where there is room
    QString words; ///< whole, for the tooltip and the ear
    int priority = 0;
};

/// Chooses an instant between the dates that matter. Drag, arrow keys in round steps, page keys in
/// larger ones, with Ctrl from mark to mark; Home or a double click is as captured. What is worked on
/// shows at once; who listens decides what to make of it.
class TimeSlider final : public QAbstractSlider {
    Q_OBJECT
public:
    explicit TimeSlider(QWidget* parent = nullptr);

    /// `all`: in which everything holds. `now`: the wall's clock.
    void show(
        std::vector<SliderMark> marks, std::optional<session::Window> all, Time captured, Time now);
    /// Where the handle is. Does not announce itself.
    void setTime(Time at);
    [[nodiscard]] Time time() const { return m_time; }
    [[nodiscard]] bool isAsCaptured() const { return m_time == m_captured; }
    /// The first and the last instant on it.
    [[nodiscard]] std::pair<Time, Time> range() const
    {
        return m_axis.empty() ? std::pair(m_time, m_time)
                              : std::pair(m_axis.first(), m_axis.last());
    }
    /// As a person would do it.
    void choose(Time at);
    /// "28 Jul 2026 13:24:41 UTC, as captured, everything holds".
    [[nodiscard]] QString valueWords() const;

    /// The labels that have a place, with where they are.
    struct Placed {
        QString text;
        QRect where;
    };
    [[nodiscard]] std::vector<Placed> labels() const;
    /// x of an instant, in the widget.
    [[nodiscard]] int xOf(Time at) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void timeChosen(attest::Time at);

private:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

    void layAxis();
    void moveBy(int pixels, int factor);
    void jump(int direction);
    void dragTo(int x);
    [[nodiscard]] QRect track() const;
    [[nodiscard]] double placeAt(int x) const;
    [[nodiscard]] std::vector<Placed> upperLabels() const;
    [[nodiscard]] std::vector<Placed> lowerLabels() const;
    [[nodiscard]] const SliderMark* markNear(int x) const;

    std::vector<SliderMark> m_marks;
    std::optional<session::Window> m_all;
    Time m_captured, m_now, m_time;
    StretchedAxis m_axis;
};

} // namespace attest::ui
