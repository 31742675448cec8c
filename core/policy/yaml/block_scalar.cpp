// SPDX-License-Identifier: GPL-3.0-or-later
// Literal and folded texts (YAML 1.2.2 8.1).

#include "policy/yaml/parser.h"

#include <algorithm>

namespace attest::policy::yaml {

void Parser::blockScalar(int parent, const Properties& properties)
{
    Event event;
    event.kind = EventKind::Scalar;
    event.anchor = properties.anchor;
    event.tag = properties.tag;
    const std::size_t from = m_at;
    int explicitIndent = 0;
    blockHeader(event, explicitIndent);
    const std::size_t indent = explicitIndent > 0
        ? static_cast<std::size_t>(std::max(parent, 0) + explicitIndent)
        : detectIndent(parent);
    const std::size_t body = m_at;
    std::size_t last = m_at;
    while (!atEnd() && !atMarker()) {
        std::size_t spaces = 0;
        while (spaces < indent && peek(spaces) == ' ') {
            ++spaces;
        }
        const char c = peek(spaces);
        if (spaces < indent && !isBreak(c) && c != '\0') {
            checkNoTabLine();
            break;
        }
        skipLineRest();
        if (!atEnd()) {
            takeBreak();
        }
        last = m_at;
    }
    m_at = last;
    event.indent = static_cast<std::uint32_t>(indent);
    event.span = spanOf(from, m_at);
    event.text = {static_cast<std::uint32_t>(body), static_cast<std::uint32_t>(m_at - body)};
    emit(event);
}

/// A line of white space with a tab is neither text, nor empty, nor a comment (l-chomped-empty).
void Parser::checkNoTabLine() const
{
    const std::size_t at = m_text.find_first_not_of(" \t", m_at);
    const bool blank = at == std::string_view::npos || isBreak(m_text[at]);
    if (blank) {
        fail(issue::kYamlTab);
    }
}

/// "|" or ">", then indentation and chomping indicators in either order (8.1.1), to the next line.
void Parser::blockHeader(Event& event, int& explicitIndent)
{
    event.style = peek() == '|' ? Style::Literal : Style::Folded;
    ++m_at;
    bool chomped = false;
    while (true) {
        const char c = peek();
        if (c >= '1' && c <= '9' && explicitIndent == 0) {
            explicitIndent = c - '0';
        } else if ((c == '+' || c == '-') && !chomped) {
            event.chomping = c == '+' ? Chomping::Keep : Chomping::Strip;
            chomped = true;
        } else {
            break;
        }
        ++m_at;
    }
    const std::size_t behind = m_at;
    skipWhite();
    if (atComment() && m_at > behind) {
        skipLineRest();
    }
    if (!atEnd() && !isBreak(peek())) {
        fail(issue::kYamlBlockHeader, {{"found", found()}});
    }
    if (!atEnd()) {
        takeBreak();
    }
}

/// The first line that is not empty decides. Leading empty lines must not be deeper than it (8.1.1.1).
std::size_t Parser::detectIndent(int parent)
{
    const std::size_t least = static_cast<std::size_t>(parent + 1);
    std::size_t deepest = 0;
    std::size_t deepestAt = m_at;
    for (std::size_t at = m_at;;) {
        const std::size_t line = at;
        at = std::min(m_text.find_first_not_of(' ', at), m_text.size());
        const std::size_t indent = at - line;
        const bool empty = at == m_text.size() || isBreak(m_text[at]);
        if (!empty && indent >= least) {
            if (deepest > indent) {
                failAt(deepestAt, issue::kYamlBlockIndent);
            }
            return indent;
        }
        if (empty && indent > deepest) {
            deepest = indent;
            deepestAt = line;
        }
        if (!empty || at == m_text.size()) {
            return std::max(deepest, least);
        }
        at += m_text.substr(at, 2) == "\r\n" ? 2 : 1;
    }
}

} // namespace attest::policy::yaml
