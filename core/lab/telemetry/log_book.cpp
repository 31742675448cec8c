// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/log_book.h"

#include "base/json_writer.h"

#include <cstdio>

namespace attest::lab {

namespace {

/// Seconds since 1970 as zap's float prints them: at this epoch a double holds seven digits.
std::string epochSeconds(Time time)
{
    char text[48];
    std::snprintf(
        text, sizeof text, "%lld.%07d", static_cast<long long>(time.seconds), time.nanos / 100);
    std::string out = text;
    out.erase(out.find_last_not_of('0') + 1);
    return out.back() == '.' ? out.substr(0, out.size() - 1) : out;
}

} // namespace

std::string_view logLevelName(LogLevel level)
{
    constexpr std::string_view kNames[]{"debug", "info", "warn", "error"};
    return kNames[static_cast<std::size_t>(level)];
}

LogFields& LogFields::raw(std::string_view key, std::string_view json)
{
    m_json += "," + jsonQuoted(key) + ":";
    m_json += json;
    return *this;
}

LogFields& LogFields::text(std::string_view key, std::string_view value)
{
    return raw(key, jsonQuoted(value));
}

LogFields& LogFields::number(std::string_view key, std::int64_t value)
{
    return raw(key, std::to_string(value));
}

LogFields& LogFields::list(std::string_view key, const std::vector<std::string>& values)
{
    JsonWriter json;
    json.beginArray();
    for (const auto& value : values) {
        json.string(value);
    }
    return raw(key, json.endArray().text());
}

LogBook::LogBook(Clock clock) : LogBook(std::move(clock), Bounds{}) {}

LogBook::LogBook(Clock clock, Bounds bounds) : m_clock(std::move(clock)), m_bounds(bounds) {}

void LogBook::write(
    LogLevel level, std::string_view logger, std::string_view message, const LogFields& fields)
{
    if (!takes(level)) {
        return;
    }
    LogLine line;
    line.time = m_clock();
    line.text = "{\"level\":\"" + std::string(logLevelName(level))
        + "\",\"ts\":" + epochSeconds(line.time) + ",\"logger\":" + jsonQuoted(logger)
        + ",\"msg\":" + jsonQuoted(message) + fields.json() + "}";
    const std::lock_guard guard(m_lock);
    // Kept in order of time even where a clock was set back between two lines: followers ask by time.
    if (!m_stepsBack && !m_lines.empty() && line.time < m_lines.back().time) {
        line.time = m_lines.back().time;
    }
    line.sequence = ++m_last;
    if (m_tee) {
        m_tee(line.text);
    }
    m_bytes += line.text.size();
    m_lines.push_back(std::move(line));
    while (m_lines.size() > m_bounds.lines || (m_bytes > m_bounds.bytes && m_lines.size() > 1)) {
        m_bytes -= m_lines.front().text.size();
        m_lines.pop_front();
    }
}

std::vector<LogLine> LogBook::after(std::uint64_t sequence, std::size_t most) const
{
    const std::lock_guard guard(m_lock);
    std::vector<LogLine> out;
    if (m_lines.empty() || sequence >= m_last) {
        return out;
    }
    const std::uint64_t first = m_lines.front().sequence;
    for (std::size_t i = sequence < first ? 0 : sequence + 1 - first;
         i < m_lines.size() && out.size() < most; ++i) {
        out.push_back(m_lines[i]);
    }
    return out;
}

std::uint64_t LogBook::lastSequence() const
{
    const std::lock_guard guard(m_lock);
    return m_last;
}

std::uint64_t LogBook::firstSequence() const
{
    const std::lock_guard guard(m_lock);
    return m_lines.empty() ? m_last + 1 : m_lines.front().sequence;
}

} // namespace attest::lab
