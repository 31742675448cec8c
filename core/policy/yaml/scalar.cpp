// SPDX-License-Identifier: GPL-3.0-or-later
// Aliases, quoted and plain scalars: where they begin and end (YAML 1.2.2 7.1, 7.3).

#include "base/hex.h"
#include "policy/yaml/parser.h"

namespace attest::policy::yaml {
namespace {

// Hexadecimal digits of \x, \u and \U; 0 for escapes without, nothing for what is no escape (5.7).
std::optional<std::size_t> escapeDigits(char c)
{
    switch (c) {
    case 'x':
        return 2;
    case 'u':
        return 4;
    case 'U':
        return 8;
    default:
        return std::string_view("0abt\tnvfre \"/\\N_LP").find(c) == std::string_view::npos
            ? std::nullopt
            : std::optional<std::size_t>(0);
    }
}

} // namespace

void Parser::alias(const Properties& properties)
{
    if (!properties.empty()) {
        fail(issue::kYamlProperty);
    }
    Event event;
    event.kind = EventKind::Alias;
    const std::size_t from = m_at++;
    event.anchor = anchorName();
    event.span = spanOf(from, m_at);
    emit(event);
}

void Parser::quoted(int indent, const Properties& properties)
{
    Event event;
    event.kind = EventKind::Scalar;
    event.anchor = properties.anchor;
    event.tag = properties.tag;
    const std::size_t from = m_at;
    const char quote = m_text[m_at++];
    event.style = quote == '"' ? Style::DoubleQuoted : Style::SingleQuoted;
    while (true) {
        const char c = peek();
        if (atEnd()) {
            failAt(from, issue::kYamlQuoteOpen, {{"quote", std::string(1, quote)}});
        }
        if (isBreak(c)) {
            quotedBreak(indent);
        } else if (c == '\\' && quote == '"') {
            escape();
        } else if (c != quote) {
            ++m_at;
        } else if (quote == '\'' && peek(1) == '\'') {
            m_at += 2;
        } else {
            break;
        }
    }
    ++m_at;
    event.span = spanOf(from, m_at);
    event.text = {event.span.offset, event.span.length};
    emit(event);
}

void Parser::escape()
{
    const std::size_t from = m_at++;
    if (atEnd() || isBreak(peek())) {
        return; // an escaped line break is left to quotedBreak(); an open quote to quoted()
    }
    const auto digits = escapeDigits(peek());
    const auto wrong = [&](std::size_t length) {
        failAt(from, issue::kYamlEscape, {{"escape", std::string(m_text.substr(from, length))}});
    };
    if (!digits) {
        wrong(2);
    }
    ++m_at;
    if (*digits > 0) {
        const auto bytes = fromHex(m_text.substr(m_at, *digits));
        std::uint32_t value = 0;
        for (const Byte b : bytes.value_or(Bytes{})) {
            value = value << 8U | b;
        }
        if (!bytes || bytes->size() * 2 != *digits || value > 0x10FFFF
            || (value >= 0xD800 && value <= 0xDFFF)) {
            wrong(2 + *digits);
        }
        m_at += *digits;
    }
}

void Parser::quotedBreak(int indent)
{
    takeBreak();
    if (atMarker()) {
        fail(issue::kYamlMarker);
    }
    const std::size_t spaces = indentHere();
    std::size_t at = m_line + spaces;
    while (at < m_text.size() && isWhite(m_text[at])) {
        ++at;
    }
    const bool empty = at == m_text.size() || isBreak(m_text[at]);
    if (!empty && static_cast<int>(spaces) < indent) {
        failAt(at, at > m_line + spaces ? issue::kYamlTab : issue::kYamlIndent,
            {{"indent", static_cast<std::int64_t>(spaces)}});
    }
    m_at = at;
}

/// ns-plain-first.
bool Parser::plainStart(PlainIn in) const
{
    const char c = peek();
    if (isBlank(c) || std::string_view(",[]{}#&*!|>'\"%@`").find(c) != std::string_view::npos) {
        return false;
    }
    if (c == '-' || c == '?' || c == ':') {
        return !isBlank(peek(1)) && !(in == PlainIn::Flow && isFlowIndicator(peek(1)));
    }
    return true;
}

/// Whether the plain scalar cannot go on with the character here (ns-plain-char).
bool Parser::plainEnds(PlainIn in) const
{
    const char c = peek();
    const bool flow = in == PlainIn::Flow;
    return (flow && isFlowIndicator(c))
        || (c == ':' && (isBlank(peek(1)) || (flow && isFlowIndicator(peek(1)))));
}

void Parser::plain(int indent, PlainIn in, const Properties& properties)
{
    if (!plainStart(in)) {
        fail(issue::kYamlUnexpected, {{"found", found()}});
    }
    Event event;
    event.kind = EventKind::Scalar;
    event.anchor = properties.anchor;
    event.tag = properties.tag;
    const std::size_t from = m_at;
    std::size_t last = m_at;
    while (true) {
        while (!isBlank(peek()) && !plainEnds(in)) {
            last = ++m_at;
        }
        skipWhite();
        if (atEnd() || plainEnds(in) || atComment()) {
            break;
        }
        if (isBreak(peek())) {
            const std::size_t line = m_line;
            if (!plainContinues(indent, in)) {
                m_line = line;
                break;
            }
        }
    }
    m_at = last;
    event.span = spanOf(from, last);
    event.text = {event.span.offset, event.span.length};
    emit(event);
}

/// s-ns-plain-next-line: whether the scalar goes on behind the line break here; stands at its next
/// character then.
bool Parser::plainContinues(int indent, PlainIn in)
{
    while (isBreak(peek())) {
        takeBreak();
        if (atMarker()) {
            return false;
        }
        skipWhite();
    }
    return !atEnd() && static_cast<int>(indentHere()) >= indent && !atComment() && !plainEnds(in);
}

} // namespace attest::policy::yaml
