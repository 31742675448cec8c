// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_json.h"

#include "base/json_writer.h"
#include "base/redact.h"

namespace attest::telemetry {

namespace {

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

void writeFlags(JsonWriter& json, const LogRecord& record, std::int64_t secondsBack)
{
    const auto flags = issuesOf(record, secondsBack);
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

std::vector<std::string_view> issuesOf(const LogRecord& record, std::int64_t secondsBack)
{
    const std::pair<bool, std::string_view> all[] = {
        {record.malformed, "log.malformed"},
        {record.tooDeep, "log.too-deep"},
        {record.notUtf8, "log.not-utf8"},
        {record.hasNul, "log.nul-bytes"},
        {record.envelope.cut, "log.line-too-long"},
        {!record.duplicates.empty(), "log.duplicate-name"},
        {secondsBack > 0, "log.clock-backwards"},
    };
    std::vector<std::string_view> flags;
    for (const auto& [set, name] : all) {
        if (set) {
            flags.push_back(name);
        }
    }
    return flags;
}

std::string lineJson(
    const LogRecord& record, const EventCatalogue& events, const LinePlace& place, Secrets secrets)
{
    JsonWriter json;
    json.beginObject().member("source", place.source);
    json.key("line").number(static_cast<std::int64_t>(place.line));
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
    writeFlags(json, record, place.secondsBack);
    json.endObject();
    return (secrets == Secrets::Mask ? redactSecrets(json.text()) : json.take()) + "\n";
}

} // namespace attest::telemetry
