// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/json_value.h"

namespace attest::doctor {

JsonValue JsonValue::read(ByteView text)
{
    JsonValue value;
    if (auto read = decode::readJsonText("answer", copyBytes(text))) {
        value.m_text = std::make_shared<const decode::JsonText>(std::move(*read));
        value.m_node = 0;
    }
    return value;
}

bool JsonValue::isKind(decode::NodeKind kind) const
{
    return m_text && m_node != decode::kNoNode && m_text->tree.at(m_node).kind == kind;
}

JsonValue JsonValue::at(std::string_view name) const
{
    JsonValue value;
    if (isObject()) {
        value.m_text = m_text;
        value.m_node = decode::member(m_text->tree, m_node, name, m_text->buffers);
    }
    return value;
}

std::string JsonValue::text() const
{
    return m_text ? decode::textOf(m_text->tree, m_node, m_text->buffers).value_or("") : "";
}

std::string JsonValue::number() const
{
    return isKind(decode::NodeKind::Number)
        ? std::string(m_text->buffers.text(m_text->tree.at(m_node).span))
        : std::string();
}

std::vector<JsonValue> JsonValue::items() const
{
    std::vector<JsonValue> all;
    if (!isArray()) {
        return all;
    }
    for (auto id = m_text->tree.at(m_node).firstChild; id != decode::kNoNode;
         id = m_text->tree.at(id).next) {
        JsonValue value;
        value.m_text = m_text;
        value.m_node = id;
        all.push_back(std::move(value));
    }
    return all;
}

std::vector<std::string> JsonValue::texts() const
{
    std::vector<std::string> all;
    for (const auto& item : items()) {
        if (item.isKind(decode::NodeKind::String)) {
            all.push_back(item.text());
        }
    }
    return all;
}

} // namespace attest::doctor
