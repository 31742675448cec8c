// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/shape.h"

#include "base/bounded_text.h"
#include "base/utf8.h"

#include <charconv>
#include <cstdio>

namespace attest::azure {
namespace {

using decode::NodeKind;

/// Lists and objects of one answer that are walked: more would be somebody's joke.
constexpr std::size_t kMostChildren = 100'000;

std::string kindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Object:
        return "object";
    case NodeKind::Array:
        return "list";
    case NodeKind::String:
        return "text";
    case NodeKind::Number:
        return "number";
    case NodeKind::True:
    case NodeKind::False:
        return "true or false";
    case NodeKind::Null:
        return "null";
    default:
        return "nothing";
    }
}

/// The same JSON with what a terminal would obey written as an escape. Outside of texts there are no such
/// characters but blanks and line ends; none of them is beyond the first 65536.
std::string escaped(std::string_view json)
{
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size();) {
        const auto c = decodeUtf8(json.substr(at));
        const std::size_t length = c ? c->length : 1;
        const bool blank = json[at] == '\n' || json[at] == '\r' || json[at] == '\t';
        if (c && isUnsafeToShow(c->value) && !blank && c->value <= 0xFFFF) {
            char unit[8];
            std::snprintf(unit, sizeof unit, "\\u%04x", static_cast<unsigned>(c->value));
            out += unit;
        } else {
            out += json.substr(at, length);
        }
        at += length;
    }
    return out;
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty()
        ? std::optional(value)
        : std::nullopt;
}

} // namespace

Result<Value> Value::read(const char* what, Bytes text)
{
    auto json = decode::readJsonText(what, std::move(text));
    if (!json) {
        return Problem{issue::kNotJson,
            {{"what", std::string(what)}, {"reason", std::string(json.problem().id.value)},
                {"type", std::string()}},
            {}};
    }
    auto answer = std::make_shared<Answer>(Answer{what, *std::move(json), {}});
    return Value(std::move(answer), 0);
}

void Value::say(const char* expected, std::string found, std::string_view below) const
{
    if (m_answer->fault) {
        return; // the first one tells most
    }
    const auto& json = m_answer->json;
    std::string path
        = m_node == decode::kNoNode ? std::string() : json.tree.path(m_node, json.buffers);
    if (!below.empty()) {
        path += (path.empty() ? "" : "/") + std::string(below);
    }
    m_answer->fault = Problem{issue::kUnexpectedShape,
        {{"what", std::string(m_answer->what)}, {"path", bounded(std::move(path), kMostNameBytes)},
            {"expected", std::string(expected)}, {"found", std::move(found)}},
        m_node == decode::kNoNode ? Span{} : json.tree.at(m_node).span};
}

bool Value::is(NodeKind kind, const char* expected) const
{
    if (m_node == decode::kNoNode) {
        return false;
    }
    const NodeKind found = m_answer->json.tree.at(m_node).kind;
    if (found == kind) {
        return true;
    }
    if (found != NodeKind::Null) {
        say(expected, kindName(found));
    }
    return false;
}

Value Value::member(std::string_view name) const
{
    if (!is(NodeKind::Object, "object")) {
        return {m_answer, decode::kNoNode};
    }
    const auto& json = m_answer->json;
    return {m_answer, decode::member(json.tree, m_node, name, json.buffers)};
}

std::string Value::text() const
{
    if (!is(NodeKind::String, "text")) {
        return {};
    }
    const auto& json = m_answer->json;
    return decode::textOf(json.tree, m_node, json.buffers).value_or("");
}

std::string Value::needed(std::string_view name) const
{
    std::string text = member(name).text();
    if (text.empty()) {
        say("text", "nothing", name);
    }
    return text;
}

std::optional<std::int64_t> Value::number() const
{
    if (m_node == decode::kNoNode) {
        return std::nullopt;
    }
    const auto& json = m_answer->json;
    const NodeKind kind = json.tree.at(m_node).kind;
    if (kind == NodeKind::Null) {
        return std::nullopt;
    }
    const auto value = kind == NodeKind::Number || kind == NodeKind::String
        ? wholeNumber(json.buffers.text(json.tree.at(m_node).value))
        : std::nullopt;
    if (!value) {
        say("number", kindName(kind));
    }
    return value;
}

bool Value::isTrue() const
{
    if (m_node == decode::kNoNode) {
        return false;
    }
    const NodeKind kind = m_answer->json.tree.at(m_node).kind;
    return kind == NodeKind::True
        || (kind != NodeKind::False && is(NodeKind::True, "true or false"));
}

std::vector<Value> Value::elements() const
{
    std::vector<Value> all;
    if (is(NodeKind::Array, "list")) {
        const auto& tree = m_answer->json.tree;
        for (auto id = tree.at(m_node).firstChild;
             id != decode::kNoNode && all.size() < kMostChildren; id = tree.at(id).next) {
            all.push_back(Value(m_answer, id));
        }
    }
    return all;
}

std::vector<std::pair<std::string, Value>> Value::members() const
{
    std::vector<std::pair<std::string, Value>> all;
    if (is(NodeKind::Object, "object")) {
        const auto& json = m_answer->json;
        for (auto id = json.tree.at(m_node).firstChild;
             id != decode::kNoNode && all.size() < kMostChildren; id = json.tree.at(id).next) {
            all.emplace_back(json.tree.name(id, json.buffers), Value(m_answer, id));
        }
    }
    return all;
}

std::string Value::json() const
{
    const auto& json = m_answer->json;
    return m_node == decode::kNoNode ? std::string()
                                     : escaped(json.buffers.text(json.tree.at(m_node).span));
}

} // namespace attest::azure
