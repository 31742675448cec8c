// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/members.h"

#include "decode/json_names.h"
#include "telemetry/log/closing_quote.h"

namespace attest::telemetry {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool endsWord(char c)
{
    return c == ',' || c == '}' || c == ']' || isBlank(c);
}

} // namespace

std::string RawValue::text() const
{
    return kind == ValueKind::Text && hasEscapes ? decode::unescapedJson(plain())
                                                 : std::string(plain());
}

std::string RawMember::name() const
{
    return keyHasEscapes ? decode::unescapedJson(key) : std::string(key);
}

// Of every member of every line of a log: calls would be a tenth of what reading a line takes.
inline void ValueScan::blanks()
{
    while (m_at != m_end && isBlank(*m_at)) {
        ++m_at;
    }
}

ValueScan::ValueScan(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size())
{
    blanks();
    if (m_at != m_end && (*m_at == '{' || *m_at == '[')) {
        m_open = *m_at++;
    }
}

inline bool ValueScan::separate()
{
    if (m_open == 0 || m_complete) {
        return false;
    }
    blanks();
    if (m_at == m_end) {
        return false;
    }
    if (*m_at == (m_open == '{' ? '}' : ']')) {
        m_complete = true;
        return false;
    }
    if (!m_first) {
        if (*m_at != ',') {
            return false;
        }
        ++m_at;
        blanks();
    }
    m_first = false;
    return m_at != m_end;
}

inline bool ValueScan::quoted(std::string_view& between, bool& escapes)
{
    const char* const begin = m_at + 1;
    escapes = false;
    const char* const end = closingQuote(begin, m_end, escapes);
    if (!end) {
        m_at = m_end;
        return false;
    }
    between = {begin, static_cast<std::size_t>(end - begin)};
    m_at = end + 1;
    return true;
}

bool ValueScan::nested()
{
    std::size_t depth = 0;
    while (m_at != m_end) {
        const char c = *m_at;
        if (c == '"') {
            std::string_view ignored;
            bool escapes = false;
            if (!quoted(ignored, escapes)) {
                return false;
            }
            continue;
        }
        ++m_at;
        if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return true;
        }
    }
    return false;
}

inline bool ValueScan::value(RawValue& value)
{
    const char* const begin = m_at;
    value.hasEscapes = false;
    bool whole = true;
    if (*m_at == '"') {
        std::string_view between;
        value.kind = ValueKind::Text;
        whole = quoted(between, value.hasEscapes);
    } else if (*m_at == '{' || *m_at == '[') {
        value.kind = *m_at == '{' ? ValueKind::Object : ValueKind::Array;
        whole = nested();
    } else {
        value.kind = *m_at == 't' || *m_at == 'f' ? ValueKind::Truth
            : *m_at == 'n'                        ? ValueKind::Null
                                                  : ValueKind::Number;
        while (m_at != m_end && !endsWord(*m_at)) {
            ++m_at;
        }
        // Of a text that breaks off it is not known whether the number went on.
        whole = m_at != m_end && m_at != begin;
    }
    value.raw = {begin, static_cast<std::size_t>(m_at - begin)};
    return whole;
}

bool ValueScan::next(RawMember& member)
{
    if (m_open != '{' || !separate() || *m_at != '"' || !quoted(member.key, member.keyHasEscapes)) {
        return false;
    }
    blanks();
    if (m_at == m_end || *m_at != ':') {
        return false;
    }
    ++m_at;
    blanks();
    return m_at != m_end && value(member.value);
}

bool ValueScan::next(RawValue& item)
{
    return m_open == '[' && separate() && value(item);
}

} // namespace attest::telemetry
