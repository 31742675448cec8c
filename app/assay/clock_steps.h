// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_time.h"

namespace attest::app {

/// Tells where the clock of whoever writes a log went backwards, line after line.
class ClockSteps {
public:
    /// By how many seconds the line is older than the one before it that said a time. Threads of one
    /// program write side by side, so that a second is no step of a clock.
    std::int64_t secondsBack(telemetry::Nanos time)
    {
        constexpr telemetry::Nanos kSecond = 1'000'000'000;
        if (time == telemetry::kNoTime) {
            return 0;
        }
        const auto back = m_before == telemetry::kNoTime ? 0 : m_before / kSecond - time / kSecond;
        m_before = time;
        return back > 1 ? back : 0;
    }

private:
    telemetry::Nanos m_before = telemetry::kNoTime;
};

} // namespace attest::app
