// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "telemetry/log/filter.h"
#include "telemetry/log/filter_lexer.h"

#include <algorithm>

namespace attest::telemetry {

namespace {

/// What the words up to the cursor lead to.
struct Expected {
    enum class What { Test, Operator, Value } what = What::Test;
    std::string field;
};

Expected expectedAfter(std::string_view text)
{
    using Kind = FilterToken::Kind;
    using Place = FilterLexer::Place;
    FilterLexer lexer(text);
    Expected now;
    for (;;) {
        const auto token
            = lexer.next(now.what == Expected::What::Value ? Place::Value : Place::Field);
        if (token.kind == Kind::End || token.kind == Kind::Bad) {
            return now;
        }
        const bool joins = token.kind == Kind::Word
            && (equalNoCase(token.text, "and") || equalNoCase(token.text, "or")
                || equalNoCase(token.text, "not"));
        if (now.what == Expected::What::Test) {
            if (token.kind == Kind::Word && !joins) {
                now = {Expected::What::Operator, token.text};
            }
        } else if (now.what == Expected::What::Operator) {
            const bool compares = (token.kind == Kind::Operator && token.text != "&&"
                                      && token.text != "||" && token.text != "!")
                || (token.kind == Kind::Word && equalNoCase(token.text, "in"));
            now.what = compares ? Expected::What::Value : Expected::What::Test;
        } else if (token.kind != Kind::Open) {
            now = {};
        }
    }
}

void offer(FilterCompletion& to, std::string_view candidate, std::string_view begun)
{
    const bool fits
        = candidate.size() >= begun.size() && equalNoCase(candidate.substr(0, begun.size()), begun);
    if (fits && std::ranges::find(to.candidates, candidate) == to.candidates.end()) {
        to.candidates.emplace_back(candidate);
    }
}

} // namespace

FilterCompletion completeFilter(std::string_view text, std::size_t cursor,
    const EventCatalogue& events, std::span<const std::string> fieldsSeen)
{
    cursor = std::min(cursor, std::min(text.size(), Filter::kLongest));
    const auto before = text.substr(0, cursor);
    const auto last = before.find_last_of(" \t(,=!~<>:");
    FilterCompletion found;
    found.from = last == std::string_view::npos ? 0 : last + 1;
    const auto begun = before.substr(found.from);
    const auto expected = expectedAfter(before.substr(0, found.from));
    if (expected.what == Expected::What::Value) {
        const auto kind = fieldNamed(expected.field).kind;
        if (kind == FieldKind::Level) {
            for (auto level = Level::Trace; level <= Level::Fatal;
                 level = static_cast<Level>(static_cast<int>(level) + 1)) {
                offer(found, levelName(level), begun);
            }
        } else if (kind == FieldKind::Event) {
            for (const auto& rule : events.rules()) {
                offer(found, rule.id, begun);
            }
        } else if (kind == FieldKind::Component) {
            for (const std::string_view name : {"server", "agent", "controller", "reflector"}) {
                offer(found, name, begun);
            }
        }
    } else if (expected.what == Expected::What::Operator) {
        for (const std::string_view op :
            {"=", "!=", ":", "~", "!~", "<", "<=", ">", ">=", "in", "exists"}) {
            offer(found, op, begun);
        }
    } else {
        for (const auto name : standardFields()) {
            offer(found, name, begun);
        }
        for (const auto& name : fieldsSeen) {
            offer(found, name, begun);
        }
        for (const std::string_view word : {"and", "or", "not"}) {
            offer(found, word, begun);
        }
    }
    return found;
}

} // namespace attest::telemetry
