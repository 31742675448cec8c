// SPDX-License-Identifier: GPL-3.0-or-later
// Block nodes: what indentation alone gives a shape (YAML 1.2.2 chapter 8.2).

#include "policy/yaml/parser.h"

namespace attest::policy::yaml {
namespace {

constexpr std::size_t kLongestKey = 1024; // 7.4.2: an implicit key has at most this many characters

} // namespace

/// s-l+block-node. Stands behind the indicator that introduces the node, or at the start of a line.
/// Tags and anchors may stand on lines of their own before the node; those on the node's own line
/// belong to the key if it turns out to be one.
void Parser::blockNode(const Around& around)
{
    Properties outer;
    std::size_t from = m_at;
    std::size_t introduced = m_at; // where an empty node is said to stand
    bool newLine = false;
    while (true) {
        const Content content = skipToContent();
        newLine = newLine || content == Content::NewLine;
        if (content == Content::End) {
            emptyNodeAt(introduced, outer);
            return;
        }
        if (newLine) {
            from = m_line;
            const int indent = static_cast<int>(indentHere());
            const bool sequence = around.sequence == SequenceAtParent::Yes
                && indent == around.parent && column() == indent && atIndicator('-');
            if (indent <= around.parent && !sequence) {
                emptyNodeAt(introduced, outer);
                return;
            }
        }
        const bool mayBegin = onlySpacesBefore(from)
            && (newLine || (around.compact == Compact::Yes && outer.empty()));
        if (peek() != '&' && peek() != '!') {
            blockContent(around, outer, mayBegin);
            return;
        }
        Properties own;
        const std::size_t start = m_at;
        const int startColumn = column();
        while (peek() == '&' || peek() == '!') {
            property(own, PlainIn::Block);
            introduced = m_at;
            skipWhite();
        }
        if (atEnd() || isBreak(peek()) || atComment()) {
            outer = merged(outer, own);
            continue;
        }
        if (peek() == '|' || peek() == '>') {
            blockScalar(around.parent, merged(outer, own));
            return;
        }
        if (atIndicator('-') || atIndicator('?')) {
            fail(atIndicator('-') ? issue::kYamlSequenceHere : issue::kYamlMappingHere);
        }
        flowInBlock(around, startColumn, mayBegin, outer, own, start);
        return;
    }
}

/// A node without tag or anchor on its own line.
void Parser::blockContent(const Around& around, const Properties& properties, bool mayBegin)
{
    const bool collection = atIndicator('-') || atIndicator('?');
    if (collection && !mayBegin) {
        if (indentHere() < m_at - m_line && !onlySpacesBefore(m_line)) {
            fail(issue::kYamlTab);
        }
        fail(atIndicator('-') ? issue::kYamlSequenceHere : issue::kYamlMappingHere);
    }
    if (atIndicator('-')) {
        blockSequence(column(), properties);
    } else if (atIndicator('?')) {
        blockMapping(column(), properties);
    } else if (peek() == '|' || peek() == '>') {
        blockScalar(around.parent, properties);
    } else {
        flowInBlock(around, column(), mayBegin, properties, {}, m_at);
    }
}

void Parser::blockSequence(int column, const Properties& properties)
{
    begin(EventKind::SequenceStart, Style::Block, properties);
    do {
        ++m_at;
        blockNode({column, SequenceAtParent::No, Compact::Yes});
    } while (nextItem(column));
    end(EventKind::SequenceEnd);
}

void Parser::blockMapping(int column, const Properties& properties)
{
    begin(EventKind::MappingStart, Style::Block, properties);
    do {
        mappingEntry(column);
    } while (nextEntry(column));
    end(EventKind::MappingEnd);
}

/// A flow node in block context, or the first key of a block mapping that begins with one.
void Parser::flowInBlock(const Around& around, int column, bool mayBegin, const Properties& outer,
    const Properties& own, std::size_t from)
{
    const std::size_t slot = emit({});
    const std::size_t line = m_line;
    if (atIndicator(':')) {
        emptyNode(own);
    } else {
        flowContent(around.parent + 1, PlainIn::Block, own);
    }
    const std::size_t node = slot + 1;
    const std::size_t after = m_at;
    skipWhite();
    if (!atIndicator(':')) {
        m_at = after;
        give(node, merged(outer, own));
        endOfNode();
        return;
    }
    checkKey(from, line);
    if (!mayBegin) {
        fail(onlySpacesBefore(m_line) ? issue::kYamlMappingHere : issue::kYamlTab);
    }
    const std::size_t colon = m_at;
    m_at = from;
    const std::size_t start = begin(EventKind::MappingStart, Style::Block, outer);
    m_at = colon;
    m_stream.events[slot] = m_stream.events[start];
    m_stream.events.pop_back();
    mappingRest(column);
}

/// After the first key, at its colon.
void Parser::mappingRest(int column)
{
    ++m_at;
    blockNode({column, SequenceAtParent::Yes, Compact::No});
    while (nextEntry(column)) {
        mappingEntry(column);
    }
    end(EventKind::MappingEnd);
}

void Parser::mappingEntry(int column)
{
    if (!atIndicator('?')) {
        implicitKey(column);
        ++m_at;
        blockNode({column, SequenceAtParent::Yes, Compact::No});
        return;
    }
    ++m_at;
    blockNode({column, SequenceAtParent::Yes, Compact::Yes});
    if (nextEntry(column) && atIndicator(':')) {
        ++m_at;
        blockNode({column, SequenceAtParent::Yes, Compact::Yes});
    } else {
        emptyNode({});
    }
}

/// ns-s-block-map-implicit-key, up to its colon.
void Parser::implicitKey(int column)
{
    const std::size_t from = m_at;
    const std::size_t line = m_line;
    Properties own;
    while (peek() == '&' || peek() == '!') {
        property(own, PlainIn::Block);
        skipWhite();
    }
    if (atIndicator(':')) {
        emptyNode(own);
        return;
    }
    if (atIndicator('-')) {
        fail(issue::kYamlSequenceHere);
    }
    const std::size_t content = m_at;
    flowContent(column + 1, PlainIn::Block, own);
    const std::size_t after = m_at;
    skipWhite();
    if (!atIndicator(':')) {
        const std::size_t shown = std::min<std::size_t>(after - content, 60);
        failAt(
            content, issue::kYamlNoColon, {{"found", std::string(m_text.substr(content, shown))}});
    }
    checkKey(from, line);
}

// 7.4.2: within one line and bounded, so that a reader need not look ahead without end.
void Parser::checkKey(std::size_t from, std::size_t line) const
{
    if (m_line != line || m_at - from > kLongestKey) {
        failAt(from, issue::kYamlKey);
    }
}

/// Whether another entry of the mapping in this column follows.
bool Parser::nextEntry(int column)
{
    switch (skipToContent()) {
    case Content::End:
        return false;
    case Content::SameLine:
        fail(issue::kYamlUnexpected, {{"found", found()}});
    case Content::NewLine:
        break;
    }
    const int indent = static_cast<int>(indentHere());
    if (indent < column) {
        return false;
    }
    if (!onlySpacesBefore(m_line)) {
        fail(issue::kYamlTab);
    }
    if (indent > column) {
        fail(issue::kYamlIndent, {{"indent", std::int64_t{indent}}});
    }
    return true;
}

bool Parser::nextItem(int column)
{
    return nextEntry(column) && atIndicator('-');
}

/// s-l-comments behind a flow node.
void Parser::endOfNode()
{
    skipWhite();
    if (!atEnd() && !isBreak(peek()) && !atComment()) {
        fail(issue::kYamlUnexpected, {{"found", found()}});
    }
}

} // namespace attest::policy::yaml
