// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/fields.h"

#include "decode/base64.h"
#include "decode/json_names.h"

#include <algorithm>
#include <charconv>

namespace attest::casefile {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;

void Reading::fail(IssueId id, NodeId at, Params params)
{
    if (!problem) {
        const Span span = at == kNoNode || at >= json.tree.size() ? Span{} : json.tree.at(at).span;
        problem = Problem{id, std::move(params), span};
    }
}

Fields::Fields(Reading& reading, NodeId object, std::string path)
    : m_reading(&reading)
    , m_object(object)
    , m_path(std::move(path))
{
}

std::string Fields::pathOf(const char* name) const
{
    return m_path.empty() ? std::string(name) : m_path + '.' + name;
}

NodeId Fields::find(const char* name) const
{
    return m_reading->failed()
        ? kNoNode
        : decode::member(m_reading->json.tree, m_object, name, m_reading->json.buffers);
}

bool Fields::has(const char* name) const
{
    return find(name) != kNoNode;
}

bool Fields::isNull(const char* name) const
{
    const NodeId node = find(name);
    return node != kNoNode && m_reading->json.tree.at(node).kind == NodeKind::Null;
}

NodeId Fields::take(const char* name)
{
    m_known.emplace_back(name);
    const NodeId node = find(name);
    if (node == kNoNode && !m_reading->failed()) {
        fail(issue::kMissingMember, {{"member", pathOf(name)}});
    }
    return node;
}

NodeId Fields::takeKind(const char* name, NodeKind kind, const char* expected)
{
    const NodeId node = take(name);
    if (node != kNoNode && m_reading->json.tree.at(node).kind != kind) {
        m_reading->fail(issue::kWrongType, node,
            {{"member", pathOf(name)}, {"expected", std::string(expected)}});
        return kNoNode;
    }
    return node;
}

void Fields::badValue(const char* name, std::string_view found)
{
    m_reading->fail(issue::kBadValue, find(name),
        {{"member", pathOf(name)}, {"found", std::string(found.substr(0, 200))}});
}

std::string Fields::text(const char* name)
{
    const NodeId node = takeKind(name, NodeKind::String, "text");
    return decode::textOf(m_reading->json.tree, node, m_reading->json.buffers)
        .value_or(std::string());
}

std::optional<std::string> Fields::textOrNull(const char* name)
{
    if (isNull(name)) {
        m_known.emplace_back(name);
        return {};
    }
    return text(name);
}

std::optional<Bytes> Fields::decoded(const char* name, const std::string& base64)
{
    auto bytes = decode::fromBase64(base64, decode::Base64Form::Strict);
    if (!bytes) {
        badValue(name, base64.substr(0, 40));
        return {};
    }
    return std::move(bytes).value();
}

Bytes Fields::bytes(const char* name)
{
    return decoded(name, text(name)).value_or(Bytes{});
}

std::optional<Bytes> Fields::bytesOrNull(const char* name)
{
    const auto base64 = textOrNull(name);
    return base64 ? decoded(name, *base64) : std::nullopt;
}

std::int64_t Fields::number(const char* name, std::int64_t least, std::int64_t most)
{
    const NodeId node = takeKind(name, NodeKind::Number, "number");
    if (node == kNoNode) {
        return least;
    }
    const std::string_view digits
        = m_reading->json.buffers.text(m_reading->json.tree.at(node).span);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < least
        || value > most) {
        badValue(name, digits);
        return least;
    }
    return value;
}

bool Fields::boolean(const char* name)
{
    const NodeId node = take(name);
    if (node == kNoNode) {
        return false;
    }
    const NodeKind kind = m_reading->json.tree.at(node).kind;
    if (kind != NodeKind::True && kind != NodeKind::False) {
        m_reading->fail(issue::kWrongType, node,
            {{"member", pathOf(name)}, {"expected", std::string("yes or no")}});
    }
    return kind == NodeKind::True;
}

Time Fields::time(const char* name)
{
    const std::string found = text(name);
    const auto value = parseRfc3339(found);
    if (!value && !m_reading->failed()) {
        badValue(name, found);
    }
    return value.value_or(Time{});
}

std::optional<Time> Fields::timeOrNull(const char* name)
{
    if (isNull(name)) {
        m_known.emplace_back(name);
        return {};
    }
    return time(name);
}

std::vector<std::string> Fields::textsOf(NodeId array, const char* name)
{
    std::vector<std::string> out;
    const decode::Tree& tree = m_reading->json.tree;
    for (NodeId each = array == kNoNode ? kNoNode : tree.at(array).firstChild; each != kNoNode;
         each = tree.at(each).next) {
        const auto text = decode::textOf(tree, each, m_reading->json.buffers);
        if (!text) {
            m_reading->fail(issue::kWrongType, each,
                {{"member", pathOf(name)}, {"expected", std::string("text")}});
            return {};
        }
        out.push_back(*text);
    }
    return out;
}

std::vector<std::string> Fields::texts(const char* name)
{
    return textsOf(takeKind(name, NodeKind::Array, "list"), name);
}

std::optional<std::vector<std::string>> Fields::textsOrNull(const char* name)
{
    if (isNull(name)) {
        m_known.emplace_back(name);
        return {};
    }
    return texts(name);
}

Fields Fields::object(const char* name)
{
    return {*m_reading, takeKind(name, NodeKind::Object, "object"), pathOf(name)};
}

std::optional<Fields> Fields::objectOrNull(const char* name)
{
    if (isNull(name)) {
        m_known.emplace_back(name);
        return {};
    }
    return object(name);
}

std::vector<Fields> Fields::objects(const char* name)
{
    const NodeId array = takeKind(name, NodeKind::Array, "list");
    std::vector<Fields> out;
    const decode::Tree& tree = m_reading->json.tree;
    for (NodeId each = array == kNoNode ? kNoNode : tree.at(array).firstChild; each != kNoNode;
         each = tree.at(each).next) {
        std::string path = pathOf(name) + '[' + std::to_string(out.size()) + ']';
        if (tree.at(each).kind != NodeKind::Object) {
            m_reading->fail(issue::kWrongType, each,
                {{"member", std::move(path)}, {"expected", std::string("object")}});
            return {};
        }
        out.emplace_back(*m_reading, each, std::move(path));
    }
    return out;
}

void Fields::finish()
{
    const decode::Tree& tree = m_reading->json.tree;
    for (NodeId each = m_reading->failed() ? kNoNode : tree.at(m_object).firstChild;
         each != kNoNode; each = tree.at(each).next) {
        const std::string name
            = decode::unescapedJson(m_reading->json.buffers.text(tree.at(each).key));
        if (std::ranges::find(m_known, name) == m_known.end()) {
            m_reading->fail(issue::kUnknownMember, each, {{"member", pathOf(name.c_str())}});
            return;
        }
    }
}

} // namespace attest::casefile
