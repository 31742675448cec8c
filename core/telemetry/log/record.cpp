// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/record.h"

#include "base/utf8.h"
#include "telemetry/log/record_forms.h"
#include "telemetry/log/strict_json.h"

#include <algorithm>

namespace attest::telemetry {

std::string_view formatName(LogFormat format)
{
    constexpr std::string_view kNames[] = {"text", "zap-json", "slog-json", "logrus-json", "json",
        "ocsf", "zap-console", "logfmt", "klog", "otlp"};
    return kNames[static_cast<std::size_t>(format)];
}

std::string_view componentName(Component component)
{
    constexpr std::string_view kNames[] = {"", "server", "agent", "controller", "reflector"};
    return kNames[static_cast<std::size_t>(component)];
}

Component componentOf(std::string_view logger)
{
    const auto first = logger.substr(0, logger.find('.'));
    for (const auto component :
        {Component::Server, Component::Agent, Component::Controller, Component::Reflector}) {
        const auto name = componentName(component);
        // "spirl-agent-x7k2p" and "spirl-agent.service" are named after what runs there.
        if (first == name || first.find("spirl-" + std::string(name)) != std::string_view::npos) {
            return component;
        }
    }
    return Component::Unknown;
}

namespace {

// The end of the control sequence that begins there; its beginning where none does. ECMA-48 5.4: parameters
// and intermediates, then one final byte of 0x40 to 0x7E.
std::size_t behindSequence(std::string_view text, std::size_t at)
{
    if (text[at] != '\x1b' || at + 1 == text.size() || text[at + 1] != '[') {
        return at;
    }
    std::size_t end = at + 2;
    while (end < text.size() && text[end] >= 0x20 && text[end] < 0x40) {
        ++end;
    }
    return end < text.size() && text[end] >= 0x40 && text[end] < 0x7f ? end + 1 : at + 2;
}

} // namespace

std::string withoutAnsi(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = behindSequence(text, at);
        if (end == at) {
            out += text[at++];
        }
        at = std::max(at, end);
    }
    return out;
}

bool hasTerminalControls(std::string_view text)
{
    for (auto at = text.find('\x1b'); at != std::string_view::npos;
         at = text.find('\x1b', at + 1)) {
        const auto end = behindSequence(text, at);
        if (end > at && text[end - 1] != 'm') { // SGR, 8.3.117
            return true;
        }
    }
    return false;
}

namespace {

void readForm(LogRecord& record)
{
    const std::string_view text = record.text;
    const auto first = text.find_first_not_of(" \t");
    if (first != std::string_view::npos && text[first] == '{') {
        const auto kind = judgeJson(text);
        record.tooDeep = kind == StrictJson::Kind::TooDeep;
        record.malformed = kind != StrictJson::Kind::Object && !record.tooDeep;
        readJsonForm(record);
    } else if (!readConsoleForm(record) && !readLogfmtForm(record)) {
        readKlogForm(record);
    }
}

} // namespace

LogRecord readRecord(std::string_view text, Envelope envelope)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    LogRecord record;
    record.envelope = std::move(envelope);
    if (text.size() > kLongestLine) {
        text = text.substr(0, kLongestLine);
        record.envelope.cut = true;
    }
    record.text = text;
    record.hasNul = text.find('\0') != std::string_view::npos;
    record.notUtf8 = firstInvalidUtf8(text).has_value();
    record.hasControls = hasTerminalControls(text);
    readForm(record);
    const auto& around = record.envelope;
    if (record.format == LogFormat::Text) {
        record.message = record.message.empty() ? withoutAnsi(text) : record.message;
        record.format = around.isOtlp ? LogFormat::Otlp : LogFormat::Text;
    }
    if (record.level == Level::Unknown && record.levelText.empty()) {
        record.level = around.level;
    }
    if (record.time != kNoTime) {
        record.timeFrom = TimeFrom::Body;
    } else if (around.time != kNoTime) {
        record.time = around.time;
        record.timeFrom = TimeFrom::Transport;
    }
    if (record.trace.empty()) {
        record.trace = around.trace;
    }
    if (record.span.empty()) {
        record.span = around.span;
    }
    if (record.component == Component::Unknown) {
        record.component = componentOf(!record.logger.empty() ? record.logger : around.unit);
    }
    return record;
}

} // namespace attest::telemetry
