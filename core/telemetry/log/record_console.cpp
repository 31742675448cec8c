// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "telemetry/log/record_forms.h"
#include "telemetry/log/strict_json.h"

#include <vector>

namespace attest::telemetry {

namespace {

/// "logging/interceptors.go:51"
bool isCaller(std::string_view word)
{
    const auto colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == word.size()) {
        return false;
    }
    return word.find(' ') == std::string_view::npos
        && word.substr(colon + 1).find_first_not_of("0123456789") == std::string_view::npos;
}

bool isLogger(std::string_view word)
{
    for (const char c : word) {
        if (!isAlnum(c) && c != '.' && c != '-' && c != '_' && c != '/') {
            return false;
        }
    }
    return !word.empty() && word.find('.') != std::string_view::npos && word.back() != '.';
}

std::string_view takeWord(std::string_view& text, char separator)
{
    const auto end = text.find(separator);
    const auto word = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    while (separator == ' ' && text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return word;
}

/// The object that ends the line, cut off it.
std::string_view takeObject(std::string_view& text, char separator)
{
    if (!text.ends_with('}')) {
        return {};
    }
    if (text.starts_with('{') && judgeJson(text) == StrictJson::Kind::Object) {
        const auto all = text;
        text = {};
        return all;
    }
    // A message may hold braces itself; who writes many of them does not get to make this slow.
    constexpr int kMostTries = 16;
    const char opening[] = {separator, '{', '\0'};
    std::size_t at = text.find(opening);
    for (int tries = 0; at != std::string_view::npos && tries < kMostTries; ++tries) {
        const auto object = text.substr(at + 1);
        if (judgeJson(object) == StrictJson::Kind::Object) {
            text = text.substr(0, at);
            return object;
        }
        at = text.find(opening, at + 1);
    }
    return {};
}

} // namespace

bool readConsoleForm(LogRecord& record)
{
    std::string_view rest = record.text;
    if (rest.size() < 20 || !isDigit(rest[0])) {
        return false;
    }
    const char separator = rest.substr(0, 48).find('\t') == std::string_view::npos ? ' ' : '\t';
    const Nanos time = timeOfText(takeWord(rest, separator));
    const std::string level = withoutAnsi(takeWord(rest, separator));
    if (time == kNoTime || level.empty() || levelNamed(level) == Level::Unknown) {
        return false;
    }
    record.format = LogFormat::ZapConsole;
    record.time = time;
    record.levelText = level;
    record.level = levelNamed(level);
    const auto object = takeObject(rest, separator);
    // Name and place are left out by loggers that have none; the message never is.
    auto ahead = rest;
    const auto first = takeWord(ahead, separator);
    auto further = ahead;
    const auto second = takeWord(further, separator);
    if (isCaller(first) && !ahead.empty()) {
        record.caller = first;
        rest = ahead;
    } else if (isCaller(second) && !further.empty()) {
        record.logger = first;
        record.caller = second;
        rest = further;
    } else if (isLogger(first) && !ahead.empty()) {
        record.logger = first;
        rest = ahead;
    }
    record.message = withoutAnsi(rest);
    if (!object.empty()) {
        takeMembers(record, object, static_cast<std::size_t>(object.data() - record.text.data()));
    }
    return true;
}

bool readKlogForm(LogRecord& record)
{
    // Lmmdd hh:mm:ss.uuuuuu threadid file:line] msg (k8s.io/klog, header format). The year is not said.
    constexpr std::string_view kForm = "L0000 00:00:00.000000 ";
    const std::string_view text = record.text;
    if (text.size() < kForm.size() || std::string_view("IWEF").find(text[0]) == text.npos) {
        return false;
    }
    for (std::size_t i = 1; i < kForm.size(); ++i) {
        if (kForm[i] == '0' ? !isDigit(text[i]) : text[i] != kForm[i]) {
            return false;
        }
    }
    const auto end = text.find("] ");
    if (end == std::string_view::npos) {
        return false;
    }
    const auto header = text.substr(0, end);
    record.format = LogFormat::Klog;
    record.levelText = text.substr(0, 1);
    record.level = levelOf(record.levelText);
    record.caller = header.substr(header.rfind(' ') + 1);
    record.message = text.substr(end + 2);
    if (record.envelope.time != kNoTime) {
        const std::string year = shownTime(record.envelope.time, 0).substr(0, 4);
        record.time = timeOfText(year + "-" + std::string(text.substr(1, 2)) + "-"
            + std::string(text.substr(3, 2)) + "T" + std::string(text.substr(6, 15)) + "Z");
    }
    return true;
}

} // namespace attest::telemetry
