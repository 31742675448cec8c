// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/core_keys.h"
#include "telemetry/log/filter.h"

#include <algorithm>

namespace attest::telemetry {

namespace {

constexpr CoreKey coreOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Time:
        return CoreKey::Time;
    case FieldKind::Level:
        return CoreKey::Level;
    case FieldKind::Message:
        return CoreKey::Message;
    case FieldKind::Logger:
        return CoreKey::Logger;
    case FieldKind::Caller:
        return CoreKey::Caller;
    case FieldKind::Error:
        return CoreKey::Error;
    case FieldKind::Stack:
        return CoreKey::Stack;
    case FieldKind::Trace:
        return CoreKey::Trace;
    case FieldKind::Span:
        return CoreKey::Span;
    default:
        return CoreKey::None;
    }
}

FieldValue ofText(std::string_view text)
{
    return {!text.empty(), ValueKind::Text, false, text, kNoTime};
}

FieldValue ofRaw(const RawValue& value)
{
    return {true, value.kind, value.hasEscapes, value.plain(), kNoTime};
}

FieldValue ofCore(CoreKey core, const RawValue& value)
{
    if (core == CoreKey::Level) {
        const Level level = levelIn(value);
        return {true, ValueKind::Text, false, levelName(level), static_cast<Nanos>(level)};
    }
    FieldValue found = ofRaw(value);
    if (core == CoreKey::Time) {
        found.instant = timeIn(value);
        found.present = found.instant != kNoTime;
    }
    return found;
}

bool leadsTo(std::string_view key, ValueKind kind, std::string_view path)
{
    return kind == ValueKind::Object && path.size() > key.size() + 1 && path.starts_with(key)
        && path[key.size()] == '.';
}

/// The member at the end of a path through objects: "a.b" of {"a":{"b":1}}.
std::optional<RawValue> atPath(std::string_view object, std::string_view path)
{
    ValueScan scan(object);
    RawMember member;
    while (scan.next(member)) {
        const std::string name = member.name();
        if (name == path) {
            return member.value;
        }
        if (leadsTo(name, member.value.kind, path)) {
            return atPath(member.value.raw, path.substr(name.size() + 1));
        }
    }
    return std::nullopt;
}

} // namespace

LineMatcher::LineMatcher(const Filter& filter, const EventCatalogue& events)
    : m_filter(filter)
    , m_events(events)
    , m_values(filter.fields().size() + 2) // behind them a message and an error, for events
{
    for (const auto& field : filter.fields()) {
        m_fast = m_fast && field.kind != FieldKind::Format;
        m_wantsEvent = m_wantsEvent || field.kind == FieldKind::Event;
        m_scanned += field.kind == FieldKind::Named || field.kind == FieldKind::Component
                || coreOf(field.kind) != CoreKey::None
            ? 1
            : 0;
    }
    m_scanned += m_wantsEvent ? 2 : 0;
}

bool LineMatcher::matches(Framing framing, std::string_view line, std::string_view source)
{
    if (m_filter.matchesAll()) {
        return true;
    }
    if (m_fast && framing == Framing::Line && line.starts_with('{') && fillFast(line)) {
        if (m_rejected) {
            return false;
        }
        for (std::size_t i = 0; i < m_filter.fields().size(); ++i) {
            const auto kind = m_filter.fields()[i].kind;
            if (kind == FieldKind::Text) {
                m_values[i] = ofText(line);
            } else if (kind == FieldKind::Source) {
                m_values[i] = ofText(source);
            }
        }
        return m_filter.matches(m_values);
    }
    auto unwrapped = unwrapLine(framing, line);
    return matches(readRecord(unwrapped.text, std::move(unwrapped.envelope)), source);
}

bool LineMatcher::fillFast(std::string_view line)
{
    std::ranges::fill(m_values, FieldValue());
    m_open = m_scanned;
    m_timeNames = {};
    m_logger = {};
    m_rejected = false;
    ValueScan scan(line);
    RawMember member;
    while (m_open > 0 && !m_rejected && scan.next(member)) {
        if (member.keyHasEscapes || member.key == "class_uid") {
            return false; // seldom, and the record knows what to make of them
        }
        takeMember(member);
    }
    if (m_rejected) {
        return true;
    }
    fillComponent();
    if (!m_wantsEvent) {
        return true;
    }
    const auto& message = m_values[m_values.size() - 2];
    const auto& error = m_values.back();
    if (message.hasEscapes || error.hasEscapes) {
        return false;
    }
    fillEvent(message.text, error.text);
    return true;
}

void LineMatcher::takeMember(const RawMember& member)
{
    const auto& fields = m_filter.fields();
    const auto core = coreKeyOf(member.key);
    const bool counts
        = core != CoreKey::None && (core != CoreKey::Time || m_timeNames.takes(member.key));
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].kind == FieldKind::Named || fields[i].kind == FieldKind::Component) {
            const std::size_t open = m_open;
            takeNamed(m_values[i], fields[i].name, member);
            if (m_open != open) {
                judge(i);
            }
        } else if (counts && core == coreOf(fields[i].kind)) {
            const std::size_t open = m_open;
            takeFirst(m_values[i], ofCore(core, member.value));
            if (m_open != open) {
                judge(i);
            }
        }
    }
    if (core == CoreKey::Logger && m_logger.empty() && member.value.kind == ValueKind::Text) {
        m_logger = member.value.plain();
    }
    if (m_wantsEvent && core == CoreKey::Message) {
        takeFirst(m_values[m_values.size() - 2], ofRaw(member.value));
    } else if (m_wantsEvent && core == CoreKey::Error) {
        takeFirst(m_values.back(), ofRaw(member.value));
    }
}

/// Of a line that does not name its component, what its logger tells.
void LineMatcher::fillComponent()
{
    for (std::size_t i = 0; i < m_filter.fields().size(); ++i) {
        if (m_filter.fields()[i].kind == FieldKind::Component && !m_values[i].present) {
            m_values[i] = ofText(componentName(componentOf(m_logger)));
        }
    }
}

/// One value may be enough to know that the line is none of those wanted.
void LineMatcher::judge(std::size_t field)
{
    m_rejected = m_rejected || m_filter.rejects(field, m_values[field]);
}

void LineMatcher::takeFirst(FieldValue& value, const FieldValue& found)
{
    if (!value.present && found.present) {
        value = found;
        --m_open;
    }
}

void LineMatcher::takeNamed(FieldValue& value, std::string_view name, const RawMember& member)
{
    // A member of that very name counts more than the end of a path, whichever comes first.
    if (member.key == name) {
        if (!value.present || value.isPath) {
            value = ofRaw(member.value);
            --m_open;
        }
    } else if (!value.present && leadsTo(member.key, member.value.kind, name)) {
        if (const auto found = atPath(member.value.raw, name.substr(member.key.size() + 1))) {
            value = ofRaw(*found);
            value.isPath = true;
        }
    }
}

void LineMatcher::fillEvent(std::string_view message, std::string_view error)
{
    const auto id = m_events.idOf(m_events.find(message, error));
    for (std::size_t i = 0; i < m_filter.fields().size(); ++i) {
        if (m_filter.fields()[i].kind == FieldKind::Event) {
            m_values[i] = ofText(id);
        }
    }
}

bool LineMatcher::matches(const LogRecord& record, std::string_view source)
{
    fill(record, source);
    return m_filter.matches(m_values);
}

void LineMatcher::fill(const LogRecord& record, std::string_view source)
{
    const auto& fields = m_filter.fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        m_values[i]
            = fields[i].kind == FieldKind::Source ? ofText(source) : valueOf(fields[i], record);
    }
    if (std::ranges::any_of(
            fields, [](const FieldRef& field) { return field.kind == FieldKind::Event; })) {
        fillEvent(record.message, record.error);
    }
}

FieldValue LineMatcher::valueOf(const FieldRef& field, const LogRecord& record)
{
    switch (field.kind) {
    case FieldKind::Time: {
        FieldValue value;
        value.present = record.time != kNoTime;
        value.instant = record.time;
        return value;
    }
    case FieldKind::Level:
        return record.levelText.empty() && record.level == Level::Unknown
            ? FieldValue()
            : FieldValue{true, ValueKind::Text, false, levelName(record.level),
                static_cast<Nanos>(record.level)};
    case FieldKind::Message:
        return ofText(record.message);
    case FieldKind::Logger:
        return ofText(record.logger);
    case FieldKind::Caller:
        return ofText(record.caller);
    case FieldKind::Error:
        return ofText(record.error);
    case FieldKind::Stack:
        return ofText(record.stack);
    case FieldKind::Trace:
        return ofText(record.trace);
    case FieldKind::Span:
        return ofText(record.span);
    case FieldKind::Text:
        return ofText(record.text);
    case FieldKind::Format:
        return ofText(formatName(record.format));
    case FieldKind::Stream:
        return ofText(record.envelope.stream);
    case FieldKind::Host:
        return ofText(record.envelope.host);
    case FieldKind::Unit:
        return ofText(record.envelope.unit);
    case FieldKind::Component:
    case FieldKind::Named:
        break;
    default:
        return {};
    }
    FieldValue found;
    const auto look = [&](const std::vector<LogField>& members) {
        for (const auto& member : members) {
            if (member.key == field.name) {
                found = {true, member.kind, false, member.value, kNoTime};
                return;
            }
            if (!found.present && leadsTo(member.key, member.kind, field.name)) {
                if (const auto inner = atPath(
                        member.value, std::string_view(field.name).substr(member.key.size() + 1))) {
                    found = ofRaw(*inner);
                }
            }
        }
    };
    look(record.fields);
    if (!found.present) {
        look(record.envelope.fields);
    }
    if (!found.present && field.kind == FieldKind::Component) {
        return ofText(componentName(record.component));
    }
    return found;
}

} // namespace attest::telemetry
