// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/time_scale.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr std::int64_t kMinute = 60, kHour = 3600, kDay = 86400;

QDateTime utc(Time at)
{
    return QDateTime::fromSecsSinceEpoch(at.seconds, Qt::UTC);
}

/// Round instants a fixed length apart.
std::vector<TimeScale::Tick> evenTicks(Time from, Time to, std::int64_t step)
{
    std::vector<TimeScale::Tick> all;
    auto at = (from.seconds / step) * step;
    at += at < from.seconds ? step : 0;
    for (; at <= to.seconds; at += step) {
        const auto when = utc({at, 0});
        const bool midnight = at % kDay == 0;
        all.push_back({{at, 0},
            midnight ? QLocale().toString(when.date(), QStringLiteral("d MMM"))
                     : when.time().toString(QStringLiteral("HH:mm"))});
    }
    return all;
}

/// The first of every so many months.
std::vector<TimeScale::Tick> monthTicks(Time from, Time to, int months)
{
    std::vector<TimeScale::Tick> all;
    const auto first = utc(from).date();
    const int years = months / 12;
    QDate day(years > 0 ? first.year() - first.year() % years : first.year(), 1, 1);
    for (; day.isValid(); day = day.addMonths(months)) {
        const Time at{QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch(), 0};
        if (to < at) {
            break;
        }
        if (from <= at) {
            all.push_back({at,
                QLocale().toString(
                    day, years > 0 ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy"))});
        }
    }
    return all;
}

} // namespace

TimeScale::TimeScale(Time from, Time to)
{
    const auto room = std::max<std::int64_t>(kMinute, (to.seconds - from.seconds) / 20);
    m_from = from - Duration{room};
    m_to = to + Duration{room};
}

double TimeScale::placeOf(Time at) const
{
    return empty() ? 0
                   : static_cast<double>(at.seconds - m_from.seconds)
            / static_cast<double>(m_to.seconds - m_from.seconds);
}

Time TimeScale::at(double place) const
{
    const auto length = static_cast<double>(m_to.seconds - m_from.seconds);
    return {m_from.seconds + static_cast<std::int64_t>(place * length), 0};
}

TimeScale TimeScale::zoomed(double times, Time around) const
{
    constexpr double kShortest = 2 * kMinute;
    constexpr double kLongest = 400.0 * 365 * kDay;
    const auto length = static_cast<double>(m_to.seconds - m_from.seconds);
    const auto next = std::clamp(length * times, kShortest, kLongest);
    const auto place = std::clamp(placeOf(around), 0.0, 1.0);
    const auto fixed = at(place).seconds;
    TimeScale scale;
    scale.m_from = {fixed - static_cast<std::int64_t>(place * next), 0};
    scale.m_to = {scale.m_from.seconds + static_cast<std::int64_t>(next), 0};
    return scale;
}

TimeScale TimeScale::moved(double share) const
{
    const auto by
        = static_cast<std::int64_t>(share * static_cast<double>(m_to.seconds - m_from.seconds));
    TimeScale scale;
    scale.m_from = {m_from.seconds + by, 0};
    scale.m_to = {m_to.seconds + by, 0};
    return scale;
}

std::vector<TimeScale::Tick> TimeScale::ticks(int most) const
{
    if (empty() || most < 1) {
        return {};
    }
    const auto length = m_to.seconds - m_from.seconds;
    for (const std::int64_t step : {kMinute, 5 * kMinute, 15 * kMinute, 30 * kMinute, kHour,
             2 * kHour, 6 * kHour, 12 * kHour, kDay, 2 * kDay, 7 * kDay}) {
        if (length / step <= most) {
            return evenTicks(m_from, m_to, step);
        }
    }
    for (const int months : {1, 3, 6, 12, 24, 60, 120, 600, 1200, 12000}) {
        if (length / (months * 30 * kDay) <= most) {
            return monthTicks(m_from, m_to, months);
        }
    }
    return {};
}

TimeScale scaleFor(const session::Moments& moments, Time judged, Fit fit)
{
    Time least = judged;
    Time most = judged;
    const auto widen = [&](std::optional<Time> at) {
        if (at) {
            least = std::min(least, *at);
            most = std::max(most, *at);
        }
    };
    bool any = false;
    for (const auto& each : moments.validities) {
        const bool certificate = each.whose == session::Whose::Certificate;
        if (certificate == (fit == Fit::Certificates)) {
            widen(each.written.from);
            widen(each.written.to);
            any = true;
        }
    }
    widen(moments.clock);
    return any || least < most ? TimeScale(least, most)
                               : TimeScale(least - Duration{kHour}, most + Duration{kHour});
}

} // namespace attest::ui
