// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <vector>

namespace attest::ui {

/// A line of time on which minutes and decades have room beside each other: between two neighbouring
/// stops time runs evenly, and the room there grows with the logarithm of how long it is. Places are 0 to 1.
class StretchedAxis {
public:
    StretchedAxis() = default;
    /// In any order; equal ones count once. Goes on a little before the first and after the last.
    explicit StretchedAxis(std::vector<Time> stops);

    [[nodiscard]] bool empty() const { return m_stops.empty(); }
    [[nodiscard]] Time first() const { return m_stops.front().at; }
    [[nodiscard]] Time last() const { return m_stops.back().at; }
    /// What lies outside stands at the end.
    [[nodiscard]] double placeOf(Time at) const;
    /// Whole seconds.
    [[nodiscard]] Time timeAt(double place) const;
    /// A round length of time (1 s to 10 years) that is at least that share of the line there.
    [[nodiscard]] Duration roundStep(double place, double share) const;

private:
    struct Stop {
        Time at;
        double place;
    };
    [[nodiscard]] std::size_t gapAt(double place) const;
    std::vector<Stop> m_stops;
};

} // namespace attest::ui
