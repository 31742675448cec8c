// SPDX-License-Identifier: GPL-3.0-or-later
#include "follow_end.h"

namespace attest::app {

namespace {

telemetry::Nanos now()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

FollowEnd::FollowEnd(std::optional<Time> until, std::size_t sources)
    : m_until(until ? telemetry::nanosOf(*until) : telemetry::kNoTime)
    , m_awaited(sources)
{
}

void FollowEnd::reached()
{
    --m_awaited;
    m_last = Steady::now();
}

// A line that says no time is of when it comes.
void FollowEnd::line(telemetry::Nanos time)
{
    if (hasEnd() && (time != telemetry::kNoTime ? time : now()) < m_until) {
        m_last = Steady::now();
    }
}

bool FollowEnd::isOver() const
{
    return hasEnd() && m_awaited == 0 && now() >= m_until && Steady::now() - m_last >= kQuiet;
}

} // namespace attest::app
