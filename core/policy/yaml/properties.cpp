// SPDX-License-Identifier: GPL-3.0-or-later
// Tags and anchors (YAML 1.2.2 6.9).

#include "base/ascii.h"
#include "base/hex.h"
#include "policy/yaml/parser.h"

namespace attest::policy::yaml {
namespace {

// Tags are resolved into texts of their own: a long prefix must not be copied once a node.
constexpr std::size_t kLongestTag = 1024;

// ns-uri-char (5.6) without "%", which stands before two hexadecimal digits.
constexpr bool isUriChar(char c)
{
    return isAlnum(c)
        || std::string_view("-#;/?:@&=+$,_.!~*'()[]").find(c) != std::string_view::npos;
}

// ns-tag-char: what would end a shorthand must be escaped.
constexpr bool isTagChar(char c)
{
    return isUriChar(c) && c != '!' && !isFlowIndicator(c);
}

} // namespace

/// One tag or anchor and the blank behind it.
void Parser::property(Properties& into, PlainIn in)
{
    const std::size_t from = m_at;
    const bool anchor = peek() == '&';
    if (anchor ? into.anchor.length != 0 : into.tag != 0) {
        fail(issue::kYamlProperty);
    }
    if (anchor) {
        ++m_at;
        into.anchor = anchorName();
    } else {
        into.tag = tag();
    }
    if (!isBlank(peek()) && !(in == PlainIn::Flow && isFlowIndicator(peek()))) {
        failAt(from, issue::kYamlProperty);
    }
}

Run Parser::anchorName()
{
    const std::size_t from = m_at;
    while (!isBlank(peek()) && !isFlowIndicator(peek())) {
        ++m_at;
    }
    if (m_at == from) {
        fail(issue::kYamlProperty);
    }
    return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(m_at - from)};
}

std::uint32_t Parser::tag()
{
    const std::size_t from = m_at;
    std::string text = tagText();
    if (text.size() > kLongestTag) {
        failAt(from, issue::kYamlProperty);
    }
    m_stream.tags.push_back(std::move(text));
    return static_cast<std::uint32_t>(m_stream.tags.size());
}

std::string Parser::tagText()
{
    const std::size_t from = m_at++;
    if (peek() == '<') { // c-verbatim-tag
        const std::size_t begin = ++m_at;
        while (isUriChar(peek()) || peek() == '%') {
            ++m_at;
        }
        if (peek() != '>' || m_at == begin) {
            failAt(from, issue::kYamlProperty);
        }
        return std::string(m_text.substr(begin, m_at++ - begin));
    }
    std::size_t end = m_at;
    while (end < m_text.size() && (isAlnum(m_text[end]) || m_text[end] == '-')) {
        ++end;
    }
    std::string handle = "!";
    if (end < m_text.size() && m_text[end] == '!') { // c-named-tag-handle, or "!!"
        handle = std::string(m_text.substr(from, end + 1 - from));
        m_at = end + 1;
    }
    const std::string suffix = tagSuffix(from);
    if (suffix.empty() && handle != "!") {
        failAt(from, issue::kYamlProperty);
    }
    if (suffix.empty()) {
        return handle; // c-non-specific-tag
    }
    for (const auto& [name, prefix] : m_handles) {
        if (name == handle) {
            return prefix + suffix;
        }
    }
    if (handle != "!" && handle != "!!") {
        failAt(from, issue::kYamlTagHandle, {{"handle", handle}});
    }
    return (handle == "!" ? "!" : "tag:yaml.org,2002:") + suffix;
}

std::string Parser::tagSuffix(std::size_t from)
{
    std::string suffix;
    while (isTagChar(peek()) || peek() == '%') {
        if (peek() != '%') {
            suffix += m_text[m_at++];
            continue;
        }
        const auto byte = fromHex(m_text.substr(m_at + 1, 2));
        if (!byte || byte->size() != 1) {
            failAt(from, issue::kYamlProperty);
        }
        suffix += static_cast<char>(byte->front());
        m_at += 3;
    }
    return suffix;
}

Parser::Properties Parser::merged(const Properties& a, const Properties& b) const
{
    if ((a.anchor.length != 0 && b.anchor.length != 0) || (a.tag != 0 && b.tag != 0)) {
        fail(issue::kYamlProperty);
    }
    return {a.anchor.length != 0 ? a.anchor : b.anchor, a.tag != 0 ? a.tag : b.tag};
}

} // namespace attest::policy::yaml
