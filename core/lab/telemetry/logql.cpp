// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/logql.h"

#include "policy/go_quote.h"

#include <algorithm>

namespace attest::lab {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// One alternative: texts in order with anything between them. RE2 anchors matchers of LogQL.
bool matchesPattern(std::string_view text, std::string_view pattern)
{
    const auto gap = pattern.find(".*");
    const auto head = pattern.substr(0, gap);
    if (!text.starts_with(head)) {
        return false;
    }
    text.remove_prefix(head.size());
    if (gap == std::string_view::npos) {
        return text.empty();
    }
    pattern.remove_prefix(gap + 2);
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (matchesPattern(text.substr(at), pattern)) {
            return true;
        }
    }
    return false;
}

bool matchesAny(std::string_view text, std::string_view alternatives)
{
    while (true) {
        const auto end = std::min(alternatives.find('|'), alternatives.size());
        if (matchesPattern(text, alternatives.substr(0, end))) {
            return true;
        }
        if (end == alternatives.size()) {
            return false;
        }
        alternatives.remove_prefix(end + 1);
    }
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    void blanks()
    {
        while (!m_text.empty()
            && (m_text.front() == ' ' || m_text.front() == '\n' || m_text.front() == '\t')) {
            m_text.remove_prefix(1);
        }
    }
    bool take(std::string_view word)
    {
        blanks();
        if (!m_text.starts_with(word)) {
            return false;
        }
        m_text.remove_prefix(word.size());
        return true;
    }
    std::string name()
    {
        blanks();
        std::size_t end = 0;
        while (end < m_text.size() && isNameCharacter(m_text[end])) {
            ++end;
        }
        std::string out(m_text.substr(0, end));
        m_text.remove_prefix(end);
        return out;
    }
    /// "double quoted" as in Go, or `as it is`.
    std::optional<std::string> quoted()
    {
        blanks();
        if (m_text.empty() || (m_text.front() != '"' && m_text.front() != '`')) {
            return std::nullopt;
        }
        const char quote = m_text.front();
        std::size_t end = 1;
        while (end < m_text.size() && m_text[end] != quote) {
            end += quote == '"' && m_text[end] == '\\' ? 2 : 1;
        }
        if (end >= m_text.size()) {
            return std::nullopt;
        }
        const auto whole = m_text.substr(0, end + 1);
        m_text.remove_prefix(end + 1);
        return quote == '"' ? policy::goUnquoted(whole)
                            : std::optional(std::string(whole.substr(1, whole.size() - 2)));
    }
    bool atEnd()
    {
        blanks();
        return m_text.empty();
    }

private:
    std::string_view m_text;
};

std::optional<LogQuery::Matcher> matcher(Reader& reader)
{
    LogQuery::Matcher one;
    one.label = reader.name();
    if (one.label.empty()) {
        return std::nullopt;
    }
    if (reader.take("=~")) {
        one.pattern = true;
    } else if (reader.take("!~")) {
        one.pattern = one.negated = true;
    } else if (reader.take("!=")) {
        one.negated = true;
    } else if (!reader.take("=")) {
        return std::nullopt;
    }
    const auto value = reader.quoted();
    if (!value) {
        return std::nullopt;
    }
    one.value = *value;
    return one;
}

bool streamSelector(Reader& reader, LogQuery& query)
{
    if (!reader.take("{")) {
        return false;
    }
    do {
        const auto one = matcher(reader);
        if (!one) {
            return false;
        }
        query.stream.push_back(*one);
    } while (reader.take(","));
    return reader.take("}");
}

} // namespace

std::optional<LogQuery> parseLogQuery(std::string_view text)
{
    Reader reader(text);
    LogQuery query;
    if (text.size() > 4096 || !streamSelector(reader, query)) {
        return std::nullopt;
    }
    while (!reader.atEnd()) {
        const bool with = reader.take("|=");
        if (!with && !reader.take("!=")) {
            return std::nullopt;
        }
        const auto value = reader.quoted();
        if (!value) {
            return std::nullopt;
        }
        query.lines.push_back({"", false, !with, *value});
    }
    return query;
}

bool LogQuery::matchesStream(const LogLabels& labels) const
{
    return std::ranges::all_of(stream, [&](const Matcher& m) {
        const auto found
            = std::ranges::find(labels, m.label, &std::pair<std::string, std::string>::first);
        const std::string value = found == labels.end() ? "" : found->second;
        return (m.pattern ? matchesAny(value, m.value) : value == m.value) != m.negated;
    });
}

bool LogQuery::matchesLine(std::string_view line) const
{
    return std::ranges::all_of(lines, [&](const Matcher& m) {
        return (line.find(m.value) != std::string_view::npos) != m.negated;
    });
}

} // namespace attest::lab
