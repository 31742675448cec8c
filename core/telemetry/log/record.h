// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/attribute.h"
#include "telemetry/log/level.h"
#include "telemetry/log/log_time.h"
#include "telemetry/log/members.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::telemetry {

/// A line is looked into up to here; what goes on is flagged as cut. Container runtimes split lines at
/// 16 KiB, loggers write some hundred bytes.
inline constexpr std::size_t kLongestLine = std::size_t{1} << 20U;
inline constexpr std::size_t kMostFields = 2000;

enum class LogFormat : std::uint8_t {
    Text, ///< nothing that we know, or broken off
    ZapJson,
    SlogJson,
    LogrusJson,
    Json, ///< some other logger's
    Ocsf, ///< an audit event of the Open Cybersecurity Schema Framework
    ZapConsole,
    Logfmt,
    Klog,
    Otlp,
};
/// "zap-json", "text", ...
[[nodiscard]] std::string_view formatName(LogFormat format);

enum class Component : std::uint8_t { Unknown, Server, Agent, Controller, Reflector };
/// By a logger's name up to its first dot, or what stands in the name of a pod or unit.
[[nodiscard]] Component componentOf(std::string_view logger);
[[nodiscard]] std::string_view componentName(Component component); ///< "server"; empty: unknown

enum class TimeFrom : std::uint8_t { Nowhere, Body, Transport, Arrival };

struct LogField {
    std::string key;
    std::string value; ///< a text without quotes and escapes; anything else as JSON
    ValueKind kind = ValueKind::Text;
    std::size_t offset = 0, length = 0; ///< of the value in LogRecord::text, with its quotes
};

/// What stood around a line: said by who carried it, not by who wrote it.
struct Envelope {
    Nanos time = kNoTime;
    std::string stream, host, unit, cursor;
    Level level = Level::Unknown; ///< counts where the line itself says none
    std::string trace, span;
    std::vector<LogField> fields;
    bool joined = false; ///< from parts
    bool cut = false;    ///< it was longer than kLongestLine
    bool isOtlp = false;
};

/// One line with what it says.
struct LogRecord {
    std::string text; ///< without its envelope; what offsets count in
    Nanos time = kNoTime;
    TimeFrom timeFrom = TimeFrom::Nowhere;
    Level level = Level::Unknown;
    std::string levelText;
    LogFormat format = LogFormat::Text;
    bool isAudit = false;
    Component component = Component::Unknown;
    std::string message, logger, caller, error, stack, trace, span;
    std::string status;           ///< of an audit event: "success" or "failure"
    std::vector<LogField> fields; ///< what is none of the above, in the order of the line
    /// Later members of a name that was there already. Readers that keep the last one would show what
    /// whoever could write into the line wanted shown.
    std::vector<LogField> duplicates;
    std::vector<policy::Attribute> attributes; ///< from agentAttestationAttributes
    Envelope envelope;

    bool malformed = false; ///< begins as JSON and is none
    bool tooDeep = false;   ///< is JSON, nested deeper than is looked into
    bool notUtf8 = false;
    bool hasNul = false;
    bool hasControls = false; ///< of a terminal, other than colours, left out of the message
    bool fieldsCut = false;   ///< more than kMostFields
};

/// Reads what a logger wrote. Never fails: what is nothing known is text.
[[nodiscard]] LogRecord readRecord(std::string_view text, Envelope envelope = {});

/// What of a text can be shown without its terminal colours (ECMA-48 control sequences).
[[nodiscard]] std::string withoutAnsi(std::string_view text);
/// Whether some of them do something else than colour: move about, or erase what stands there.
[[nodiscard]] bool hasTerminalControls(std::string_view text);

} // namespace attest::telemetry
