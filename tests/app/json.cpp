// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

namespace attest::test {

JsonObject::JsonObject(std::string_view text)
{
    auto read = decode::readJsonText("output", copyBytes(asBytes(text)));
    if (read && read->tree.at(0).kind == decode::NodeKind::Object) {
        m_json = std::move(*read);
    }
}

bool JsonObject::has(std::string_view name) const
{
    return m_json && decode::member(m_json->tree, 0, name, m_json->buffers) != decode::kNoNode;
}

std::string JsonObject::text(std::string_view name) const
{
    return m_json ? decode::memberText(m_json->tree, 0, name, m_json->buffers).value_or("") : "";
}

std::string JsonObject::raw(std::string_view name) const
{
    const auto node
        = m_json ? decode::member(m_json->tree, 0, name, m_json->buffers) : decode::kNoNode;
    return node == decode::kNoNode ? ""
                                   : std::string(m_json->buffers.text(m_json->tree.at(node).span));
}

std::optional<long> JsonObject::number(std::string_view name) const
{
    const auto digits = raw(name);
    return digits.empty() ? std::nullopt : std::optional(std::strtol(digits.c_str(), nullptr, 10));
}

std::vector<std::string> JsonObject::texts(std::string_view name) const
{
    std::vector<std::string> out;
    const auto list
        = m_json ? decode::member(m_json->tree, 0, name, m_json->buffers) : decode::kNoNode;
    if (list == decode::kNoNode) {
        return out;
    }
    for (auto node = m_json->tree.at(list).firstChild; node != decode::kNoNode;
         node = m_json->tree.at(node).next) {
        out.push_back(decode::textOf(m_json->tree, node, m_json->buffers).value_or(""));
    }
    return out;
}

} // namespace attest::test
