// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/line_counts.h"

#include <algorithm>

namespace attest::telemetry {

void LineCounter::feed(std::string_view part)
{
    while (!part.empty()) {
        const auto end = part.find('\n');
        within(part.substr(0, end));
        if (end == std::string_view::npos) {
            return;
        }
        endOfLine();
        part.remove_prefix(end + 1);
    }
}

void LineCounter::within(std::string_view part)
{
    m_length += part.size();
    if (m_seen == Seen::Blanks) {
        const auto first = part.find_first_not_of(" \t\r\v\f");
        if (first == std::string_view::npos) {
            // \v and \f are white space to people and an error to JSON.
            m_json.feed(part);
            return;
        }
        // Nothing but an object can become a record, so the rest need not be looked at.
        m_seen = part[first] == '{' ? Seen::Object : Seen::Other;
    }
    if (m_seen == Seen::Object && !m_json.settled()) {
        m_json.feed(part);
    }
}

void LineCounter::endOfLine()
{
    ++m_counts.lines;
    const auto kind = m_seen == Seen::Object ? m_json.finish() : StrictJson::Kind::NotJson;
    if (m_seen == Seen::Blanks) {
        ++m_counts.blank;
    } else if (kind == StrictJson::Kind::Object) {
        ++m_counts.records;
    } else {
        ++m_counts.other;
        m_counts.tooDeep += kind == StrictJson::Kind::TooDeep ? 1 : 0;
    }
    m_counts.longest = std::max(m_counts.longest, m_length);
    m_length = 0;
    m_seen = Seen::Blanks;
    m_json.reset();
}

LineCounts LineCounter::finish()
{
    if (m_length > 0) {
        endOfLine();
    }
    return m_counts;
}

} // namespace attest::telemetry
