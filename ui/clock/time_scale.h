// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/moments.h"

#include <QtCore/QString>

#include <vector>

namespace attest::ui {

/// An even scale of time between two instants, and the round instants on it that are worth a label.
class TimeScale {
public:
    TimeScale() = default;
    /// With a little room at both ends.
    TimeScale(Time from, Time to);

    [[nodiscard]] bool empty() const { return m_to <= m_from; }
    /// 0 to 1; outside of that for what lies outside.
    [[nodiscard]] double placeOf(Time at) const;

    struct Tick {
        Time at;
        QString label;
    };
    /// At most so many: at full minutes, hours, days, months or years.
    [[nodiscard]] std::vector<Tick> ticks(int most) const;

private:
    Time m_from, m_to;
};

/// What the scale fits.
enum class Fit {
    Evidence,     ///< hours: document, challenge, token and the clock
    Certificates, ///< years
};
[[nodiscard]] TimeScale scaleFor(const session::Moments& moments, Time judged, Fit fit);

} // namespace attest::ui
