// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::lab {

/// The JSON object that a client sent, read by the same strict reader as evidence.
class JsonBody {
public:
    /// Nothing unless it is one JSON object with unique names.
    [[nodiscard]] static std::optional<JsonBody> read(std::string_view text);

    /// Empty when absent or no text.
    [[nodiscard]] std::string text(std::string_view name) const;
    /// Of a member of a member.
    [[nodiscard]] std::string textIn(std::string_view object, std::string_view name) const;
    /// The texts of a list; empty when there is none.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
    /// The objects of a list; empty when there is none.
    [[nodiscard]] std::vector<JsonBody> objects(std::string_view name) const;

private:
    [[nodiscard]] std::vector<decode::NodeId> elements(std::string_view name) const;

    JsonBody(std::shared_ptr<const decode::JsonText> json, decode::NodeId at)
        : m_json(std::move(json))
        , m_at(at)
    {
    }
    std::shared_ptr<const decode::JsonText> m_json;
    decode::NodeId m_at;
};

} // namespace attest::lab
