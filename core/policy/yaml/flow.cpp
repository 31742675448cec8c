// SPDX-License-Identifier: GPL-3.0-or-later
// Flow collections: brackets and braces (YAML 1.2.2 7.4).

#include "policy/yaml/parser.h"

namespace attest::policy::yaml {
namespace {

constexpr std::size_t kLongestKey = 1024; // 7.4.2

} // namespace

/// ns-flow-node inside a collection.
Parser::Likeness Parser::flowNode(int indent)
{
    Properties own;
    while (peek() == '&' || peek() == '!') {
        property(own, PlainIn::Flow);
        skipFlowSpace(indent);
    }
    if (!own.empty()
        && (peek() == ',' || peek() == ']' || peek() == '}' || atFlowColon(Likeness::Yaml))) {
        emptyNode(own);
        return Likeness::Yaml;
    }
    return flowContent(indent, PlainIn::Flow, own);
}

Parser::Likeness Parser::flowContent(int indent, PlainIn in, const Properties& properties)
{
    switch (peek()) {
    case '*':
        alias(properties);
        return Likeness::Yaml;
    case '"':
    case '\'':
        quoted(indent, properties);
        return Likeness::Json;
    case '[':
        flowSequence(indent, properties);
        return Likeness::Json;
    case '{':
        flowMapping(indent, properties);
        return Likeness::Json;
    default:
        plain(indent, in, properties);
        return Likeness::Yaml;
    }
}

void Parser::flowSequence(int indent, const Properties& properties)
{
    begin(EventKind::SequenceStart, Style::Flow, properties);
    flowItems(indent, ']', &Parser::sequenceEntry);
    end(EventKind::SequenceEnd);
}

// From the opening bracket past the closing one.
void Parser::flowItems(int indent, char closing, void (Parser::*item)(int indent))
{
    const std::size_t open = m_at++;
    while (true) {
        skipFlowSpace(indent);
        if (atEnd()) {
            failAt(open, issue::kYamlBracketOpen, {{"bracket", std::string(1, m_text[open])}});
        }
        if (peek() == closing) {
            break;
        }
        (this->*item)(indent);
        skipFlowSpace(indent);
        if (peek() == ',') {
            ++m_at;
        } else if (!atEnd() && peek() != closing) {
            fail(issue::kYamlNoComma, {{"found", found()}});
        }
    }
    ++m_at;
}

/// A value, or a mapping of one pair without braces (7.4.1), whose key has to lie within one line.
void Parser::sequenceEntry(int indent)
{
    if (atIndicator('?')) {
        begin(EventKind::MappingStart, Style::Flow, {});
        explicitPair(indent);
        end(EventKind::MappingEnd);
        return;
    }
    const std::size_t slot = emit({});
    const std::size_t from = m_at;
    const std::size_t line = m_line;
    Likeness key = Likeness::Yaml;
    if (atFlowColon(Likeness::Yaml)) {
        emptyNode({});
    } else {
        key = flowNode(indent);
    }
    const std::size_t after = m_at;
    skipWhite();
    if (!atFlowColon(key)) {
        m_at = after;
        return;
    }
    if (m_line != line || m_at - from > kLongestKey) {
        failAt(from, issue::kYamlKey);
    }
    const std::size_t start = begin(EventKind::MappingStart, Style::Flow, {});
    m_stream.events[start].span = spanOf(from, from);
    m_stream.events[slot] = m_stream.events[start];
    m_stream.events.pop_back();
    flowValue(indent);
    end(EventKind::MappingEnd);
}

void Parser::flowMapping(int indent, const Properties& properties)
{
    begin(EventKind::MappingStart, Style::Flow, properties);
    flowItems(indent, '}', &Parser::mappingPair);
    end(EventKind::MappingEnd);
}

void Parser::mappingPair(int indent)
{
    if (atIndicator('?')) {
        explicitPair(indent);
        return;
    }
    Likeness key = Likeness::Yaml;
    if (atFlowColon(Likeness::Yaml)) {
        emptyNode({});
    } else {
        key = flowNode(indent);
    }
    skipFlowSpace(indent);
    if (atFlowColon(key)) {
        flowValue(indent);
    } else {
        emptyNode({});
    }
}

/// "? key : value", each part optional.
void Parser::explicitPair(int indent)
{
    ++m_at;
    skipFlowSpace(indent);
    Likeness key = Likeness::Yaml;
    if (peek() == ',' || peek() == ']' || peek() == '}' || atFlowColon(Likeness::Yaml)) {
        emptyNode({});
    } else {
        key = flowNode(indent);
    }
    skipFlowSpace(indent);
    if (atFlowColon(key)) {
        flowValue(indent);
    } else {
        emptyNode({});
    }
}

/// Stands at the colon.
void Parser::flowValue(int indent)
{
    ++m_at;
    skipFlowSpace(indent);
    if (atEnd() || peek() == ',' || peek() == ']' || peek() == '}') {
        emptyNode({});
    } else {
        flowNode(indent);
    }
}

/// A colon that separates: after a JSON-like key any, else one that no plain text could hold.
bool Parser::atFlowColon(Likeness key) const
{
    return peek() == ':' && (key == Likeness::Json || isBlank(peek(1)) || isFlowIndicator(peek(1)));
}

/// s-separate inside a collection: lines that hold anything must be indented (7.4), and document
/// markers have no place here.
void Parser::skipFlowSpace(int indent)
{
    while (true) {
        skipWhite();
        if (atComment()) {
            skipLineRest();
        }
        if (atEnd() || !isBreak(peek())) {
            return;
        }
        takeBreak();
        if (atMarker()) {
            fail(issue::kYamlMarker);
        }
        checkLineIndent(indent);
    }
}

void Parser::checkLineIndent(int indent) const
{
    const std::size_t spaces = indentHere();
    std::size_t at = m_line + spaces;
    while (at < m_text.size() && isWhite(m_text[at])) {
        ++at;
    }
    const bool holdsNothing = at == m_text.size() || isBreak(m_text[at]) || m_text[at] == '#';
    if (static_cast<int>(spaces) < indent && !holdsNothing) {
        failAt(at, at > m_line + spaces ? issue::kYamlTab : issue::kYamlIndent,
            {{"indent", static_cast<std::int64_t>(spaces)}});
    }
}

} // namespace attest::policy::yaml
