// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_lines.h"

#include "explain/showable.h"
#include "telemetry/log/line_json.h"
#include "telemetry/log/masked.h"

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

} // namespace

std::string lineInWords(const LogItem& item, const Terminal& terminal, bool named)
{
    const auto& record = item.record;
    std::string line;
    if (named) {
        line += inked(terminal, Ink::Faint, explain::showable(masked(item.sourceName))) + "  ";
    }
    const auto time = shownTime(record.time);
    line += padded(time.empty() ? "-" : time, 25);
    line += inked(terminal, inkOf(record.level), padded(levelName(record.level), 8));
    if (!record.logger.empty()) {
        line += explain::showable(masked(record.logger)) + "  ";
    }
    line += inked(terminal, Ink::Strong, explain::showable(masked(record.message), kLongestShown));
    if (!record.error.empty()) {
        line += "  error=" + explain::showable(masked(record.error), kLongestShown);
    }
    for (const auto& field : record.fields) {
        line += "  " + inked(terminal, Ink::Faint, explain::showable(masked(field.key)) + "=")
            + explain::showable(maskedValue(field.key, field.value));
    }
    for (const auto flag : issuesOf(record, item.secondsBack)) {
        line += "  " + inked(terminal, Ink::Doubtful, "[" + std::string(flag) + "]");
    }
    return line + "\n";
}

std::string lineJson(const LogItem& item, const EventCatalogue& events)
{
    return telemetry::lineJson(item.record, events, {item.sourceName, item.line, item.secondsBack});
}

} // namespace attest::app
