// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/filter_lexer.h"

#include "policy/go_quote.h"

namespace attest::telemetry {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kOperators[]
    = {"==", "!=", "!~", "<=", ">=", "&&", "||", "=", ":", "~", "<", ">", "!"};

bool endsWord(char c, FilterLexer::Place place)
{
    constexpr std::string_view kAlways = " \t\r\n(),\"";
    constexpr std::string_view kOfFields = "=!~<>:&|";
    return kAlways.find(c) != std::string_view::npos
        || (place == FilterLexer::Place::Field && kOfFields.find(c) != std::string_view::npos);
}

} // namespace

FilterToken FilterLexer::next(Place place)
{
    using Kind = FilterToken::Kind;
    m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size());
    if (m_at == m_text.size()) {
        return {Kind::End, {}, m_at, 0};
    }
    const char c = m_text[m_at];
    if (c == '"' || c == '/') {
        return delimited(c);
    }
    const auto single = std::string_view("(),").find(c);
    if (single != std::string_view::npos) {
        constexpr Kind kKinds[] = {Kind::Open, Kind::Close, Kind::Comma};
        return {kKinds[single], std::string(1, c), m_at++, 1};
    }
    if (place == Place::Field) {
        for (const auto op : kOperators) {
            if (m_text.substr(m_at).starts_with(op)) {
                const FilterToken token{Kind::Operator, std::string(op), m_at, op.size()};
                m_at += op.size();
                return token;
            }
        }
    }
    return word(place);
}

FilterToken FilterLexer::delimited(char delimiter)
{
    using Kind = FilterToken::Kind;
    std::size_t end = m_at + 1;
    while (end < m_text.size() && m_text[end] != delimiter) {
        end += m_text[end] == '\\' ? 2 : 1;
    }
    if (end >= m_text.size()) {
        return {Kind::Bad, {}, m_at, m_text.size() - m_at};
    }
    const std::size_t begin = m_at;
    m_at = end + 1;
    if (delimiter == '"') {
        auto text = policy::goUnquoted(m_text.substr(begin, m_at - begin));
        return {text ? Kind::Quoted : Kind::Bad, text.value_or(""), begin, m_at - begin};
    }
    std::string pattern;
    for (std::size_t at = begin + 1; at < end; ++at) {
        // A slash is escaped for the filter's sake alone; other escapes are the pattern's own.
        if (m_text[at] == '\\' && at + 1 < end && m_text[at + 1] == '/') {
            ++at;
        }
        pattern += m_text[at];
    }
    const bool any = m_at < m_text.size() && m_text[m_at] == 'i';
    m_at += any ? 1 : 0;
    return {any ? Kind::PatternAny : Kind::Pattern, std::move(pattern), begin, m_at - begin};
}

FilterToken FilterLexer::word(Place place)
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && !endsWord(m_text[m_at], place)) {
        ++m_at;
    }
    if (m_at == begin) {
        ++m_at;
        return {FilterToken::Kind::Bad, {}, begin, 1};
    }
    return {FilterToken::Kind::Word, std::string(m_text.substr(begin, m_at - begin)), begin,
        m_at - begin};
}

} // namespace attest::telemetry
