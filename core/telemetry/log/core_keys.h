// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/level.h"
#include "telemetry/log/log_time.h"
#include "telemetry/log/members.h"

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

// By length first: it is asked of every member of every line.
[[nodiscard]] constexpr CoreKey coreKeyOf(std::string_view key)
{
    const auto is = [key](std::string_view name) { return key == name; };
    switch (key.size()) {
    case 2:
        return is("ts") ? CoreKey::Time : CoreKey::None;
    case 3:
        return is("msg") ? CoreKey::Message
            : is("lvl")  ? CoreKey::Level
            : is("err")  ? CoreKey::Error
                         : CoreKey::None;
    case 4:
        return is("time") ? CoreKey::Time
            : is("body")  ? CoreKey::Message
            : is("name")  ? CoreKey::Logger
                          : CoreKey::None;
    case 5:
        return is("level") ? CoreKey::Level
            : is("error")  ? CoreKey::Error
            : is("stack")  ? CoreKey::Stack
                           : CoreKey::None;
    case 6:
        return is("logger")                ? CoreKey::Logger
            : is("caller") || is("source") ? CoreKey::Caller
            : is("spanId") || is("spanid") ? CoreKey::Span
                                           : CoreKey::None;
    case 7:
        return is("message")                 ? CoreKey::Message
            : is("span_id")                  ? CoreKey::Span
            : is("traceId") || is("traceid") ? CoreKey::Trace
                                             : CoreKey::None;
    case 8:
        return is("severity") ? CoreKey::Level : is("trace_id") ? CoreKey::Trace : CoreKey::None;
    case 9:
        return is("timestamp") ? CoreKey::Time : CoreKey::None;
    case 10:
        return is("@timestamp") ? CoreKey::Time : is("stacktrace") ? CoreKey::Stack : CoreKey::None;
    case 12:
        return is("severityText") ? CoreKey::Level : CoreKey::None;
    default:
        return CoreKey::None;
    }
}

/// A line may say its time under several names, and the first that can be read counts; but of each name
/// only the first member does, whether it can be read or not. True once for each of those names.
class TimeNames {
public:
    bool takes(std::string_view key)
    {
        const unsigned bit = 1U << (key.size() & 15U); // they all differ in length
        const bool first = (m_seen & bit) == 0;
        m_seen |= bit;
        return first;
    }

private:
    unsigned m_seen = 0;
};

/// What values of those members say; kNoTime and Unknown where nothing.
[[nodiscard]] Nanos timeIn(const RawValue& value);
[[nodiscard]] Level levelIn(const RawValue& value);

} // namespace attest::telemetry
