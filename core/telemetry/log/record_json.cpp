// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/core_keys.h"
#include "telemetry/log/record_forms.h"

#include <unordered_set>

namespace attest::telemetry {

Level levelIn(const RawValue& value)
{
    if (value.kind != ValueKind::Number) {
        return value.kind == ValueKind::Text ? levelOf(value.plain()) : Level::Unknown;
    }
    // pino and bunyan count in tens, from trace = 10 to fatal = 60.
    constexpr Level kTens[]
        = {Level::Trace, Level::Debug, Level::Info, Level::Warn, Level::Error, Level::Fatal};
    const auto digits = value.raw;
    const bool tens = digits.size() == 2 && digits[0] >= '1' && digits[0] <= '6';
    return tens ? kTens[digits[0] - '1'] : Level::Unknown;
}

Nanos timeIn(const RawValue& value)
{
    return value.kind == ValueKind::Number ? timeOfNumber(value.raw)
        : value.kind == ValueKind::Text    ? timeOfText(value.plain())
                                           : kNoTime;
}

namespace {

constexpr std::size_t kMostAttributes = 1000;

/// What of a line says which logger wrote it.
struct Signs {
    bool ts = false, time = false, classUid = false;
    Level severity = Level::Unknown;
    std::string status;
};

std::int64_t numberIn(const RawValue& value)
{
    return value.kind == ValueKind::Number && value.raw.size() < 10
        ? std::strtol(std::string(value.raw).c_str(), nullptr, 10)
        : -1;
}

void takeAttributes(LogRecord& record, const RawValue& value)
{
    ValueScan items(value.raw);
    RawValue item;
    while (record.attributes.size() < kMostAttributes && items.next(item)) {
        if (item.kind == ValueKind::Text) {
            if (auto attribute = policy::parseAttributeLine(item.text())) {
                record.attributes.push_back(std::move(*attribute));
            }
        }
    }
}

class Members {
public:
    Members(LogRecord& record, std::size_t offset) : m_record(record), m_offset(offset) {}

    void take(std::string_view object)
    {
        ValueScan scan(object);
        RawMember member;
        for (std::size_t count = 0; scan.next(member); ++count) {
            if (count == kMostFields) {
                m_record.fieldsCut = true;
                return;
            }
            takeMember(member, static_cast<std::size_t>(member.value.raw.data() - object.data()));
        }
    }

    Signs signs;

private:
    void takeMember(const RawMember& member, std::size_t at)
    {
        std::string name = member.name();
        LogField field{
            name, member.value.text(), member.value.kind, m_offset + at, member.value.raw.size()};
        if (!m_seen.insert(std::move(name)).second) {
            m_record.duplicates.push_back(std::move(field));
        } else if (!takeCore(field, member.value)) {
            takeOther(field, member.value);
            m_record.fields.push_back(std::move(field));
        }
    }

    /// A name of a role that is taken already (ts and time) is a field like any other.
    bool takeText(CoreKey role, std::string& into, const LogField& field)
    {
        if (!firstOf(role)) {
            return false;
        }
        into = field.value;
        return true;
    }
    bool firstOf(CoreKey role)
    {
        const unsigned bit = 1U << static_cast<unsigned>(role);
        const bool first = (m_roles & bit) == 0;
        m_roles |= bit;
        return first;
    }

    bool takeTime(const LogField& field, const RawValue& value)
    {
        signs.ts = signs.ts || field.key == "ts";
        signs.time = signs.time || field.key == "time";
        if (m_record.time != kNoTime) {
            return false;
        }
        m_record.time = timeIn(value);
        return m_record.time != kNoTime;
    }

    bool takeCore(const LogField& field, const RawValue& value)
    {
        const auto role = coreKeyOf(field.key);
        switch (role) {
        case CoreKey::Time:
            return takeTime(field, value);
        case CoreKey::Level:
            if (!takeText(role, m_record.levelText, field)) {
                return false;
            }
            m_record.level = levelIn(value);
            return true;
        case CoreKey::Message:
            return takeText(role, m_record.message, field);
        case CoreKey::Logger:
            return value.kind == ValueKind::Text && takeText(role, m_record.logger, field);
        case CoreKey::Caller:
            return takeText(role, m_record.caller, field);
        case CoreKey::Error:
            return takeText(role, m_record.error, field);
        case CoreKey::Stack:
            return takeText(role, m_record.stack, field);
        case CoreKey::Trace:
            return takeText(role, m_record.trace, field);
        case CoreKey::Span:
            return takeText(role, m_record.span, field);
        case CoreKey::None:
            return false;
        }
        return false;
    }

    void takeOther(const LogField& field, const RawValue& value)
    {
        if (field.key == "agentAttestationAttributes") {
            takeAttributes(m_record, value);
        } else if (field.key == "class_uid") {
            signs.classUid = true;
        } else if (field.key == "severity_id") {
            signs.severity = levelOfOcsf(numberIn(value));
        } else if (field.key == "status_id") {
            const auto status = numberIn(value);
            signs.status = status == 1 ? "success" : status == 2 ? "failure" : "";
        } else if (field.key == "status_detail" && m_record.error.empty()) {
            m_record.error = field.value;
        }
    }

    LogRecord& m_record;
    std::size_t m_offset;
    unsigned m_roles = 0; ///< that are taken
    std::unordered_set<std::string> m_seen;
};

bool isUpper(std::string_view text)
{
    return !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
}

LogFormat formatOf(const LogRecord& record, const Signs& signs)
{
    if (signs.classUid) {
        return LogFormat::Ocsf;
    }
    if (signs.ts) {
        return LogFormat::ZapJson;
    }
    if (signs.time && !record.levelText.empty()) {
        return isUpper(record.levelText) ? LogFormat::SlogJson : LogFormat::LogrusJson;
    }
    return LogFormat::Json;
}

void takeAudit(LogRecord& record, const Signs& signs)
{
    record.isAudit = true;
    record.status = signs.status;
    if (record.level == Level::Unknown) {
        record.level = signs.severity;
    }
}

} // namespace

void takeMembers(LogRecord& record, std::string_view object, std::size_t offset)
{
    Members(record, offset).take(object);
}

void readJsonForm(LogRecord& record)
{
    Members members(record, 0);
    members.take(record.text);
    if (record.malformed) {
        return; // of what breaks off, what was said up to there
    }
    record.format = formatOf(record, members.signs);
    if (members.signs.classUid) {
        takeAudit(record, members.signs);
    }
}

} // namespace attest::telemetry
