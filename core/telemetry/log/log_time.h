// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace attest::telemetry {

/// Nanoseconds since 1970 in UTC: years 1678 to 2262, which is all that a log can hold.
using Nanos = std::int64_t;
inline constexpr Nanos kNoTime = std::numeric_limits<Nanos>::min();

/// A number as loggers write instants: seconds, milli-, micro- or nanoseconds, told apart by size. Of
/// seconds with a fraction microseconds are kept: the double that zap printed holds no more.
[[nodiscard]] Nanos timeOfNumber(std::string_view digits);
/// RFC 3339 with up to nine digits of a fraction, the same with a blank or without a colon in the
/// offset (zap's ISO 8601), or a number. kNoTime for anything else.
[[nodiscard]] Nanos timeOfText(std::string_view text);

/// The same for many texts in a row, most of which share their minute.
class TimeReader {
public:
    [[nodiscard]] Nanos read(std::string_view text);

private:
    char m_minute[16] = {}; ///< "2026-07-28T13:24"
    Nanos m_start = kNoTime;
};

[[nodiscard]] Nanos nanosOf(Time time);
[[nodiscard]] Time timeOf(Nanos nanos);
/// From one to the other, as far as that can be told: between the ends of what a log can hold lies more.
[[nodiscard]] Nanos nanosBetween(Nanos from, Nanos to);
/// RFC 3339 with exactly that many digits of a fraction; empty for kNoTime.
[[nodiscard]] std::string shownTime(Nanos nanos, int digits = 3);

} // namespace attest::telemetry
