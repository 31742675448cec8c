// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace attest::telemetry {

/// A decimal number, "NaN" or an infinity in any case and with any sign; nothing for hexadecimal,
/// digit separators, and what is too large for a double. What is too small for one is zero.
[[nodiscard]] std::optional<double> readNumber(std::string_view text);

/// Milliseconds since 1970 as the text format has them, in nanoseconds, saturating.
[[nodiscard]] std::optional<std::int64_t> readMilliseconds(std::string_view text);
/// Seconds since 1970 as OpenMetrics has them, in nanoseconds, cut off and saturating.
[[nodiscard]] std::optional<std::int64_t> readSeconds(std::string_view text);

/// The shortest text that reads back as the same double; "NaN", "+Inf", "-Inf".
[[nodiscard]] std::string_view numberText(double value, char (&buffer)[32]);

} // namespace attest::telemetry
