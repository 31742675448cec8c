// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attest {

/// A length of time in whole seconds; signed.
struct Duration {
    std::int64_t seconds = 0;
    friend constexpr auto operator<=>(const Duration&, const Duration&) = default;
};

/// An instant of UTC without leap seconds (POSIX time) to the nanosecond, proleptic Gregorian,
/// years 0 to 9999: X.509 uses year 9999 for "no expiry" (RFC 5280 4.1.2.5), which 64-bit
/// nanoseconds cannot hold.
struct Time {
    std::int64_t seconds = 0;
    std::int32_t nanos = 0; ///< 0 .. 999,999,999

    friend constexpr auto operator<=>(const Time&, const Time&) = default;
    friend constexpr Time operator+(Time t, Duration d) { return {t.seconds + d.seconds, t.nanos}; }
    friend constexpr Time operator-(Time t, Duration d) { return {t.seconds - d.seconds, t.nanos}; }
};

struct CivilTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

/// Nothing when a field is out of its range (month 13, 31 April, second 60, year outside 0..9999).
[[nodiscard]] std::optional<Time> fromCivil(const CivilTime& civil);
[[nodiscard]] CivilTime toCivil(Time time);

/// RFC 3339 date-time with any offset and up to nine fraction digits. "now" is not known here.
[[nodiscard]] std::optional<Time> parseRfc3339(std::string_view text);
/// "2026-07-28T13:24:00Z", with a fraction only when there is one.
[[nodiscard]] std::string formatRfc3339(Time time);

} // namespace attest
