// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attest::telemetry {

struct FilterToken {
    enum class Kind {
        End,
        Word,
        Quoted,
        Pattern,    ///< between slashes
        PatternAny, ///< the same with an i behind
        Operator,
        Open,
        Close,
        Comma,
        Bad,
    } kind
        = Kind::End;
    std::string text; ///< without quotes or slashes
    std::size_t offset = 0, length = 0;
};

/// Words of a filter, one after another. What a word may hold depends on where it stands: a value may
/// be a time, and so hold colons, which elsewhere compare.
class FilterLexer {
public:
    explicit FilterLexer(std::string_view text) : m_text(text) {}
    enum class Place { Field, Value };
    [[nodiscard]] FilterToken next(Place place);
    [[nodiscard]] std::size_t offset() const { return m_at; }
    void back(const FilterToken& token) { m_at = token.offset; }

private:
    [[nodiscard]] FilterToken delimited(char delimiter);
    [[nodiscard]] FilterToken word(Place place);

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace attest::telemetry
