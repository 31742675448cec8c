// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_facts.h"

#include "explain/catalogue.h"
#include "logs/level_ink.h"
#include "logs/log_table.h"
#include "telemetry/log/line_json.h"
#include "telemetry/log/masked.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace attest::ui {

using telemetry::LogField;
using telemetry::LogRecord;
using telemetry::ValueKind;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::LineFacts)
};

constexpr std::size_t kLongestValue = 4000, kMostRaw = std::size_t{64} << 10U, kMostDumped = 2048;
constexpr int kDeepest = 8;
constexpr std::size_t kMostInside = 500;

QString safe(std::string_view text, std::size_t most = kLongestValue)
{
    return shown(telemetry::masked(text.substr(0, kMostRaw)), most);
}

QString safeValue(std::string_view name, std::string_view value)
{
    return shown(telemetry::maskedValue(name, value.substr(0, kMostRaw)), kLongestValue);
}

QString safeName(std::string_view name)
{
    return safe(name, 200);
}

/// What stands in an array is called by its number, and is as secret as the name of the array says.
LineField fieldFrom(const QString& title, std::string_view name, const telemetry::RawValue& value,
    int depth, std::size_t& left)
{
    LineField made{title, {}, true, {}};
    const bool opens = value.kind == ValueKind::Object || value.kind == ValueKind::Array;
    if (!opens || depth == kDeepest) {
        made.value = safeValue(name, value.text());
        return made;
    }
    telemetry::ValueScan scan(value.raw);
    telemetry::RawMember member;
    telemetry::RawValue item;
    const bool isObject = value.kind == ValueKind::Object;
    for (int i = 0; left > 0 && (isObject ? scan.next(member) : scan.next(item)); ++i) {
        --left;
        const auto key = isObject ? member.name() : std::string();
        made.inside.push_back(isObject
                ? fieldFrom(safeName(key), key, member.value, depth + 1, left)
                : fieldFrom(QString::number(i), name, item, depth + 1, left));
    }
    made.value = isObject ? Words::tr("%Ln members", nullptr, static_cast<int>(made.inside.size()))
                          : Words::tr("%Ln items", nullptr, static_cast<int>(made.inside.size()));
    return made;
}

void addFields(std::vector<LineField>& to, const std::vector<LogField>& fields,
    const LogRecord& record, std::size_t& left)
{
    for (const auto& field : fields) {
        if (left == 0) {
            return;
        }
        --left;
        // What breaks off is no JSON, so it is not looked into.
        const bool whole = field.kind != ValueKind::Text && !record.malformed && !record.tooDeep;
        to.push_back(whole
                ? fieldFrom(
                    safeName(field.key), field.key, {field.kind, field.value, false}, 0, left)
                : LineField{safeName(field.key), safeValue(field.key, field.value), true, {}});
    }
}

void addNamed(std::vector<LineField>& to, const char* name, std::string_view value)
{
    if (!value.empty()) {
        to.push_back({QString::fromLatin1(name), safe(value), true, {}});
    }
}

std::vector<LineField> fieldsOf(const LogRecord& record)
{
    std::vector<LineField> fields;
    std::size_t left = kMostInside;
    addNamed(fields, "logger", record.logger);
    addNamed(fields, "error", record.error);
    addNamed(fields, "trace_id", record.trace);
    addNamed(fields, "span_id", record.span);
    addNamed(fields, "caller", record.caller);
    addNamed(fields, "component", telemetry::componentName(record.component));
    addFields(fields, record.fields, record, left);
    const auto before = fields.size();
    addFields(fields, record.duplicates, record, left);
    for (auto at = before; at < fields.size(); ++at) {
        fields[at].counts = false;
    }
    if (!record.attributes.empty()) {
        LineField all{Words::tr("Attested attributes"), {}, true, {}};
        for (const auto& each : record.attributes) {
            for (const auto& value : each.values) {
                if (left-- == 0) {
                    break;
                }
                all.inside.push_back({shown(each.key, 200), safe(value), true, {}});
            }
        }
        fields.push_back(std::move(all));
    }
    addNamed(fields, "stack", record.stack);
    std::vector<LineField> around;
    addNamed(around, "stream", record.envelope.stream);
    addNamed(around, "host", record.envelope.host);
    addNamed(around, "unit", record.envelope.unit);
    addFields(around, record.envelope.fields, record, left);
    if (!around.empty()) {
        fields.push_back({Words::tr("Said by what carried it"), {}, true, std::move(around)});
    }
    fields.push_back({Words::tr("Form"), own(telemetry::formatName(record.format)), true, {}});
    return fields;
}

// "0010  6c 65 ...  level": of what may be shown.
QString dumpOf(std::string_view text)
{
    QString dump;
    constexpr std::size_t kEach = 16;
    const auto some = text.substr(0, kMostDumped);
    for (std::size_t at = 0; at < some.size(); at += kEach) {
        QString hex, characters;
        for (const char c : some.substr(at, kEach)) {
            const auto byte = static_cast<unsigned char>(c);
            hex += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
            characters += byte >= 0x20 && byte < 0x7F ? QLatin1Char(c) : QLatin1Char('.');
        }
        dump += QStringLiteral("%1  %2 %3\n")
                    .arg(at, 4, 16, QLatin1Char('0'))
                    .arg(hex.leftJustified(kEach * 3), characters);
    }
    if (text.size() > some.size()) {
        dump += Words::tr("%Ln more bytes", nullptr, static_cast<int>(text.size() - some.size()));
    }
    return dump;
}

void addCause(LineFacts& facts, std::string_view issue)
{
    if (const auto* entry = explain::find(issue)) {
        const auto words = explain::explain(IssueId{entry->id}, {});
        facts.cause = own(words.title);
        facts.explanation = own(words.explanation);
        facts.remedy = own(words.remedy);
        facts.page = entry->id;
    }
}

// As many digits as mean anything.
QString timeText(telemetry::Nanos at)
{
    if (at == telemetry::kNoTime) {
        return {};
    }
    const int digits = at % 1'000'000 == 0 ? 3 : 9;
    return Words::tr("%1 UTC").arg(
        own(telemetry::shownTime(at, digits)).chopped(1).replace(u'T', u' '));
}

// "proof_rejected" is a name for filters; people read words.
QString titleOf(const QString& event)
{
    auto title = QString(event).replace(u'_', u' ');
    if (!title.isEmpty()) {
        title[0] = title[0].toUpper();
    }
    return title;
}

void addOddities(LineFacts& facts, const LogRecord& record)
{
    for (const auto issue : telemetry::issuesOf(record)) {
        const auto* entry = explain::find(issue);
        if (!entry) {
            continue;
        }
        Params params;
        if (!record.duplicates.empty() && issue == "log.duplicate-name") {
            params.push_back({"name", record.duplicates.front().key});
        }
        facts.oddities << own(explain::explain(IssueId{entry->id}, params).explanation);
    }
}

void tellGap(LineFacts& facts, const live::Gap& gap)
{
    facts.title = Words::tr("Lines are missing here");
    const auto words = explain::explain(gap.why.id, gap.why.params);
    facts.cause = own(words.title);
    facts.explanation = own(words.explanation);
    facts.remedy = own(words.remedy);
    const auto add = [&](const QString& name, const std::optional<Time>& time) {
        if (time) {
            facts.fields.push_back(
                {name, own(telemetry::shownTime(telemetry::nanosOf(*time))), true, {}});
        }
    };
    add(Words::tr("From"), gap.from);
    add(Words::tr("To"), gap.to);
    facts.fields.push_back({Words::tr("Lines"),
        gap.lines > 0 ? QString::number(gap.lines) : Words::tr("unknown how many"), true, {}});
}

} // namespace

LineFacts factsOf(const watch::LogRows& rows, watch::Row row)
{
    LineFacts facts;
    facts.row = row;
    facts.facts = rows.at(row);
    facts.source = sourceText(rows, row);
    facts.sourceName = safe(rows.sourceName(row), 200);
    facts.at = facts.facts.core.time;
    facts.time = timeText(facts.at);
    facts.level = wordOf(facts.facts.core.level);
    if (const auto* gap = rows.gapAt(row)) {
        tellGap(facts, *gap);
        return facts;
    }
    const auto record = rows.record(row);
    const auto number = facts.facts.core.event;
    facts.event = shown(rows.events().idOf(number), 100);
    facts.title = titleOf(facts.event);
    facts.page = rows.events().idOf(number);
    facts.message = safe(record.message.empty() ? record.text : record.message);
    if (facts.title.isEmpty()) {
        facts.title = Words::tr("A line of no known kind");
    }
    addCause(facts, rows.events().causeOf(number, record.message, record.error));
    addOddities(facts, record);
    facts.fields = fieldsOf(record);
    // The line's own bytes, with what carried it: its framing may be all that says a time.
    const auto text = telemetry::masked(std::string_view(rows.text(row)).substr(0, kMostRaw));
    facts.raw = shown(text, kMostRaw);
    facts.bytes = dumpOf(text);
    facts.trace = safe(record.trace, 200);
    const auto* rule = rows.events().at(number);
    facts.ofLogin
        = rule && rule->role != telemetry::Role::None && rule->role != telemetry::Role::Notice;
    return facts;
}

std::vector<std::string> namesIn(const watch::LogRows& rows, watch::Row from, std::size_t count)
{
    constexpr std::size_t kLongestName = 80;
    std::map<std::string, int> counts;
    for (auto row = std::max(from, rows.first()); row < rows.end() && count > 0; ++row, --count) {
        for (const auto& field : rows.record(row).fields) {
            if (field.key.size() <= kLongestName && counts.size() < 10 * kMostNames) {
                ++counts[field.key];
            }
        }
    }
    std::vector<std::pair<int, std::string>> sorted;
    for (auto& [name, times] : counts) {
        sorted.emplace_back(-times, name);
    }
    std::ranges::sort(sorted);
    std::vector<std::string> names;
    for (auto& each : sorted) {
        if (names.size() < kMostNames) {
            names.push_back(std::move(each.second));
        }
    }
    return names;
}

} // namespace attest::ui
