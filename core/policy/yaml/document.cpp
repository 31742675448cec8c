// SPDX-License-Identifier: GPL-3.0-or-later
// The stream: directives, document markers, bare and explicit documents (YAML 1.2.2 chapters 6.8 and 9).

#include "base/ascii.h"
#include "policy/yaml/parser.h"

#include <algorithm>

namespace attest::policy::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostHandles = 64; // each tag is looked up among them

} // namespace

Stream Parser::run()
{
    if (m_text.starts_with(kByteOrderMark)) {
        m_at = m_line = kByteOrderMark.size();
    }
    // Directives and bare documents may stand at the start, or after "..." (9.2).
    bool fresh = true;
    while (true) {
        m_handles.clear();
        if (skipToContent() == Content::End && atEnd()) {
            return std::move(m_stream);
        }
        if (atMarker() && peek() == '.') {
            markerLine();
            fresh = true;
            continue;
        }
        const bool directed = fresh && m_at == m_line && peek() == '%';
        if (directed) {
            directives();
        }
        const bool marked = atMarker() && peek() == '-';
        if (!marked && (directed || !fresh)) {
            fail(directed ? issue::kYamlDirective : issue::kYamlUnexpected, {{"found", found()}});
        }
        document(marked);
        fresh = false;
    }
}

void Parser::document(bool explicitStart)
{
    Event start;
    start.kind = EventKind::DocumentStart;
    start.span = spanOf(m_at, m_at + (explicitStart ? 3 : 0));
    emit(start);
    if (explicitStart) {
        m_at += 3;
    } else {
        m_at = m_line; // so that the first line's indentation is seen
    }
    blockNode({-1, SequenceAtParent::No, Compact::No});
    if (skipToContent() != Content::End) {
        fail(issue::kYamlUnexpected, {{"found", found()}});
    }
    Event end;
    end.kind = EventKind::DocumentEnd;
    end.span = spanOf(m_at, m_at);
    emit(end);
}

/// "...", after which only a comment may follow on the line.
void Parser::markerLine()
{
    m_at += 3;
    skipWhite();
    if (atComment()) {
        skipLineRest();
    }
    if (!atEnd() && !isBreak(peek())) {
        fail(issue::kYamlUnexpected, {{"found", found()}});
    }
    if (!atEnd()) {
        takeBreak();
    }
}

void Parser::directives()
{
    while (m_at == m_line && peek() == '%') {
        directive();
        if (skipToContent() == Content::End && atEnd()) {
            fail(issue::kYamlDirective, {{"found", std::string{}}});
        }
    }
}

void Parser::directive()
{
    const std::size_t from = m_at++;
    const std::size_t name = m_at;
    while (!isBlank(peek())) {
        ++m_at;
    }
    const std::string_view word = m_text.substr(name, m_at - name);
    if (word == "YAML") {
        yamlDirective(from);
    } else if (word == "TAG") {
        tagDirective(from);
    } else if (word.empty()) {
        failAt(from, issue::kYamlDirective, {{"found", found()}});
    } else {
        skipLineRest(); // 6.8.1: reserved directives are ignored
        return;
    }
    skipWhite();
    if (atComment()) {
        skipLineRest();
    }
    if (!atEnd() && !isBreak(peek())) {
        fail(issue::kYamlDirective, {{"found", found()}});
    }
}

// "%YAML 1.2", once a document. Another minor version is read as 1.2 (6.8.1); another major is not.
void Parser::yamlDirective(std::size_t from)
{
    const std::pair<std::string, std::string> mark{"%YAML", {}};
    if (std::find(m_handles.begin(), m_handles.end(), mark) != m_handles.end()) {
        failAt(from, issue::kYamlDirective, {{"found", std::string("%YAML")}});
    }
    m_handles.push_back(mark);
    skipWhite();
    const bool one = peek() == '1' && peek(1) == '.' && isDigit(peek(2));
    if (!one) {
        fail(issue::kYamlDirective, {{"found", found()}});
    }
    m_at += 2;
    while (isDigit(peek())) {
        ++m_at;
    }
    if (!isBlank(peek())) {
        fail(issue::kYamlDirective, {{"found", found()}});
    }
}

void Parser::tagDirective(std::size_t from)
{
    skipWhite();
    const std::size_t handle = m_at;
    while (!isBlank(peek())) {
        ++m_at;
    }
    std::string name(m_text.substr(handle, m_at - handle));
    const auto word = [](char c) { return isAlnum(c) || c == '-' || c == '!'; };
    const bool shaped = !name.empty() && name.front() == '!'
        && (name.size() == 1 || (name.back() == '!' && name.find('!', 1) == name.size() - 1))
        && std::all_of(name.begin(), name.end(), word);
    skipWhite();
    const std::size_t prefix = m_at;
    while (!isBlank(peek())) {
        ++m_at;
    }
    const auto known = [&](const auto& pair) { return pair.first == name; };
    if (!shaped || m_at == prefix || m_handles.size() >= kMostHandles
        || std::any_of(m_handles.begin(), m_handles.end(), known)) {
        failAt(from, issue::kYamlDirective, {{"found", std::move(name)}});
    }
    m_handles.emplace_back(std::move(name), m_text.substr(prefix, m_at - prefix));
}

} // namespace attest::policy::yaml
