// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/stretched_axis.h"

#include <algorithm>
#include <cmath>

namespace attest::ui {
namespace {

double room(Time from, Time to)
{
    constexpr double kLeast = 0.4, kUnit = 30;
    return kLeast + std::log2(1 + static_cast<double>(to.seconds - from.seconds) / kUnit);
}

} // namespace

StretchedAxis::StretchedAxis(std::vector<Time> stops)
{
    for (auto& stop : stops) {
        stop.nanos = 0;
    }
    std::ranges::sort(stops);
    stops.erase(std::unique(stops.begin(), stops.end()), stops.end());
    if (stops.empty()) {
        return;
    }
    constexpr std::int64_t kHour = 3600;
    const auto margin
        = std::max<std::int64_t>(kHour, (stops.back().seconds - stops.front().seconds) / 20);
    stops.insert(stops.begin(), stops.front() - Duration{margin});
    stops.push_back(stops.back() + Duration{margin});
    double all = 0;
    m_stops.push_back({stops.front(), 0});
    for (std::size_t i = 1; i < stops.size(); ++i) {
        // The margins are there to be gone into, not to be looked at.
        const bool atAnEnd = i == 1 || i + 1 == stops.size();
        all += std::min(room(stops[i - 1], stops[i]), atAnEnd ? 6.0 : 1e9);
        m_stops.push_back({stops[i], all});
    }
    for (auto& stop : m_stops) {
        stop.place /= all;
    }
}

double StretchedAxis::placeOf(Time at) const
{
    if (empty() || at <= first()) {
        return 0;
    }
    if (at >= last()) {
        return 1;
    }
    const auto after = std::ranges::upper_bound(m_stops, at, {}, &Stop::at);
    const auto& b = *after;
    const auto& a = *(after - 1);
    const auto part = static_cast<double>(at.seconds - a.at.seconds)
        / static_cast<double>(b.at.seconds - a.at.seconds);
    return a.place + part * (b.place - a.place);
}

std::size_t StretchedAxis::gapAt(double place) const
{
    std::size_t gap = 1;
    while (gap + 1 < m_stops.size() && m_stops[gap].place < place) {
        ++gap;
    }
    return gap;
}

Time StretchedAxis::timeAt(double place) const
{
    if (empty()) {
        return {};
    }
    const auto gap = gapAt(place);
    const auto& a = m_stops[gap - 1];
    const auto& b = m_stops[gap];
    const auto part = std::clamp((place - a.place) / (b.place - a.place), 0.0, 1.0);
    return a.at + Duration{std::llround(part * static_cast<double>(b.at.seconds - a.at.seconds))};
}

Duration StretchedAxis::roundStep(double place, double share) const
{
    constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;
    if (empty()) {
        return {kMinute};
    }
    const auto gap = gapAt(place);
    const auto& a = m_stops[gap - 1];
    const auto& b = m_stops[gap];
    const auto wanted
        = share * static_cast<double>(b.at.seconds - a.at.seconds) / (b.place - a.place);
    for (const std::int64_t step :
        {std::int64_t{1}, std::int64_t{5}, std::int64_t{15}, kMinute, 5 * kMinute, 15 * kMinute,
            kHour, 6 * kHour, kDay, 7 * kDay, 30 * kDay, 90 * kDay, 365 * kDay}) {
        if (static_cast<double>(step) >= wanted) {
            return {step};
        }
    }
    return {3650 * kDay};
}

} // namespace attest::ui
