// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/clock.h"

#include <ctime>

namespace attest::lab {

Clock systemClock()
{
    return [] {
        timespec now{};
        clock_gettime(CLOCK_REALTIME, &now);
        return Time{now.tv_sec, static_cast<std::int32_t>(now.tv_nsec)};
    };
}

Clock standingClock(Time now)
{
    return [now] { return now; };
}

Clock shiftedClock(Clock clock, Duration ahead)
{
    return [clock = std::move(clock), ahead] { return clock() + ahead; };
}

} // namespace attest::lab
