// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/json_members.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::azure {

using decode::kNoNode;
using decode::NodeId;
using decode::NodeKind;

namespace {

constexpr std::size_t kDepth = 32;
constexpr std::size_t kNodes = 50'000;

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    if (text.empty() || text.size() > 18 || !std::ranges::all_of(text, isDigit)) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

Result<JsonMembers> JsonMembers::read(ByteView text)
{
    if (text.size() > kLimits.evidenceBytes) {
        return Problem{decode::issue::kJsonTooLarge,
            {{"limit", static_cast<std::int64_t>(kLimits.evidenceBytes)}}, {}};
    }
    decode::JsonOptions options;
    options.depth = kDepth;
    options.nodes = kNodes;
    auto json = decode::readJsonText("reply", copyBytes(text), options);
    if (!json) {
        return json.problem();
    }
    if (json->tree.at(0).kind != NodeKind::Object) {
        return Problem{decode::issue::kJsonSyntax, {{"expected", "value"}, {"found", ""}},
            json->tree.at(0).span};
    }
    return JsonMembers(std::make_shared<const decode::JsonText>(std::move(json).value()), 0);
}

NodeId JsonMembers::member(std::string_view name) const
{
    return decode::member(m_json->tree, m_object, name, m_json->buffers);
}

bool JsonMembers::has(std::string_view name) const
{
    return member(name) != kNoNode;
}

std::optional<std::string> JsonMembers::text(std::string_view name) const
{
    return decode::textOf(m_json->tree, member(name), m_json->buffers);
}

std::optional<std::int64_t> JsonMembers::numberAt(NodeId node) const
{
    if (node == kNoNode) {
        return std::nullopt;
    }
    const decode::Node& at = m_json->tree.at(node);
    if (at.kind != NodeKind::Number && at.kind != NodeKind::String) {
        return std::nullopt;
    }
    return wholeNumber(m_json->buffers.text(at.value));
}

std::optional<std::int64_t> JsonMembers::number(std::string_view name) const
{
    return numberAt(member(name));
}

std::optional<bool> JsonMembers::boolean(std::string_view name) const
{
    const NodeId node = member(name);
    const NodeKind kind = node == kNoNode ? NodeKind::Null : m_json->tree.at(node).kind;
    return kind == NodeKind::True || kind == NodeKind::False ? std::optional(kind == NodeKind::True)
                                                             : std::nullopt;
}

std::optional<JsonMembers> JsonMembers::object(std::string_view name) const
{
    const NodeId node = member(name);
    return node != kNoNode && m_json->tree.at(node).kind == NodeKind::Object
        ? std::optional(JsonMembers(m_json, node))
        : std::nullopt;
}

std::optional<std::vector<JsonMembers>> JsonMembers::objects(std::string_view name) const
{
    const NodeId array = member(name);
    if (array == kNoNode || m_json->tree.at(array).kind != NodeKind::Array) {
        return std::nullopt;
    }
    std::vector<JsonMembers> all;
    for (NodeId id = m_json->tree.at(array).firstChild; id != kNoNode;
         id = m_json->tree.at(id).next) {
        if (m_json->tree.at(id).kind != NodeKind::Object) {
            return std::nullopt;
        }
        all.push_back(JsonMembers(m_json, id));
    }
    return all;
}

std::optional<std::vector<std::int64_t>> JsonMembers::numbers(std::string_view name) const
{
    const NodeId array = member(name);
    if (array == kNoNode || m_json->tree.at(array).kind != NodeKind::Array) {
        return std::nullopt;
    }
    std::vector<std::int64_t> all;
    for (NodeId id = m_json->tree.at(array).firstChild; id != kNoNode;
         id = m_json->tree.at(id).next) {
        const auto value = numberAt(id);
        if (!value) {
            return std::nullopt;
        }
        all.push_back(*value);
    }
    return all;
}

std::vector<std::string> JsonMembers::names() const
{
    std::vector<std::string> all;
    for (NodeId id = m_json->tree.at(m_object).firstChild; id != kNoNode;
         id = m_json->tree.at(id).next) {
        all.push_back(m_json->tree.name(id, m_json->buffers));
    }
    return all;
}

std::string JsonMembers::stranger(std::initializer_list<std::string_view> known) const
{
    for (std::string& name : names()) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            return std::move(name);
        }
    }
    return {};
}

} // namespace attest::azure
