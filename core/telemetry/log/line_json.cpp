// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_json.h"

#include "base/json_writer.h"
#include "telemetry/log/masked.h"

namespace attest::telemetry {

namespace {

/// Texts of a line written anew, so that nothing in it reaches a terminal as it is.
class LineWriter {
public:
    explicit LineWriter(Secrets secrets) : m_masks(secrets == Secrets::Mask) {}

    JsonWriter json;

    void member(std::string_view name, std::string_view text)
    {
        if (!text.empty()) {
            json.member(name, m_masks ? masked(text) : std::string(text));
        }
    }
    void fields(std::string_view name, const std::vector<LogField>& fields, const LogRecord& record)
    {
        if (fields.empty()) {
            return;
        }
        json.key(name).beginArray();
        for (const auto& field : fields) {
            json.beginObject();
            member("key", field.key);
            json.key("value");
            // What breaks off is no JSON, so nothing of it is written as if it were.
            if (field.kind == ValueKind::Text || record.malformed || record.tooDeep) {
                text(field.key, field.value);
            } else {
                value(field.key, {field.kind, field.value, false}, 0);
            }
            json.endObject();
        }
        json.endArray();
    }

private:
    void text(std::string_view name, std::string_view text)
    {
        json.string(m_masks ? maskedValue(name, text) : std::string(text));
    }
    /// What stands in an array is called like the array.
    void value(std::string_view name, const RawValue& value, int depth)
    {
        constexpr int kDeepest = 64;
        if (value.kind == ValueKind::Text || depth == kDeepest) {
            text(name, value.text());
        } else if (value.kind == ValueKind::Object) {
            members(value, depth);
        } else if (value.kind == ValueKind::Array) {
            items(name, value, depth);
        } else if (m_masks && value.kind == ValueKind::Number
            && maskedValue(name, value.raw) != value.raw) {
            text(name, value.raw);
        } else {
            json.raw(value.raw);
        }
    }
    void members(const RawValue& object, int depth)
    {
        ValueScan scan(object.raw);
        RawMember member;
        json.beginObject();
        while (scan.next(member)) {
            const auto name = member.name();
            json.key(m_masks ? masked(name) : name);
            value(name, member.value, depth + 1);
        }
        json.endObject();
    }
    void items(std::string_view name, const RawValue& array, int depth)
    {
        ValueScan scan(array.raw);
        RawValue item;
        json.beginArray();
        while (scan.next(item)) {
            value(name, item, depth + 1);
        }
        json.endArray();
    }

    const bool m_masks;
};

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
        {record.hasControls, "log.terminal-controls"},
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
    LineWriter line(secrets);
    auto& json = line.json;
    json.beginObject();
    line.member("source", place.source);
    json.key("line").number(static_cast<std::int64_t>(place.line));
    line.member("time", shownTime(record.time, 9));
    line.member("transportTime", shownTime(record.envelope.time, 9));
    json.member("level", levelName(record.level)).member("format", formatName(record.format));
    line.member("event", events.idOf(events.find(record.message, record.error)));
    json.key("message").string(secrets == Secrets::Mask ? masked(record.message) : record.message);
    line.member("logger", record.logger);
    line.member("component", componentName(record.component));
    line.member("caller", record.caller);
    line.member("error", record.error);
    line.member("stack", record.stack);
    line.member("trace", record.trace);
    line.member("span", record.span);
    line.member("status", record.status);
    line.member("stream", record.envelope.stream);
    line.member("host", record.envelope.host);
    line.member("unit", record.envelope.unit);
    line.member("cursor", record.envelope.cursor);
    line.fields("fields", record.fields, record);
    line.fields("duplicates", record.duplicates, record);
    line.fields("around", record.envelope.fields, record);
    writeFlags(json, record, place.secondsBack);
    json.endObject();
    return json.take() + "\n";
}

} // namespace attest::telemetry
