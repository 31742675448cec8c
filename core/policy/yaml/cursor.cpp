// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "policy/yaml/parser.h"

namespace attest::policy::yaml {

char Parser::peek(std::size_t ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
}

/// c-forbidden (9.1.2): "---" or "..." at the start of a line.
bool Parser::atMarker() const
{
    const std::string_view rest = m_text.substr(m_at, 3);
    return m_at == m_line && (rest == "---" || rest == "...") && isBlank(peek(3));
}

// A comment needs white space before it (6.6).
bool Parser::atComment() const
{
    return peek() == '#' && (m_at == m_line || isWhite(m_text[m_at - 1]));
}

/// Spaces at the start of the current line; tabs never indent (6.1).
std::size_t Parser::indentHere() const
{
    std::size_t at = m_line;
    while (at < m_text.size() && m_text[at] == ' ') {
        ++at;
    }
    return at - m_line;
}

bool Parser::onlySpacesBefore(std::size_t from) const
{
    return m_text.substr(from, m_at - from).find('\t') == std::string_view::npos;
}

bool Parser::onlyWhiteBefore() const
{
    const std::size_t first = m_text.find_first_not_of(" \t", m_line);
    return first == std::string_view::npos || first >= m_at;
}

void Parser::skipWhite()
{
    while (isWhite(peek())) {
        ++m_at;
    }
}

void Parser::skipLineRest()
{
    while (!atEnd() && !isBreak(peek())) {
        ++m_at;
    }
}

void Parser::takeBreak()
{
    m_at += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    m_line = m_at;
}

/// Past white space, comments and line ends (s-l-comments) to what comes next. NewLine also where
/// the reader stands before the first character of a line.
Parser::Content Parser::skipToContent()
{
    Content where = onlyWhiteBefore() ? Content::NewLine : Content::SameLine;
    while (true) {
        if (atMarker()) {
            return Content::End;
        }
        skipWhite();
        if (atComment()) {
            skipLineRest();
        }
        if (atEnd()) {
            return Content::End;
        }
        if (!isBreak(peek())) {
            return where;
        }
        takeBreak();
        where = Content::NewLine;
    }
}

void Parser::fail(IssueId id, Params params) const
{
    failAt(m_at, id, std::move(params));
}

void Parser::failAt(std::size_t offset, IssueId id, Params params) const
{
    throw Failure{id, offset, std::move(params)};
}

/// The character that stands here, for a message; empty at the end of a line or of the text.
std::string Parser::found() const
{
    const auto character = decodeUtf8(m_text.substr(m_at));
    if (!character || isBreak(peek())) {
        return {};
    }
    return std::string(m_text.substr(m_at, character->length));
}

Span Parser::spanOf(std::size_t from, std::size_t to)
{
    return {0, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)};
}

std::size_t Parser::emit(Event event)
{
    const bool value = event.kind == EventKind::Scalar || event.kind == EventKind::Alias
        || event.kind == EventKind::MappingStart || event.kind == EventKind::SequenceStart;
    if (value && ++m_nodes > m_limits.nodes) {
        fail(issue::kYamlTooMany, {{"limit", static_cast<std::int64_t>(m_limits.nodes)}});
    }
    m_stream.events.push_back(event);
    return m_stream.events.size() - 1;
}

std::size_t Parser::begin(EventKind kind, Style style, const Properties& properties)
{
    if (++m_depth > m_limits.depth) {
        fail(issue::kYamlTooDeep, {{"limit", static_cast<std::int64_t>(m_limits.depth)}});
    }
    Event event;
    event.kind = kind;
    event.style = style;
    event.anchor = properties.anchor;
    event.tag = properties.tag;
    event.span = spanOf(m_at, m_at);
    return emit(event);
}

void Parser::end(EventKind kind)
{
    --m_depth;
    Event event;
    event.kind = kind;
    event.span = spanOf(m_at, m_at);
    emit(event);
}

void Parser::emptyNode(const Properties& properties)
{
    emptyNodeAt(m_at, properties);
}

void Parser::emptyNodeAt(std::size_t offset, const Properties& properties)
{
    Event event;
    event.kind = EventKind::Scalar;
    event.anchor = properties.anchor;
    event.tag = properties.tag;
    event.span = spanOf(offset, offset);
    event.text = {event.span.offset, 0};
    emit(event);
}

void Parser::give(std::size_t event, const Properties& properties)
{
    Event& node = m_stream.events[event];
    if (node.kind == EventKind::Alias && !properties.empty()) {
        failAt(node.span.offset, issue::kYamlProperty);
    }
    node.anchor = node.kind == EventKind::Alias ? node.anchor : properties.anchor;
    node.tag = properties.tag;
}

} // namespace attest::policy::yaml
