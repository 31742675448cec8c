// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"
#include "telemetry/log/log_time.h"

#include <chrono>
#include <cstddef>
#include <optional>

namespace attest::app {

/// When following ends that is wanted until a time only: once the clock is there, every source has been
/// reached, and nothing of before that time has come for a while. So what was written just before it is
/// waited for, what is older is read whole, and what goes on is not. Used under its owner's lock.
class FollowEnd {
public:
    using Steady = std::chrono::steady_clock;
    /// Longer than sources on a network take between two questions.
    static constexpr std::chrono::seconds kQuiet{3};

    /// Nothing: it never ends by itself.
    FollowEnd(std::optional<Time> until, std::size_t sources);
    /// One of the sources has been reached, or will not be.
    void reached();
    /// A line of that time; kNoTime: it says none.
    void line(telemetry::Nanos time);
    [[nodiscard]] bool hasEnd() const { return m_until != telemetry::kNoTime; }
    [[nodiscard]] bool isOver() const;

private:
    telemetry::Nanos m_until;
    std::size_t m_awaited;
    Steady::time_point m_last = Steady::now(); ///< that something of before came
};

} // namespace attest::app
