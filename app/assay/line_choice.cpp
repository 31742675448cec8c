// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_choice.h"

#include "explain/showable.h"
#include "telemetry/log/meant_field.h"

#include <algorithm>

namespace attest::app {

using telemetry::kNoTime;

namespace {

/// A name may be of an id, and every line has another.
constexpr std::size_t kMostSeen = 256;

} // namespace

LineChoice::LineChoice(const LogRequest& request)
    : m_filter(request.filter)
    , m_matcher(request.filter, request.events)
    , m_window(request.window)
{
    for (std::size_t i = 0; i < m_filter.fields().size(); ++i) {
        if (m_filter.fields()[i].kind == telemetry::FieldKind::Named) {
            m_unmet.push_back(i);
        }
    }
}

bool LineChoice::takes(const LogItem& item)
{
    ++m_read;
    if (const auto time = item.record.time; time != kNoTime) {
        m_first = m_first == kNoTime ? time : std::min(m_first, time);
        m_last = std::max(m_last, time);
    }
    if (!m_window.has(item)) {
        return false;
    }
    ++m_inTime;
    const bool taken = m_matcher.matches(item.record, item.sourceName);
    if (!m_unmet.empty()) {
        look(item.record);
    }
    return taken;
}

void LineChoice::look(const telemetry::LogRecord& record)
{
    std::erase_if(m_unmet, [this](std::size_t field) { return m_matcher.had(field); });
    for (const auto& field : record.fields) {
        if (m_seen.size() < kMostSeen && !m_seen.contains(field.key)) {
            m_seen.insert(field.key);
        }
    }
}

std::vector<std::string> LineChoice::doubts() const
{
    if (m_read > 0 && m_inTime == 0) {
        return {ofTime()};
    }
    std::vector<std::string> all;
    for (const auto field : m_unmet) {
        if (m_inTime > 0) {
            all.push_back(ofField(m_filter.fields()[field].name));
        }
    }
    return all;
}

std::string LineChoice::ofTime() const
{
    return said(
        QT_TRANSLATE_NOOP("assay",
            "no line is of the time that --since and --until leave: those that were read are from "
            "{first} to {last}"),
        {{"first", telemetry::shownTime(m_first)}, {"last", telemetry::shownTime(m_last)}});
}

std::string LineChoice::ofField(const std::string& name) const
{
    const auto meant = telemetry::meantField(name, std::vector(m_seen.begin(), m_seen.end()));
    return meant.empty()
        ? said(QT_TRANSLATE_NOOP(
                   "assay", "--filter asks for '{name}', which no line that was read has"),
            {{"name", explain::showable(name)}})
        : said(
            QT_TRANSLATE_NOOP("assay",
                "--filter asks for '{name}', which no line that was read has: is '{meant}' meant?"),
            {{"name", explain::showable(name)}, {"meant", explain::showable(meant)}});
}

} // namespace attest::app
