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

    /// The instant at a place.
    [[nodiscard]] Time at(double place) const;
    /// So many times as long (less than 1: nearer), with the instant where it is; never shorter than two
    /// minutes nor longer than four centuries.
    [[nodiscard]] TimeScale zoomed(double times, Time around) const;
    /// Moved on by a share of its length.
    [[nodiscard]] TimeScale moved(double share) const;

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
