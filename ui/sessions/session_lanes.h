// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/login_course.h"

#include <vector>

namespace attest::ui {

/// Sessions as bars over time: those that overlap lie in lanes of their own, as far as there are lanes.
struct SessionLanes {
    /// The latest so many: more can neither be told apart nor be pointed at.
    static constexpr std::size_t kMost = 2'000;

    struct Bar {
        session::SessionPtr session;
        int left = 0, width = 0; ///< in pixels of the room
        int lane = 0;
    };
    std::vector<Bar> bars; ///< by time
    telemetry::Nanos from = telemetry::kNoTime, to = telemetry::kNoTime;
    int lanes = 0;
    std::size_t leftOut = 0; ///< older ones
};

/// At most that many lanes; where they are all taken, bars lie over each other in the last. Sessions without a
/// time are left out.
[[nodiscard]] SessionLanes lanesOf(
    std::vector<session::SessionPtr> sessions, int width, int mostLanes);

} // namespace attest::ui
