// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "decode/json_names.h"
#include "telemetry/log/filter.h"

#include <algorithm>
#include <charconv>

namespace attest::telemetry {

namespace {

bool containsNoCase(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) {
        return toLower(a) == toLower(b);
    }) != text.end();
}

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const auto end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

template <typename T>
bool holds(Compare compare, const T& value, const std::vector<T>& wanted)
{
    switch (compare) {
    case Compare::Equal:
        return value == wanted[0];
    case Compare::Less:
        return value < wanted[0];
    case Compare::LessEqual:
        return value <= wanted[0];
    case Compare::Greater:
        return value > wanted[0];
    case Compare::GreaterEqual:
        return value >= wanted[0];
    case Compare::Within:
        return value >= wanted[0] && value <= wanted[1];
    case Compare::OneOf:
        return std::ranges::find(wanted, value) != wanted.end();
    default:
        return false;
    }
}

bool holdsText(const FilterTest& test, Compare compare, std::string_view text)
{
    switch (compare) {
    case Compare::Contains:
        return containsNoCase(text, test.values[0]);
    case Compare::Matches:
        return test.pattern ? test.pattern->matches(text)
                            : text.find(test.values[0]) != std::string_view::npos;
    case Compare::Equal:
        return text == test.values[0];
    case Compare::OneOf:
        return std::ranges::find(test.values, text) != test.values.end();
    default:
        return holds(compare, std::string(text), test.values);
    }
}

bool holdsFor(const FilterTest& test, Compare compare, const FieldValue& value)
{
    const bool ordered = compare != Compare::Contains && !test.values.empty();
    if (ordered && test.instants.size() == test.values.size()) {
        return holds(compare, value.instant, test.instants);
    }
    if (ordered && test.numbers.size() == test.values.size()) {
        if (const auto number = numberOf(value.text)) {
            return holds(compare, *number, test.numbers);
        }
    }
    if (value.hasEscapes && value.kind == ValueKind::Text) {
        return holdsText(test, compare, decode::unescapedJson(value.text));
    }
    return holdsText(test, compare, value.text);
}

bool passes(const FilterTest& test, const FieldValue& value)
{
    switch (test.compare) {
    case Compare::Exists:
        return value.present;
    case Compare::NotEqual:
        return !value.present || !holdsFor(test, Compare::Equal, value);
    case Compare::NotMatches:
        return !value.present || !holdsFor(test, Compare::Matches, value);
    default:
        return value.present && holdsFor(test, test.compare, value);
    }
}

} // namespace

bool Filter::matches(std::span<const FieldValue> values) const
{
    return m_nodes.empty() || matches(m_nodes.size() - 1, values);
}

bool Filter::matches(std::size_t at, std::span<const FieldValue> values) const
{
    const FilterNode& node = m_nodes[at];
    const auto each = [&](std::size_t child) { return matches(child, values); };
    switch (node.kind) {
    case FilterNode::Kind::And:
        return std::ranges::all_of(node.children, each);
    case FilterNode::Kind::Or:
        return std::ranges::any_of(node.children, each);
    case FilterNode::Kind::Not:
        return !each(node.children[0]);
    case FilterNode::Kind::Test:
        return passes(node.test, values[node.test.field]);
    }
    return false;
}

bool Filter::rejects(std::size_t field, const FieldValue& value) const
{
    const auto fails = [&](const FilterNode& node) {
        return node.kind == FilterNode::Kind::Test && node.test.field == field
            && !passes(node.test, value);
    };
    const auto& root = m_nodes.back();
    return fails(root)
        || (root.kind == FilterNode::Kind::And
            && std::ranges::any_of(
                root.children, [&](std::size_t child) { return fails(m_nodes[child]); }));
}

bool Filter::finds(FieldKind kind, const FieldValue& value) const
{
    return std::ranges::any_of(m_nodes, [&](const FilterNode& node) {
        const auto& test = node.test;
        if (node.kind != FilterNode::Kind::Test || m_fields[test.field].kind != kind) {
            return false;
        }
        switch (test.compare) {
        case Compare::Exists:
            return false;
        case Compare::NotEqual:
            return holdsFor(test, Compare::Equal, value);
        case Compare::NotMatches:
            return holdsFor(test, Compare::Matches, value);
        default:
            return holdsFor(test, test.compare, value);
        }
    });
}

std::string_view Filter::onlyText() const
{
    if (m_nodes.size() != 1 || m_nodes[0].kind != FilterNode::Kind::Test) {
        return {};
    }
    const auto& test = m_nodes[0].test;
    const bool isText = m_fields[test.field].kind == FieldKind::Text
        && test.compare == Compare::Matches && !test.pattern;
    return isText ? std::string_view(test.values[0]) : std::string_view();
}

std::string_view Filter::requiredText() const
{
    if (m_nodes.empty()) {
        return {};
    }
    const auto& root = m_nodes.back();
    std::string_view longest;
    const auto consider = [&](const FilterNode& node) {
        const auto text = node.kind == FilterNode::Kind::Test ? literalOf(node.test) : "";
        longest = text.size() > longest.size() ? text : longest;
    };
    if (root.kind == FilterNode::Kind::And) {
        for (const auto child : root.children) {
            consider(m_nodes[child]);
        }
    } else {
        consider(root);
    }
    return longest;
}

/// What has to stand in a line for the test to hold. Levels, times, events and numbers are written in many
/// ways; a slash and whatever needs an escape may be, too.
std::string_view Filter::literalOf(const FilterTest& test) const
{
    const auto kind = m_fields[test.field].kind;
    const bool written = kind == FieldKind::Named || kind == FieldKind::Component
        || (kind >= FieldKind::Message && kind <= FieldKind::Text);
    const bool isText
        = test.compare == Compare::Equal || (test.compare == Compare::Matches && !test.pattern);
    if (!written || !isText || test.values.empty() || test.numbers.size() == test.values.size()) {
        return {};
    }
    const std::string_view text = test.values[0];
    const bool plain = std::ranges::all_of(
        text, [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '/'; });
    return plain ? text : std::string_view();
}

} // namespace attest::telemetry
