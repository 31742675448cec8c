// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "telemetry/log/core_keys.h"
#include "telemetry/log/filter.h"
#include "telemetry/log/filter_lexer.h"

#include <algorithm>
#include <charconv>

namespace attest::telemetry {

namespace {

constexpr std::pair<std::string_view, FieldKind> kFields[] = {
    {"time", FieldKind::Time},
    {"level", FieldKind::Level},
    {"event", FieldKind::Event},
    {"message", FieldKind::Message},
    {"msg", FieldKind::Message},
    {"logger", FieldKind::Logger},
    {"caller", FieldKind::Caller},
    {"error", FieldKind::Error},
    {"stack", FieldKind::Stack},
    {"trace", FieldKind::Trace},
    {"trace_id", FieldKind::Trace},
    {"span", FieldKind::Span},
    {"span_id", FieldKind::Span},
    {"text", FieldKind::Text},
    {"source", FieldKind::Source},
    {"component", FieldKind::Component},
    {"format", FieldKind::Format},
    {"stream", FieldKind::Stream},
    {"host", FieldKind::Host},
    {"unit", FieldKind::Unit},
};

constexpr std::pair<std::string_view, Compare> kOperators[] = {
    {"=", Compare::Equal},
    {"==", Compare::Equal},
    {"!=", Compare::NotEqual},
    {":", Compare::Contains},
    {"~", Compare::Matches},
    {"!~", Compare::NotMatches},
    {"<", Compare::Less},
    {"<=", Compare::LessEqual},
    {">", Compare::Greater},
    {">=", Compare::GreaterEqual},
};

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

/// "-15m": so long before now.
std::optional<Nanos> agoOf(std::string_view text)
{
    constexpr std::pair<char, Nanos> kUnits[] = {{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}};
    if (text.size() < 3 || text[0] != '-') {
        return std::nullopt;
    }
    Nanos count = 0;
    const auto end = text.data() + text.size() - 1;
    const auto read = std::from_chars(text.data() + 1, end, count);
    if (read.ec != std::errc() || read.ptr != end || count < 0 || count > 100'000) {
        return std::nullopt;
    }
    for (const auto& [unit, seconds] : kUnits) {
        if (unit == text.back()) {
            return count * seconds * 1'000'000'000;
        }
    }
    return std::nullopt;
}

} // namespace

FieldRef fieldNamed(std::string_view name)
{
    for (const auto& [known, kind] : kFields) {
        if (known == name) {
            return {kind, std::string(name)};
        }
    }
    // Other spellings of what every line has: a line of another logger is asked by the same name.
    switch (coreKeyOf(name)) {
    case CoreKey::Time:
        return {FieldKind::Time, std::string(name)};
    case CoreKey::Level:
        return {FieldKind::Level, std::string(name)};
    case CoreKey::Message:
        return {FieldKind::Message, std::string(name)};
    case CoreKey::Logger:
        return {FieldKind::Logger, std::string(name)};
    case CoreKey::Error:
        return {FieldKind::Error, std::string(name)};
    case CoreKey::Stack:
        return {FieldKind::Stack, std::string(name)};
    case CoreKey::Trace:
        return {FieldKind::Trace, std::string(name)};
    case CoreKey::Span:
        return {FieldKind::Span, std::string(name)};
    case CoreKey::Caller:
    case CoreKey::None:
        break;
    }
    return {FieldKind::Named, std::string(name)};
}

std::span<const std::string_view> standardFields()
{
    static constexpr std::string_view kNames[]
        = {"time", "level", "event", "message", "logger", "caller", "error", "stack", "trace",
            "span", "text", "source", "component", "format", "stream", "host", "unit"};
    return kNames;
}

/// One descent over the words. The first thing that is wrong ends it.
class FilterParser {
public:
    FilterParser(std::string_view text, std::optional<Nanos> now) : m_lexer(text), m_now(now) {}

    Result<Filter> parse()
    {
        if (peek().kind == Kind::End) {
            return Filter();
        }
        const auto root = parseOr(0);
        if (!m_problem && peek().kind != Kind::End) {
            expected("the end, or and, or or");
        }
        if (m_problem) {
            return *m_problem;
        }
        (void)root; // nodes are added children first
        return std::move(m_filter);
    }

private:
    using Kind = FilterToken::Kind;
    using Place = FilterLexer::Place;

    FilterToken take(Place place = Place::Field) { return m_lexer.next(place); }
    FilterToken peek(Place place = Place::Field)
    {
        const auto token = m_lexer.next(place);
        m_lexer.back(token);
        return token;
    }
    void expected(std::string_view what) { expectedAt(what, peek().offset); }
    void expectedAt(std::string_view what, std::size_t offset)
    {
        if (!m_problem) {
            m_problem = Problem{issue::kBadFilter,
                {{"column", static_cast<std::int64_t>(offset + 1)}, {"reason", std::string(what)}},
                {}};
        }
    }
    std::size_t add(FilterNode node)
    {
        if (m_filter.m_nodes.size() == Filter::kMostNodes) {
            expected("fewer comparisons");
        } else {
            m_filter.m_nodes.push_back(std::move(node));
        }
        return m_filter.m_nodes.size() - 1;
    }
    static bool isWord(const FilterToken& token, std::string_view word)
    {
        return (token.kind == Kind::Word || token.kind == Kind::Operator)
            && equalNoCase(token.text, word);
    }

    std::size_t parseOr(std::size_t depth) { return joined(depth, FilterNode::Kind::Or); }

    std::size_t joined(std::size_t depth, FilterNode::Kind kind)
    {
        const bool isOr = kind == FilterNode::Kind::Or;
        FilterNode node;
        node.kind = kind;
        for (;;) {
            node.children.push_back(isOr ? joined(depth, FilterNode::Kind::And) : parseNot(depth));
            const auto token = peek();
            const bool goesOn = isOr ? isWord(token, "or") || isWord(token, "||")
                                     : !(token.kind == Kind::End || token.kind == Kind::Close
                                         || isWord(token, "or") || isWord(token, "||"));
            if (m_problem || !goesOn) {
                break;
            }
            if (isOr || isWord(token, "and") || isWord(token, "&&")) {
                (void)take();
            }
        }
        return node.children.size() == 1 ? node.children[0] : add(std::move(node));
    }

    std::size_t parseNot(std::size_t depth)
    {
        if (depth > Filter::kDeepest) {
            expected("fewer brackets");
            return 0;
        }
        const auto token = peek();
        if (isWord(token, "not") || isWord(token, "!")) {
            (void)take();
            FilterNode node;
            node.kind = FilterNode::Kind::Not;
            node.children.push_back(parseNot(depth + 1));
            return add(std::move(node));
        }
        if (token.kind == Kind::Open) {
            (void)take();
            const auto inner = parseOr(depth + 1);
            if (peek().kind != Kind::Close) {
                expected("a closing bracket");
            } else {
                (void)take();
            }
            return inner;
        }
        return parseTest();
    }

    std::size_t parseTest()
    {
        const auto token = take();
        FilterNode node;
        if (token.kind == Kind::Pattern || token.kind == Kind::PatternAny) {
            node.test.field = fieldOf({FieldKind::Text, "text"});
            setPattern(node.test, token);
            return add(std::move(node));
        }
        if (token.kind != Kind::Word && token.kind != Kind::Quoted) {
            expectedAt("a field or a text", token.offset);
            return 0;
        }
        const auto next = peek();
        const auto op = std::find_if(std::begin(kOperators), std::end(kOperators),
            [&](const auto& row) { return next.kind == Kind::Operator && row.first == next.text; });
        if (op != std::end(kOperators)) {
            (void)take();
            node.test.compare = op->second;
            node.test.field = fieldOf(fieldNamed(token.text));
            takeValue(node.test);
        } else if (isWord(next, "in")) {
            (void)take();
            node.test.field = fieldOf(fieldNamed(token.text));
            takeSet(node.test);
        } else if (isWord(next, "exists")) {
            (void)take();
            node.test.field = fieldOf(fieldNamed(token.text));
            node.test.compare = Compare::Exists;
        } else {
            node.test.field = fieldOf({FieldKind::Text, "text"});
            node.test.compare = Compare::Matches;
            node.test.values.push_back(token.text); // as it is written: no pattern
        }
        return add(std::move(node));
    }

    std::size_t fieldOf(const FieldRef& field)
    {
        auto& fields = m_filter.m_fields;
        const auto known = std::ranges::find(fields, field);
        if (known != fields.end()) {
            return static_cast<std::size_t>(known - fields.begin());
        }
        fields.push_back(field);
        return fields.size() - 1;
    }

    void setPattern(FilterTest& test, const FilterToken& token)
    {
        auto pattern = Pattern::compile(token.text,
            token.kind == Kind::PatternAny ? Pattern::Case::Any : Pattern::Case::AsWritten);
        if (!pattern) {
            m_problem = m_problem ? m_problem : pattern.problem();
            return;
        }
        test.compare = test.compare == Compare::NotMatches ? test.compare : Compare::Matches;
        test.pattern = std::move(*pattern);
    }

    void takeValue(FilterTest& test)
    {
        const auto token = take(Place::Value);
        const bool isPattern = token.kind == Kind::Pattern || token.kind == Kind::PatternAny;
        if (!isPattern && token.kind != Kind::Word && token.kind != Kind::Quoted) {
            expectedAt("a value", token.offset);
        } else if (test.compare == Compare::Matches || test.compare == Compare::NotMatches) {
            setPattern(test, token);
        } else {
            addValue(test, token.text, token.offset);
        }
    }

    void takeSet(FilterTest& test)
    {
        auto token = take(Place::Value);
        if (token.kind != Kind::Open) {
            const auto dots = token.text.find("..");
            if (token.kind != Kind::Word || dots == std::string::npos || dots == 0
                || dots + 2 == token.text.size()) {
                expectedAt("a range such as 1..5, or a list in brackets", token.offset);
                return;
            }
            test.compare = Compare::Within;
            addValue(test, token.text.substr(0, dots), token.offset);
            addValue(test, token.text.substr(dots + 2), token.offset + dots + 2);
            if (isBackwards(test)) {
                expectedAt("a range whose beginning is before its end", token.offset);
            }
            return;
        }
        test.compare = Compare::OneOf;
        for (;;) {
            token = take(Place::Value);
            if (token.kind != Kind::Word && token.kind != Kind::Quoted) {
                expectedAt("a value", token.offset);
                return;
            }
            addValue(test, token.text, token.offset);
            token = take();
            if (token.kind == Kind::Close || m_problem) {
                return;
            }
            if (token.kind != Kind::Comma || test.values.size() == Filter::kMostNodes) {
                expectedAt("a comma or a closing bracket", token.offset);
                return;
            }
        }
    }

    static bool isBackwards(const FilterTest& range)
    {
        const auto falls = [](const auto& ends) { return ends[1] < ends[0]; };
        return range.instants.size() == 2 ? falls(range.instants)
            : range.numbers.size() == 2   ? falls(range.numbers)
                                          : falls(range.values);
    }

    void addValue(FilterTest& test, const std::string& text, std::size_t offset)
    {
        const auto kind = m_filter.m_fields[test.field].kind;
        if (test.compare == Compare::Contains) {
            // A part of a text, whatever the field is.
        } else if (kind == FieldKind::Level) {
            const Level level = levelNamed(text);
            if (level == Level::Unknown && text != "unknown") {
                expectedAt(
                    "a level: trace, debug, info, warn, error, dpanic, panic, fatal", offset);
            }
            test.instants.push_back(static_cast<Nanos>(level));
        } else if (kind == FieldKind::Time) {
            addInstant(test, text, offset);
        } else if (const auto number = numberOf(text);
                   number && test.numbers.size() == test.values.size()) {
            test.numbers.push_back(*number);
        }
        test.values.push_back(text);
    }

    void addInstant(FilterTest& test, const std::string& text, std::size_t offset)
    {
        if (const auto ago = agoOf(text); ago && m_now) {
            test.instants.push_back(*m_now - *ago);
            return;
        }
        constexpr std::size_t kDay = 10, kMinute = 16;
        const bool isYear = text.size() == 4; // and no second of an hour in 1970
        const Nanos time = isYear ? kNoTime
                                  : timeOfText(text.size() == kDay ? text + "T00:00:00Z"
                                          : text.size() == kMinute || text.size() == kMinute + 1
                                          ? text.substr(0, kMinute) + ":00Z"
                                          : text);
        if (time == kNoTime) {
            expectedAt("a time such as 2026-07-28T13:24:00Z, 2026-07-28 or -15m", offset);
        }
        test.instants.push_back(time);
    }

    FilterLexer m_lexer;
    std::optional<Nanos> m_now;
    Filter m_filter;
    std::optional<Problem> m_problem;
};

Result<Filter> Filter::parse(std::string_view text, std::optional<Nanos> now)
{
    if (text.size() > kLongest) {
        return Problem{issue::kBadFilter,
            {{"column", static_cast<std::int64_t>(kLongest + 1)},
                {"reason", std::string("the end")}},
            {}};
    }
    return FilterParser(text, now).parse();
}

} // namespace attest::telemetry
