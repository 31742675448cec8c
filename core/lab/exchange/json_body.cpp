// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/exchange/json_body.h"

namespace attest::lab {

namespace {

constexpr std::size_t kMostElements = 256;

} // namespace

std::optional<JsonBody> JsonBody::read(std::string_view text)
{
    auto json = decode::readJsonText("request", copyBytes(asBytes(text)));
    if (!json || json->tree.at(0).kind != decode::NodeKind::Object) {
        return std::nullopt;
    }
    return JsonBody(std::make_shared<const decode::JsonText>(std::move(json).value()), 0);
}

std::string JsonBody::text(std::string_view name) const
{
    return decode::memberText(m_json->tree, m_at, name, m_json->buffers).value_or("");
}

std::string JsonBody::textIn(std::string_view object, std::string_view name) const
{
    const auto at = decode::member(m_json->tree, m_at, object, m_json->buffers);
    return at == decode::kNoNode
        ? std::string()
        : decode::memberText(m_json->tree, at, name, m_json->buffers).value_or("");
}

std::vector<decode::NodeId> JsonBody::elements(std::string_view name) const
{
    std::vector<decode::NodeId> all;
    const auto list = decode::member(m_json->tree, m_at, name, m_json->buffers);
    if (list == decode::kNoNode || m_json->tree.at(list).kind != decode::NodeKind::Array) {
        return all;
    }
    for (auto at = m_json->tree.at(list).firstChild;
         at != decode::kNoNode && all.size() < kMostElements; at = m_json->tree.at(at).next) {
        all.push_back(at);
    }
    return all;
}

std::vector<std::string> JsonBody::texts(std::string_view name) const
{
    std::vector<std::string> all;
    for (const auto at : elements(name)) {
        if (auto text = decode::textOf(m_json->tree, at, m_json->buffers)) {
            all.push_back(*std::move(text));
        }
    }
    return all;
}

std::vector<JsonBody> JsonBody::objects(std::string_view name) const
{
    std::vector<JsonBody> all;
    for (const auto at : elements(name)) {
        if (m_json->tree.at(at).kind == decode::NodeKind::Object) {
            all.push_back(JsonBody(m_json, at));
        }
    }
    return all;
}

} // namespace attest::lab
