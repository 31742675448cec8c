// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_core.h"

#include "telemetry/log/core_keys.h"

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
    bool m_hasLevel = false, m_hasMessage = false, m_hasError = false;
    RawValue m_error;
};

} // namespace

LineCore readCore(Framing framing, std::string_view line, const EventCatalogue& events)
{
    TimeReader times;
    return readCore(framing, line, events, times);
}

LineCore readCore(
    Framing framing, std::string_view line, const EventCatalogue& events, TimeReader& times)
{
    if (framing != Framing::Line || !line.starts_with('{')) {
        return ofRecord(framing, line, events);
    }
    ValueScan scan(line);
    RawMember member;
    Found found(events, times);
    while (!found.complete() && scan.next(member)) {
        if (!found.take(member)) {
            return ofRecord(framing, line, events);
        }
    }
    found.finish();
    return found.core;
}

} // namespace attest::telemetry
