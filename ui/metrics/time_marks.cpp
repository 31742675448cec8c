// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/time_marks.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <array>

namespace attest::ui {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000, kMinute = 60 * kSecond, kHour = 60 * kMinute,
                       kDay = 24 * kHour;

// Each divides a minute, an hour or a day: marks stand at the same moments whatever is shown.
constexpr std::array kSteps{kSecond, 2 * kSecond, 5 * kSecond, 10 * kSecond, 15 * kSecond,
    30 * kSecond, kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
    kHour, 2 * kHour, 3 * kHour, 6 * kHour, 12 * kHour, kDay, 2 * kDay, 7 * kDay, 30 * kDay};

std::int64_t stepFor(std::int64_t length, int most)
{
    const auto fits = [&](std::int64_t step) { return length / step <= std::max(2, most); };
    const auto found = std::find_if(kSteps.begin(), kSteps.end(), fits);
    return found != kSteps.end() ? *found : length / 2;
}

QDateTime momentOf(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1'000'000, Qt::UTC);
}

QString dayText(std::int64_t time)
{
    return QLocale().toString(momentOf(time), QStringLiteral("d MMM"));
}

} // namespace

std::vector<TimeMark> timeMarks(TimeSpan span, int most)
{
    std::vector<TimeMark> marks;
    if (span.to <= span.from) {
        return marks;
    }
    const auto step = stepFor(span.to - span.from, most);
    const auto form = step < kMinute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const bool manyDays = span.from / kDay != span.to / kDay;
    std::int64_t said = -1; ///< day
    for (auto at = (span.from + step - 1) / step * step; at <= span.to; at += step) {
        auto words = step < kDay ? momentOf(at).toString(form) : dayText(at);
        if (step < kDay && manyDays && at / kDay != said) {
            words += QLatin1Char('\n') + dayText(at);
        }
        said = at / kDay;
        marks.push_back({at, std::move(words)});
    }
    return marks;
}

} // namespace attest::ui
