// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::test {

/// One JSON object that a program printed. Every look-up of something absent is an empty answer, so
/// that a test fails at its expectation.
class JsonObject {
public:
    explicit JsonObject(std::string_view text);

    [[nodiscard]] bool valid() const { return m_json.has_value(); }
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::optional<long> number(std::string_view name) const;
    /// The value's own JSON text.
    [[nodiscard]] std::string raw(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;

private:
    std::optional<decode::JsonText> m_json;
};

} // namespace attest::test
