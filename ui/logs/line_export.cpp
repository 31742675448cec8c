// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_export.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "telemetry/log/masked.h"
#include "theme/text.h"

#include <QtCore/QSaveFile>

#include <algorithm>

namespace attest::ui {

using telemetry::Secrets;

namespace {

// A spreadsheet reads "-" as a text and "-1.5" as a number: neither computes anything.
bool isNumberOrDash(std::string_view text)
{
    const auto rest = text.substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
    return text == "-"
        || (!rest.empty() && isDigit(rest.front()) && isDigit(rest.back())
            && rest.find_first_not_of("0123456789.") == std::string_view::npos
            && std::ranges::count(rest, '.') <= 1);
}

// RFC 4180 2. A spreadsheet takes what begins with one of these for a formula, and the log may have been
// written by anybody: an apostrophe makes it text.
std::string csvCell(std::string_view text)
{
    const bool computes = !text.empty() && !isNumberOrDash(text)
        && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    const bool quotes = computes || text.find_first_of(",\"\r\n") != std::string_view::npos;
    if (!quotes) {
        return std::string(text);
    }
    std::string cell = computes ? "\"'" : "\"";
    for (const char c : text) {
        cell += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return cell + '"';
}

std::string csvLine(std::initializer_list<std::string_view> cells)
{
    std::string line;
    for (const auto cell : cells) {
        line += (line.empty() ? "" : ",") + csvCell(cell);
    }
    return line + "\r\n";
}

std::string masked(const LineExport& what, std::string_view text)
{
    return what.secrets == Secrets::Mask ? telemetry::masked(text) : std::string(text);
}

// Not what somebody calls it here: whoever reads an export may never have heard of that.
const std::string& whence(const watch::LogRows& rows, watch::Row row)
{
    const auto& name = rows.origin(row).name;
    return name.empty() ? rows.sourceName(row) : name;
}

std::string asCsv(
    const LineExport& what, watch::Row row, const watch::RowFacts& facts, const QString* note)
{
    const auto& rows = what.order.rows();
    const auto time = telemetry::shownTime(facts.core.time, 9);
    const auto marked = note ? std::string_view("yes") : std::string_view();
    const auto noted = note ? utf8(*note) : std::string();
    const auto source = masked(what, whence(rows, row));
    if (const auto* gap = rows.gapAt(row)) {
        return csvLine({time.empty() ? "-" : time, "gap", source, std::to_string(facts.line + 1),
            "", "", gap->why.id.value, "", "", marked, noted});
    }
    const auto record = rows.record(row);
    return csvLine({time.empty() ? "-" : time, telemetry::levelName(facts.core.level), source,
        std::to_string(facts.line + 1), rows.events().idOf(facts.core.event),
        masked(what, record.logger), masked(what, record.message), masked(what, record.error),
        masked(what, record.trace), marked, noted});
}

std::string asJson(
    const LineExport& what, watch::Row row, const watch::RowFacts& facts, const QString* note)
{
    const auto& rows = what.order.rows();
    std::string line;
    if (const auto* gap = rows.gapAt(row)) {
        JsonWriter json;
        json.beginObject()
            .member("source", masked(what, whence(rows, row)))
            .key("gap")
            .boolean(true);
        json.key("lines").number(static_cast<std::int64_t>(gap->lines));
        line = json.member("why", gap->why.id.value).endObject().take() + "\n";
    } else {
        line = telemetry::lineJson(
            rows.record(row), rows.events(), {whence(rows, row), facts.line + 1}, what.secrets);
    }
    if (note) {
        line.insert(line.rfind('}'), ",\"marked\":true,\"note\":" + jsonQuoted(utf8(*note)));
    }
    return line;
}

} // namespace

std::string headingOf(LineExport::Form form)
{
    return form == LineExport::Form::Csv ? csvLine({"time", "level", "source", "line", "event",
               "logger", "message", "error", "trace", "marked", "note"})
                                         : std::string();
}

std::string written(const LineExport& what, std::uint64_t position)
{
    const auto row = what.order.row(position);
    const auto facts = what.order.rows().at(row);
    const auto found = what.marks.find(idOf(facts));
    const auto* note = found == what.marks.end() ? nullptr : &found->second;
    if (what.which == LineExport::Which::Marked && !note) {
        return {};
    }
    switch (what.form) {
    case LineExport::Form::Raw:
        return facts.kind == watch::RowKind::Gap ? std::string()
                                                 : masked(what, what.order.rows().text(row)) + "\n";
    case LineExport::Form::Json:
        return asJson(what, row, facts, note);
    case LineExport::Form::Csv:
        return asCsv(what, row, facts, note);
    }
    return {};
}

QString previewOf(const LineExport& what, int lines)
{
    constexpr std::uint64_t kMostLooked = 5000;
    QString text = shown(headingOf(what.form));
    const auto end = std::min(what.end, what.first + kMostLooked);
    for (auto at = what.first; at < end && lines > 0; ++at) {
        auto line = written(what, at);
        while (line.ends_with('\n') || line.ends_with('\r')) {
            line.pop_back();
        }
        if (!line.empty()) {
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + shown(line, 1000);
            --lines;
        }
    }
    return text;
}

Exported exportLines(const LineExport& what, const QString& path, const std::atomic<bool>& stop,
    const std::function<void(double part)>& progress)
{
    Exported done;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        done.failed = file.errorString();
        return done;
    }
    const auto put = [&file](const std::string& text) {
        const auto size = static_cast<qint64>(text.size());
        return file.write(text.data(), size) == size;
    };
    bool good = put(headingOf(what.form));
    for (auto at = what.first; at < what.end && good; ++at) {
        if (stop) {
            done.stopped = true;
            return done;
        }
        const auto line = written(what, at);
        const bool isGap = what.order.rows().at(what.order.row(at)).kind == watch::RowKind::Gap;
        done.gaps += isGap ? 1 : 0;
        done.lines += !isGap && !line.empty() ? 1 : 0;
        good = put(line);
        if ((at - what.first) % 1024 == 0) {
            progress(
                static_cast<double>(at - what.first) / static_cast<double>(what.end - what.first));
        }
    }
    if (!good || !file.commit()) {
        done.failed = file.errorString();
    }
    return done;
}

} // namespace attest::ui
