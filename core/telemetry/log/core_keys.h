// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace attest::telemetry {

/// What a member of a log line is for every view, by the names that loggers give it.
enum class CoreKey : std::uint8_t {
    None,
    Time,
    Level,
    Message,
    Logger,
    Caller,
    Error,
    Stack,
    Trace,
    Span,
};

[[nodiscard]] constexpr CoreKey coreKeyOf(std::string_view key)
{
    struct Row {
        std::string_view name;
        CoreKey key;
    };
    constexpr Row kRows[] = {{"ts", CoreKey::Time}, {"time", CoreKey::Time},
        {"timestamp", CoreKey::Time}, {"@timestamp", CoreKey::Time}, {"level", CoreKey::Level},
        {"lvl", CoreKey::Level}, {"severity", CoreKey::Level}, {"severityText", CoreKey::Level},
        {"msg", CoreKey::Message}, {"message", CoreKey::Message}, {"body", CoreKey::Message},
        {"logger", CoreKey::Logger}, {"name", CoreKey::Logger}, {"caller", CoreKey::Caller},
        {"source", CoreKey::Caller}, {"error", CoreKey::Error}, {"err", CoreKey::Error},
        {"stacktrace", CoreKey::Stack}, {"stack", CoreKey::Stack}, {"trace_id", CoreKey::Trace},
        {"traceId", CoreKey::Trace}, {"traceid", CoreKey::Trace}, {"span_id", CoreKey::Span},
        {"spanId", CoreKey::Span}, {"spanid", CoreKey::Span}};
    for (const Row& row : kRows) {
        if (row.name == key) {
            return row.key;
        }
    }
    return CoreKey::None;
}

} // namespace attest::telemetry
