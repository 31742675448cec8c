// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/reply_json.h"

#include <charconv>

namespace attest::live {
namespace {

// A page of Loki's largest: 5000 lines of three values, with room for labels.
constexpr std::size_t kMostValues = 500'000;

} // namespace

Reply Reply::of(Bytes bytes)
{
    decode::JsonOptions options;
    options.duplicates = decode::DuplicateNames::List;
    options.nodes = kMostValues;
    auto json = decode::readJsonText("reply", std::move(bytes), options);
    if (!json) {
        return {};
    }
    return {std::make_shared<const decode::JsonText>(*std::move(json)), 0};
}

Reply Reply::operator[](std::string_view name) const
{
    return there() ? Reply(m_json, decode::member(m_json->tree, m_node, name, m_json->buffers))
                   : Reply();
}

std::vector<Reply> Reply::items() const
{
    std::vector<Reply> all;
    if (there() && m_json->tree.at(m_node).kind == decode::NodeKind::Array) {
        for (auto id = m_json->tree.at(m_node).firstChild; id != decode::kNoNode;
             id = m_json->tree.at(id).next) {
            all.push_back({m_json, id});
        }
    }
    return all;
}

std::vector<Reply::Member> Reply::members() const
{
    std::vector<Member> all;
    if (there() && m_json->tree.at(m_node).kind == decode::NodeKind::Object) {
        for (auto id = m_json->tree.at(m_node).firstChild; id != decode::kNoNode;
             id = m_json->tree.at(id).next) {
            all.push_back(
                {std::string(m_json->buffers.text(m_json->tree.at(id).key)), Reply(m_json, id)});
        }
    }
    return all;
}

std::string Reply::text() const
{
    return there() ? decode::textOf(m_json->tree, m_node, m_json->buffers).value_or(std::string())
                   : std::string();
}

std::int64_t Reply::number() const
{
    std::int64_t value = 0;
    if (there() && m_json->tree.at(m_node).kind == decode::NodeKind::Number) {
        const auto digits = m_json->buffers.text(m_json->tree.at(m_node).span);
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    return value;
}

} // namespace attest::live
