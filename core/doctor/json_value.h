// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/json.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace attest::doctor {

/// A value of an answer. Reading a member that is not there, or of another type, gives an empty value:
/// services are not trusted to say what they promised.
class JsonValue {
public:
    JsonValue() = default;
    /// Bounded by the decoder's limits; empty where the text is no JSON.
    [[nodiscard]] static JsonValue read(ByteView text);

    [[nodiscard]] bool isObject() const { return isKind(decode::NodeKind::Object); }
    [[nodiscard]] bool isArray() const { return isKind(decode::NodeKind::Array); }
    [[nodiscard]] bool isTrue() const { return isKind(decode::NodeKind::True); }
    [[nodiscard]] JsonValue at(std::string_view name) const;
    /// Of a text; "" for anything else.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text(std::string_view name) const { return at(name).text(); }
    /// As it is written; "" for what is no number.
    [[nodiscard]] std::string number() const;
    [[nodiscard]] std::vector<JsonValue> items() const;
    /// The texts among the items.
    [[nodiscard]] std::vector<std::string> texts() const;

private:
    [[nodiscard]] bool isKind(decode::NodeKind kind) const;
    std::shared_ptr<const decode::JsonText> m_text;
    decode::NodeId m_node = decode::kNoNode;
};

} // namespace attest::doctor
