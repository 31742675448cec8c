// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_cells.h"

#include "telemetry/log/filter.h"
#include "telemetry/log/line_json.h"
#include "telemetry/log/masked.h"
#include "theme/text.h"

#include <algorithm>

namespace attest::ui {

using telemetry::FieldKind;
using telemetry::LogRecord;

namespace {

constexpr std::size_t kMessage = 600, kField = 120, kRest = 600, kRaw = 2000;

/// So much of a text is looked at: a credential that begins in what is shown ends in it.
constexpr std::size_t kSearched = std::size_t{64} << 10U;

QString safe(std::string_view text, std::size_t most)
{
    return shown(telemetry::masked(text.substr(0, kSearched)), most);
}

} // namespace

std::string_view fieldOf(const LogRecord& record, std::string_view name)
{
    switch (telemetry::fieldNamed(name).kind) {
    case FieldKind::Message:
        return record.message;
    case FieldKind::Logger:
        return record.logger;
    case FieldKind::Caller:
        return record.caller;
    case FieldKind::Error:
        return record.error;
    case FieldKind::Stack:
        return record.stack;
    case FieldKind::Trace:
        return record.trace;
    case FieldKind::Span:
        return record.span;
    case FieldKind::Component:
        return telemetry::componentName(record.component);
    case FieldKind::Format:
        return telemetry::formatName(record.format);
    case FieldKind::Stream:
        return record.envelope.stream;
    case FieldKind::Host:
        return record.envelope.host;
    case FieldKind::Unit:
        return record.envelope.unit;
    default:
        break;
    }
    const auto found = std::ranges::find(record.fields, name, &telemetry::LogField::key);
    return found == record.fields.end() ? std::string_view() : std::string_view(found->value);
}

LineCells cellsOf(const LogRecord& record, std::span<const std::string> chosen)
{
    LineCells cells;
    cells.message = safe(record.message.empty() ? record.text : record.message, kMessage);
    const auto add = [&cells](std::string_view name, std::string_view value) {
        if (!value.empty() && static_cast<std::size_t>(cells.rest.size()) < kRest) {
            cells.rest += (cells.rest.isEmpty() ? QString() : QStringLiteral(" "))
                + safe(name, kField) + QLatin1Char('=')
                + shown(telemetry::maskedValue(name, value.substr(0, kSearched)), kField);
        }
    };
    if (!record.message.empty()) {
        add("error", record.error);
        for (const auto& field : record.fields) {
            add(field.key, field.value);
        }
        add("trace", record.trace);
    }
    cells.raw = safe(record.text, kRaw);
    for (const auto& name : chosen) {
        cells.chosen.push_back(shown(
            telemetry::maskedValue(name, fieldOf(record, name).substr(0, kSearched)), kField));
    }
    cells.isOdd = !telemetry::issuesOf(record).empty();
    return cells;
}

} // namespace attest::ui
