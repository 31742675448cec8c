// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/chart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace attest::ui {

QString valueText(double value)
{
    if (std::isnan(value)) {
        return QCoreApplication::translate("attest::ui::Chart", "no value");
    }
    const bool whole = std::trunc(value) == value && std::fabs(value) < 1e15;
    return whole ? QLocale().toString(value, 'f', 0) : QLocale().toString(value, 'g', 3);
}

QString valueText(double value, const QString& unit)
{
    return unit.isEmpty() || std::isnan(value) ? valueText(value)
                                               : valueText(value) + QLatin1Char(' ') + unit;
}

QString clockText(std::int64_t time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1'000'000, Qt::UTC)
        .toString(QStringLiteral("HH:mm:ss"));
}

const telemetry::Point* nearestPoint(
    const ChartSeries& series, std::int64_t time, std::int64_t within)
{
    const telemetry::Point* nearest = nullptr;
    const auto distance
        = [time](const telemetry::Point& point) { return std::abs(point.time - time); };
    const auto from = std::lower_bound(series.points.begin(), series.points.end(), time - within,
        [](const telemetry::Point& point, std::int64_t at) { return point.time < at; });
    for (auto it = from; it != series.points.end() && it->time <= time + within; ++it) {
        if (nearest == nullptr || distance(*it) < distance(*nearest)) {
            nearest = &*it;
        }
    }
    return nearest == nullptr || std::isnan(nearest->value) ? nullptr : nearest;
}

void spanTogether(std::span<Chart*> charts, TimeSpan asked)
{
    auto begin = asked.to;
    for (const auto* chart : charts) {
        for (const auto& series : chart->series) {
            const auto first = std::find_if(series.points.begin(), series.points.end(),
                [](const telemetry::Point& point) { return !std::isnan(point.value); });
            begin = first == series.points.end() ? begin : std::min(begin, first->time);
        }
    }
    for (auto* chart : charts) {
        chart->asked = {asked.from == 0 ? begin : asked.from, asked.to};
        for (auto& series : chart->series) {
            const auto first = std::find_if(series.points.begin(), series.points.end(),
                [&](const telemetry::Point& point) { return point.time >= begin; });
            series.points.erase(series.points.begin(), first);
        }
    }
}

const telemetry::Point* latestPoint(const ChartSeries& series)
{
    const auto found = std::find_if(series.points.rbegin(), series.points.rend(),
        [](const telemetry::Point& point) { return !std::isnan(point.value); });
    return found == series.points.rend() ? nullptr : &*found;
}

} // namespace attest::ui
