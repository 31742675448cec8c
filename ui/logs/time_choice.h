// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "logs/time_range.h"

#include <QtWidgets/QToolButton>

class QActionGroup;
class QTimer;

namespace attest::ui {

/// Which time is looked at: all there is, the last minutes or hours, or a span that was chosen elsewhere. What
/// is "last" goes along with the clock, in steps, because every step looks through all lines again: what is
/// shown reaches back a little further until then, never less far.
class TimeChoice final : public QToolButton {
    Q_OBJECT
public:
    explicit TimeChoice(Clock clock, QWidget* parent = nullptr);

    /// What is in force, whoever chose it.
    void setRange(const std::optional<TimeRange>& range);
    /// How often what is "last" is renewed, of such a length.
    [[nodiscard]] static std::chrono::seconds stepOf(std::chrono::seconds last);

signals:
    void rangeWanted(std::optional<attest::ui::TimeRange> range);
    /// Somebody wants to write it.
    void spanWanted();

private:
    void choose(std::chrono::seconds last);
    void renew();
    void say();

    Clock m_clock;
    std::optional<TimeRange> m_range;
    std::chrono::seconds m_last{0}; ///< of which m_range is; 0: it is not
    QActionGroup* m_choices;
    QAction *m_all, *m_chosen;
    QTimer* m_step;
};

} // namespace attest::ui
