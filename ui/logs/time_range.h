// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/log_time.h"

#include <QtCore/QString>

#include <optional>

namespace attest::ui {

/// A span of time, its end not in it.
struct TimeRange {
    /// What no line says: in 2255, because filters read years up to 2261.
    static constexpr telemetry::Nanos kOpenEnd = 9'000'000'000'000'000'000;

    telemetry::Nanos from = telemetry::kNoTime, to = telemetry::kNoTime;
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// "2026-07-28 13:05:00 to 13:25:00 UTC", as short as both can be told; "since 2026-07-28 13:05:00 UTC".
[[nodiscard]] QString wordsOf(const TimeRange& range);

/// The same as somebody would type it.
[[nodiscard]] QString typedText(const TimeRange& range);

/// A time as it is typed; a time of day alone is of the day of that other one. kNoTime: it is none.
[[nodiscard]] telemetry::Nanos typedInstant(const QString& text, telemetry::Nanos ofDay);
/// "2026-07-28 13:05 - 13:25", "13:05 to 13:25", "13:05 -" without an end. A time of day alone is of that day,
/// at the end of the day that it begins on. Nothing where it is none, or ends before it begins.
[[nodiscard]] std::optional<TimeRange> typedRange(const QString& text, telemetry::Nanos ofDay);

} // namespace attest::ui
