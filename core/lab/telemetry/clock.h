// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <functional>

namespace attest::lab {

/// What a service of the lab takes for the present; called from several threads at once. Faults of
/// clocks are set here: a service never reads any other.
using Clock = std::function<Time()>;

[[nodiscard]] Clock systemClock();
/// Always the same instant: runs that shall come out equal.
[[nodiscard]] Clock standingClock(Time now);
/// Another clock that is ahead, or behind where the difference is negative.
[[nodiscard]] Clock shiftedClock(Clock clock, Duration ahead);

} // namespace attest::lab
