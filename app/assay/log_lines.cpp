// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_lines.h"

#include "base/json_writer.h"
#include "base/redact.h"
#include "explain/showable.h"

namespace attest::app {

using namespace telemetry;

namespace {

constexpr std::size_t kLongestShown = 4000;

Ink inkOf(Level level)
{
    return level >= Level::Error ? Ink::Bad
        : level == Level::Warn   ? Ink::Doubtful
        : level == Level::Info   ? Ink::Plain
                                 : Ink::Faint;
}

/// A value of the line written anew, so that nothing in it reaches a terminal as it is.
void writeValue(JsonWriter& json, const RawValue& value, int depth)
{
    constexpr int kDeepest = 64;
    if (value.kind == ValueKind::Text || depth == kDeepest) {
        json.string(value.text());
        return;
    }
    if (value.kind != ValueKind::Object && value.kind != ValueKind::Array) {
        json.raw(value.raw);
        return;
    }
    ValueScan scan(value.raw);
    if (value.kind == ValueKind::Object) {
        json.beginObject();
        RawMember member;
        while (scan.next(member)) {
            json.key(member.name());
            writeValue(json, member.value, depth + 1);
        }
        json.endObject();
    } else {
        json.beginArray();
        RawValue item;
        while (scan.next(item)) {
            writeValue(json, item, depth + 1);
        }
        json.endArray();
    }
}

void writeFields(JsonWriter& json, std::string_view name, const std::vector<LogField>& fields,
    const LogRecord& record)
{
    if (fields.empty()) {
        return;
    }
    json.key(name).beginArray();
    for (const auto& field : fields) {
        json.beginObject().member("key", field.key).key("value");
        // What breaks off is no JSON, so nothing of it is written as if it were.
        if (field.kind == ValueKind::Text || record.malformed || record.tooDeep) {
            json.string(field.value);
        } else {
            writeValue(json, {field.kind, field.value, false}, 0);
        }
        json.endObject();
    }
    json.endArray();
}

void member(JsonWriter& json, std::string_view name, std::string_view text)
{
    if (!text.empty()) {
        json.member(name, text);
    }
}

std::vector<std::string_view> flagsOf(const LogItem& item)
{
    const auto& record = item.record;
    const std::pair<bool, std::string_view> all[] = {
        {record.malformed, "log.malformed"},
        {record.tooDeep, "log.too-deep"},
        {record.notUtf8, "log.not-utf8"},
        {record.hasNul, "log.nul-bytes"},
        {record.envelope.cut, "log.line-too-long"},
        {!record.duplicates.empty(), "log.duplicate-name"},
        {item.secondsBack > 0, "log.clock-backwards"},
    };
    std::vector<std::string_view> flags;
    for (const auto& [set, name] : all) {
        if (set) {
            flags.push_back(name);
        }
    }
    return flags;
}

void writeFlags(JsonWriter& json, const LogItem& item)
{
    const auto flags = flagsOf(item);
    if (flags.empty()) {
        return;
    }
    json.key("issues").beginArray();
    for (const auto flag : flags) {
        json.string(flag);
    }
    json.endArray();
}

} // namespace

std::string lineInWords(const LogItem& item, const Terminal& terminal, bool named)
{
    const auto& record = item.record;
    std::string line;
    if (named) {
        line += inked(terminal, Ink::Faint, explain::showable(item.sourceName)) + "  ";
    }
    const auto time = shownTime(record.time);
    line += padded(time.empty() ? "-" : time, 25);
    line += inked(terminal, inkOf(record.level), padded(levelName(record.level), 8));
    if (!record.logger.empty()) {
        line += explain::showable(record.logger) + "  ";
    }
    line += inked(
        terminal, Ink::Strong, explain::showable(redactSecrets(record.message), kLongestShown));
    if (!record.error.empty()) {
        line += "  error=" + explain::showable(redactSecrets(record.error), kLongestShown);
    }
    for (const auto& field : record.fields) {
        line += "  " + inked(terminal, Ink::Faint, explain::showable(field.key) + "=")
            + explain::showable(redactSecrets(field.value));
    }
    for (const auto flag : flagsOf(item)) {
        line += "  " + inked(terminal, Ink::Doubtful, "[" + std::string(flag) + "]");
    }
    return line + "\n";
}

std::string lineJson(const LogItem& item, const EventCatalogue& events)
{
    const auto& record = item.record;
    JsonWriter json;
    json.beginObject().member("source", item.sourceName);
    json.key("line").number(static_cast<std::int64_t>(item.line));
    member(json, "time", shownTime(record.time, 9));
    member(json, "transportTime", shownTime(record.envelope.time, 9));
    json.member("level", levelName(record.level)).member("format", formatName(record.format));
    member(json, "event", events.idOf(events.find(record.message, record.error)));
    json.member("message", record.message);
    member(json, "logger", record.logger);
    member(json, "component", componentName(record.component));
    member(json, "caller", record.caller);
    member(json, "error", record.error);
    member(json, "stack", record.stack);
    member(json, "trace", record.trace);
    member(json, "span", record.span);
    member(json, "status", record.status);
    member(json, "stream", record.envelope.stream);
    member(json, "host", record.envelope.host);
    member(json, "unit", record.envelope.unit);
    member(json, "cursor", record.envelope.cursor);
    writeFields(json, "fields", record.fields, record);
    writeFields(json, "duplicates", record.duplicates, record);
    writeFields(json, "around", record.envelope.fields, record);
    writeFlags(json, item);
    return redactSecrets(json.endObject().text()) + "\n";
}

} // namespace attest::app
