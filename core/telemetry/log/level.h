// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace attest::telemetry {

/// In the order of weight, so that they compare; a line that says none stands below all.
enum class Level : std::uint8_t { Unknown, Trace, Debug, Info, Warn, Error, DPanic, Panic, Fatal };

/// "unknown", "trace", ... as zap writes them.
[[nodiscard]] std::string_view levelName(Level level);

/// Of what loggers write, in any case: "warning", slog's "ERROR+4", klog's letters.
[[nodiscard]] Level levelOf(std::string_view text);
/// The same for filters, where only whole names count.
[[nodiscard]] Level levelNamed(std::string_view name);

/// OTLP's SeverityNumber, 1 to 24 (OpenTelemetry logs data model).
[[nodiscard]] Level levelOfSeverity(std::int64_t number);
/// syslog's priority, 0 to 7 (RFC 5424 6.2.1).
[[nodiscard]] Level levelOfPriority(std::int64_t priority);
/// OCSF's severity_id.
[[nodiscard]] Level levelOfOcsf(std::int64_t severity);

} // namespace attest::telemetry
