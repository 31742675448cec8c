// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/telemetry/logql.h"

#include "decode/json.h"
#include "policy/go_quote.h"

#include <algorithm>

namespace attest::lab {

namespace {

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// A text of a pattern, and how many characters stand before it at least; "any number" where a gap does.
struct Piece {
    std::string text;
    bool gap = false;
    std::size_t least = 0;
};

std::vector<Piece> piecesOf(std::string_view pattern)
{
    std::vector<Piece> pieces(1);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto two = pattern.substr(i, 2);
        if (two == ".*" || two == ".+") {
            pieces.push_back({{}, true, two == ".+" ? std::size_t{1} : 0});
            ++i;
        } else {
            i += pattern[i] == '\\' && i + 1 < pattern.size() ? 1 : 0;
            pieces.back().text += pattern[i];
        }
    }
    return pieces;
}

/// One alternative. RE2 anchors matchers of LogQL. The first fitting place is always the best one, since
/// all that follows may stand anywhere behind it: no query makes this more than linear.
bool matchesPattern(std::string_view text, std::string_view pattern)
{
    const auto pieces = piecesOf(pattern);
    std::size_t at = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto& piece = pieces[i];
        const bool last = i + 1 == pieces.size();
        std::size_t from = at + piece.least;
        if (from > text.size()) {
            return false;
        }
        if (last && piece.gap) {
            return text.size() - from >= piece.text.size() && text.ends_with(piece.text);
        }
        const auto found = piece.gap                    ? text.find(piece.text, from)
            : text.substr(from).starts_with(piece.text) ? from
                                                        : text.npos;
        if (found == text.npos) {
            return false;
        }
        at = found + piece.text.size();
    }
    return at == text.size();
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
    /// Whether an operator comes next.
    bool comparison()
    {
        blanks();
        return m_text.starts_with('=') || m_text.starts_with("!=") || m_text.starts_with("!~");
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

/// What follows a bar: json, or labels with what they have to be.
bool stage(Reader& reader, LogQuery& query)
{
    Reader ahead = reader;
    if (ahead.name() == "json" && !ahead.comparison()) {
        reader = ahead;
        query.json = true;
        return true;
    }
    do {
        const auto one = matcher(reader);
        if (!one) {
            return false;
        }
        query.fields.push_back(*one);
        ahead = reader;
        if (ahead.name() == "and") {
            reader = ahead;
            continue;
        }
        if (!reader.take(",")) {
            return true;
        }
    } while (true);
}

std::string labelName(std::string name)
{
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !isNameCharacter(c); }, '_');
    return name;
}

/// The line's own members, by the names that Loki gives them; nothing where it is no object.
LogLabels membersOf(std::string_view line)
{
    LogLabels members;
    const auto json = decode::readJsonText("line", copyBytes(asBytes(line)));
    if (!json || json->tree.at(0).kind != decode::NodeKind::Object) {
        return members;
    }
    const auto& [buffers, tree] = *json;
    for (auto node = tree.at(0).firstChild; node != decode::kNoNode; node = tree.at(node).next) {
        const auto text = decode::textOf(tree, node, buffers);
        const auto kind = tree.at(node).kind;
        if (text) {
            members.emplace_back(labelName(tree.name(node, buffers)), *text);
        } else if (kind != decode::NodeKind::Object && kind != decode::NodeKind::Array) {
            members.emplace_back(labelName(tree.name(node, buffers)),
                std::string(buffers.text(tree.at(node).value)));
        }
    }
    return members;
}

std::string valueIn(const LogLabels& labels, std::string_view name)
{
    const auto found = std::ranges::find(labels, name, &std::pair<std::string, std::string>::first);
    return found == labels.end() ? std::string() : found->second;
}

bool holds(const LogQuery::Matcher& matcher, const std::string& value)
{
    return (matcher.pattern ? matchesAny(value, matcher.value) : value == matcher.value)
        != matcher.negated;
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
        if (with || reader.take("!=")) {
            const auto value = reader.quoted();
            if (!value) {
                return std::nullopt;
            }
            query.lines.push_back({"", false, !with, *value});
        } else if (!reader.take("|") || !stage(reader, query)) {
            return std::nullopt;
        }
    }
    return query;
}

bool LogQuery::matchesStream(const LogLabels& labels) const
{
    return std::ranges::all_of(
        stream, [&](const Matcher& one) { return holds(one, valueIn(labels, one.label)); });
}

bool LogQuery::matchesLine(std::string_view line, const LogLabels& labels) const
{
    const bool fits = std::ranges::all_of(lines, [&](const Matcher& m) {
        return (line.find(m.value) != std::string_view::npos) != m.negated;
    });
    if (!fits || fields.empty()) {
        return fits;
    }
    LogLabels known = labels;
    if (json) {
        const auto members = membersOf(line);
        known.insert(known.end(), members.begin(), members.end());
    }
    return std::ranges::all_of(
        fields, [&](const Matcher& one) { return holds(one, valueIn(known, one.label)); });
}

} // namespace attest::lab
