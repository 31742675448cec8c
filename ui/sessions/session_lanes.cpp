// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_lanes.h"

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kLeast = 4; ///< width of a bar that can be hit
constexpr int kGap = 2;

telemetry::Nanos endOf(const telemetry::AttestationSession& session)
{
    return std::max({session.started, session.last, session.ended});
}

} // namespace

SessionLanes lanesOf(std::vector<session::SessionPtr> sessions, int width, int mostLanes)
{
    SessionLanes made;
    std::erase_if(sessions,
        [](const session::SessionPtr& each) { return each->started == telemetry::kNoTime; });
    std::ranges::stable_sort(
        sessions, {}, [](const session::SessionPtr& each) { return each->started; });
    if (sessions.size() > SessionLanes::kMost) {
        made.leftOut = sessions.size() - SessionLanes::kMost;
        sessions.erase(
            sessions.begin(), sessions.begin() + static_cast<std::ptrdiff_t>(made.leftOut));
    }
    if (sessions.empty() || width <= kLeast) {
        return made;
    }
    made.from = sessions.front()->started;
    made.to = made.from + 1;
    for (const auto& each : sessions) {
        made.to = std::max(made.to, endOf(*each));
    }
    const double scale = (width - kLeast) / static_cast<double>(made.to - made.from);
    std::vector<int> free(static_cast<std::size_t>(std::max(1, mostLanes)), -kGap); // right ends
    for (auto& each : sessions) {
        SessionLanes::Bar bar;
        bar.left = static_cast<int>(static_cast<double>(each->started - made.from) * scale);
        bar.width = std::max(
            kLeast, static_cast<int>(static_cast<double>(endOf(*each) - each->started) * scale));
        auto lane = std::ranges::find_if(free, [&](int right) { return right + kGap <= bar.left; });
        lane = lane == free.end() ? lane - 1 : lane;
        *lane = std::max(*lane, bar.left + bar.width);
        bar.lane = static_cast<int>(lane - free.begin());
        made.lanes = std::max(made.lanes, bar.lane + 1);
        bar.session = std::move(each);
        made.bars.push_back(std::move(bar));
    }
    return made;
}

} // namespace attest::ui
