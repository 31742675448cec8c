// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace attest::lab {

[[nodiscard]] Clock systemClock();
/// Always the same instant: runs that shall come out equal.
[[nodiscard]] Clock standingClock(Time now);
/// Another clock that is ahead, or behind where the difference is negative.
[[nodiscard]] Clock shiftedClock(Clock clock, Duration ahead);

} // namespace attest::lab
