// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/points.h"

#include <QtCore/QString>

#include <optional>
#include <span>
#include <vector>

namespace attest::ui {

/// One line of a chart.
struct ChartSeries {
    QString name;
    enum class Meaning { Plain, Good, Bad, Doubtful } meaning = Meaning::Plain;
    std::vector<telemetry::Point> points; ///< by time; NaN is a gap
};

/// Nanoseconds since 1970.
struct TimeSpan {
    std::int64_t from = 0, to = 0;
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// What a panel shows. Equal words mean the same chart with newer points.
struct Chart {
    QString title, subtitle;
    QString unit; ///< "a second", "%"; empty for a plain number
    std::vector<ChartSeries> series;
    std::optional<TimeSpan> asked; ///< what the chart spans; nothing: as far as its points go
    std::optional<double> limit;   ///< of an alert
    QString limitWords;
};

/// A value as people read it: three digits that matter, whole numbers whole; "no value" for a gap.
[[nodiscard]] QString valueText(double value);
/// The same with its unit.
[[nodiscard]] QString valueText(double value, const QString& unit);
/// "13:24:41", in UTC.
[[nodiscard]] QString clockText(std::int64_t time);

/// The point nearest to a time among those that are no gaps; null where there is none within `within`.
[[nodiscard]] const telemetry::Point* nearestPoint(
    const ChartSeries& series, std::int64_t time, std::int64_t within);
/// The charts span what was asked about, whatever of it has values; from 0 on: from where the first of them has
/// one. What lies before that is no point of any: there is nothing to read there.
void spanTogether(std::span<Chart*> charts, TimeSpan asked);
/// The last one that is no gap.
[[nodiscard]] const telemetry::Point* latestPoint(const ChartSeries& series);

} // namespace attest::ui
