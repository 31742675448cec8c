// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_core.h"

#include "telemetry/log/strict_json.h"

#include <optional>

namespace attest::telemetry {

namespace {

LineCore ofRecord(Framing framing, std::string_view line, const EventCatalogue& events)
{
    auto unwrapped = unwrapLine(framing, line);
    const auto record = readRecord(unwrapped.text, std::move(unwrapped.envelope));
    return {record.time, record.level, events.find(record.message, record.error)};
}

/// What the scan of one line has found so far.
class Found {
public:
    Found(const EventCatalogue& events, TimeReader& times) : m_events(events), m_times(times) {}

    /// False where only the whole record can say.
    bool take(const RawMember& member)
    {
        if (member.keyHasEscapes || member.key == "class_uid") {
            return false;
        }
        switch (coreKeyOf(member.key)) {
        case CoreKey::Time:
            if (m_timeNames.takes(member.key) && core.time == kNoTime) {
                core.time = member.value.kind == ValueKind::Text
                    ? m_times.read(member.value.plain())
                    : timeIn(member.value);
            }
            break;
        case CoreKey::Level:
            if (!m_hasLevel) {
                m_hasLevel = true;
                core.level = levelIn(member.value);
            }
            break;
        case CoreKey::Message:
            if (!m_hasMessage) {
                m_hasMessage = true;
                m_emptyMessage = member.value.plain().empty();
                core.event = eventOf(member.value);
            }
            break;
        case CoreKey::Error:
            if (!m_hasError) {
                m_hasError = true;
                m_error = member.value;
            }
            break;
        default:
            break;
        }
        return true;
    }
    /// Nothing that follows can change it.
    [[nodiscard]] bool complete() const
    {
        return core.time != kNoTime && m_hasLevel && m_hasMessage
            && (core.event != 0 || m_hasError);
    }
    /// A line that is no JSON and names no message is its own message, which only its record reads.
    [[nodiscard]] bool hasMessage() const { return m_hasMessage && !m_emptyMessage; }
    /// Where the message told nothing, the error may.
    void finish()
    {
        if (core.event == 0 && m_hasError) {
            core.event = eventOf(m_error);
        }
    }

    LineCore core;

private:
    [[nodiscard]] EventNumber eventOf(const RawValue& value) const
    {
        return value.hasEscapes ? m_events.find(value.text()) : m_events.find(value.plain());
    }

    const EventCatalogue& m_events;
    TimeReader& m_times;
    TimeNames m_timeNames;
    bool m_hasLevel = false, m_hasMessage = false, m_emptyMessage = false, m_hasError = false;
    RawValue m_error;
};

/// A shape is learned from a line that said everything in its first members, each of them a text.
class Learner {
public:
    Learner(LineShape& shape, std::string_view line) : m_shape(shape), m_at(line.data())
    {
        m_shape.clear();
    }
    void member(const RawMember& member)
    {
        const auto& value = member.value;
        const char* const quote = value.raw.data();
        const auto key = coreKeyOf(member.key);
        m_fits = m_fits && value.kind == ValueKind::Text && !value.hasEscapes && firstOf(key)
            && m_shape.add({m_at, static_cast<std::size_t>(quote + 1 - m_at)}, key);
        m_at = quote + value.raw.size();
    }
    void finish(bool complete)
    {
        if (!m_fits || !complete) {
            m_shape.clear();
        }
    }

private:
    /// Which of two counts may depend on what they say.
    bool firstOf(CoreKey key)
    {
        const unsigned bit = key == CoreKey::None ? 0 : 1U << static_cast<unsigned>(key);
        const bool first = (m_seen & bit) == 0;
        m_seen |= bit;
        return first;
    }

    LineShape& m_shape;
    const char* m_at;
    unsigned m_seen = 0;
    bool m_fits = true;
};

/// Of a line that begins as the one before and whose message is known. Nothing where that is not so, for
/// what it says then depends on what follows.
std::optional<LineCore> ofShape(
    std::string_view line, const EventCatalogue& events, LineHabits& habits)
{
    LineCore core;
    const bool all = habits.shape.read(line, [&](CoreKey key, std::string_view value) {
        switch (key) {
        case CoreKey::Time:
            core.time = habits.times.read(value);
            return core.time != kNoTime;
        case CoreKey::Level:
            core.level = levelOf(value);
            return true;
        case CoreKey::Message:
            core.event = events.find(value);
            return core.event != 0;
        default:
            return true;
        }
    });
    return all ? std::optional(core) : std::nullopt;
}

} // namespace

LineCore readCore(Framing framing, std::string_view line, const EventCatalogue& events)
{
    LineHabits habits;
    return readCore(framing, line, events, habits);
}

LineCore readCore(
    Framing framing, std::string_view line, const EventCatalogue& events, LineHabits& habits)
{
    if (framing != Framing::Line || !line.starts_with('{')) {
        return ofRecord(framing, line, events);
    }
    if (const auto core = ofShape(line, events, habits)) {
        return *core;
    }
    ValueScan scan(line);
    RawMember member;
    Found found(events, habits.times);
    Learner learner(habits.shape, line);
    while (!found.complete() && scan.next(member)) {
        if (!found.take(member)) {
            learner.finish(false);
            return ofRecord(framing, line, events);
        }
        learner.member(member);
    }
    learner.finish(found.complete());
    if (!found.hasMessage() && judgeJson(line) != StrictJson::Kind::Object) {
        return ofRecord(framing, line, events);
    }
    found.finish();
    return found.core;
}

} // namespace attest::telemetry
