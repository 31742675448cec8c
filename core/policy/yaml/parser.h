// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/param.h"
#include "policy/yaml/issues.h"
#include "policy/yaml/parse.h"

#include <utility>
#include <vector>

namespace attest::policy::yaml {

/// Thrown inside the parser alone: recursive descent over six kinds of node would otherwise test for
/// failure at every step. parse() turns it into a Problem.
struct Failure {
    IssueId id;
    std::size_t offset = 0;
    Params params;
};

[[nodiscard]] constexpr bool isWhite(char c)
{
    return c == ' ' || c == '\t';
}
[[nodiscard]] constexpr bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}
/// White space, a line break, or the end of the text (which peek() gives as NUL).
[[nodiscard]] constexpr bool isBlank(char c)
{
    return isWhite(c) || isBreak(c) || c == '\0';
}
[[nodiscard]] constexpr bool isFlowIndicator(char c)
{
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// Recursive descent over YAML 1.2.2. Names of its rules in comments are those of the standard. The
/// text has been screened: valid UTF-8 without control characters, so NUL marks the end.
class Parser {
public:
    Parser(std::string_view text, const ParseLimits& limits) : m_text(text), m_limits(limits) {}
    [[nodiscard]] Stream run();

private:
    struct Properties {
        Run anchor;
        std::uint32_t tag = 0;
        [[nodiscard]] bool empty() const { return anchor.length == 0 && tag == 0; }
    };
    /// What surrounds a block node: where its parent stands, whether a sequence may stand in the
    /// parent's own column (the value of a mapping), whether a collection may begin on this line.
    enum class SequenceAtParent { No, Yes };
    enum class Compact { No, Yes };
    struct Around {
        int parent;
        SequenceAtParent sequence;
        Compact compact;
    };
    enum class Content { SameLine, NewLine, End };
    enum class PlainIn { Block, Flow };
    enum class Likeness { Json, Yaml }; ///< a JSON-like key may have its colon and value adjacent

    // cursor.cpp
    [[nodiscard]] char peek(std::size_t ahead = 0) const;
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atMarker() const;
    [[nodiscard]] bool atIndicator(char c) const { return peek() == c && isBlank(peek(1)); }
    [[nodiscard]] bool atComment() const;
    [[nodiscard]] std::size_t indentHere() const;
    [[nodiscard]] bool onlySpacesBefore(std::size_t from) const;
    [[nodiscard]] bool onlyWhiteBefore() const;
    [[nodiscard]] int column() const { return static_cast<int>(m_at - m_line); }
    void skipWhite();
    void skipLineRest();
    void takeBreak();
    [[nodiscard]] Content skipToContent();
    [[noreturn]] void fail(IssueId id, Params params = {}) const;
    [[noreturn]] void failAt(std::size_t offset, IssueId id, Params params = {}) const;
    [[nodiscard]] std::string found() const;

    // events
    std::size_t emit(Event event);
    std::size_t begin(EventKind kind, Style style, const Properties& properties);
    void end(EventKind kind);
    void emptyNode(const Properties& properties);
    void emptyNodeAt(std::size_t offset, const Properties& properties);
    void give(std::size_t event, const Properties& properties);
    [[nodiscard]] static Span spanOf(std::size_t from, std::size_t to);

    // document.cpp
    void document(bool explicitStart);
    void directives();
    void directive();
    void yamlDirective(std::size_t from);
    void tagDirective(std::size_t from);
    void markerLine();

    // properties.cpp
    void property(Properties& into, PlainIn in);
    [[nodiscard]] Run anchorName();
    [[nodiscard]] std::uint32_t tag();
    [[nodiscard]] std::string tagText();
    [[nodiscard]] std::string tagSuffix(std::size_t from);
    [[nodiscard]] Properties merged(const Properties& a, const Properties& b) const;

    // block.cpp
    void blockNode(const Around& around);
    void blockContent(const Around& around, const Properties& properties, bool mayBegin);
    void blockSequence(int column, const Properties& properties);
    void blockMapping(int column, const Properties& properties);
    void flowInBlock(const Around& around, int column, bool mayBegin, const Properties& outer,
        const Properties& own, std::size_t from);
    void mappingEntry(int column);
    void implicitKey(int column);
    void mappingRest(int column);
    [[nodiscard]] bool nextEntry(int column);
    [[nodiscard]] bool nextItem(int column);
    void checkKey(std::size_t from, std::size_t line) const;
    void endOfNode();

    // block_scalar.cpp
    void blockScalar(int parent, const Properties& properties);
    void checkNoTabLine() const;
    void blockHeader(Event& event, int& explicitIndent);
    [[nodiscard]] std::size_t detectIndent(int parent);

    // flow.cpp
    Likeness flowNode(int indent);
    Likeness flowContent(int indent, PlainIn in, const Properties& properties);
    void flowSequence(int indent, const Properties& properties);
    void flowItems(int indent, char closing, void (Parser::*item)(int indent));
    void flowMapping(int indent, const Properties& properties);
    void sequenceEntry(int indent);
    void mappingPair(int indent);
    void explicitPair(int indent);
    void flowValue(int indent);
    void skipFlowSpace(int indent);
    [[nodiscard]] bool atFlowColon(Likeness key) const;
    void checkLineIndent(int indent) const;

    // scalar.cpp
    void alias(const Properties& properties);
    void quoted(int indent, const Properties& properties);
    void escape();
    void quotedBreak(int indent);
    void plain(int indent, PlainIn in, const Properties& properties);
    [[nodiscard]] bool plainStart(PlainIn in) const;
    [[nodiscard]] bool plainEnds(PlainIn in) const;
    [[nodiscard]] bool plainContinues(int indent, PlainIn in);

    std::string_view m_text;
    ParseLimits m_limits;
    std::size_t m_at = 0;
    std::size_t m_line = 0; ///< where the current line begins
    std::size_t m_depth = 0;
    std::size_t m_nodes = 0;
    Stream m_stream;
    std::vector<std::pair<std::string, std::string>>
        m_handles; ///< of %TAG, for the current document
};

} // namespace attest::policy::yaml
