// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "decode/json.h"

#include <cstdint>
#include <initializer_list>
#include <memory>

namespace attest::azure {

/// One object of a JSON text, asked member by member. Says nothing for a member that is missing or of
/// another type: lies about types are the caller's to tell from absence with has(). Copies share the text.
class JsonMembers {
public:
    /// Bounded: 1 MiB, 32 levels, 50,000 values. Problems: json.*; nothing but an object is one
    /// (json.syntax).
    [[nodiscard]] static Result<JsonMembers> read(ByteView text);

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] std::optional<std::string> text(std::string_view name) const;
    /// A whole number that is not negative, as a JSON number or as digits in a string (the metadata
    /// service and version 1 of the sign-in service write them so).
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view name) const;
    [[nodiscard]] std::optional<bool> boolean(std::string_view name) const;
    [[nodiscard]] std::optional<JsonMembers> object(std::string_view name) const;
    /// The objects of an array; nothing where it holds anything else.
    [[nodiscard]] std::optional<std::vector<JsonMembers>> objects(std::string_view name) const;
    /// The whole numbers of an array; nothing where it holds anything else.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> numbers(std::string_view name) const;

    [[nodiscard]] std::vector<std::string> names() const;
    /// The first member that is none of these; empty where all are known.
    [[nodiscard]] std::string stranger(std::initializer_list<std::string_view> known) const;

private:
    JsonMembers(std::shared_ptr<const decode::JsonText> json, decode::NodeId object)
        : m_json(std::move(json))
        , m_object(object)
    {
    }
    [[nodiscard]] decode::NodeId member(std::string_view name) const;
    [[nodiscard]] std::optional<std::int64_t> numberAt(decode::NodeId node) const;

    std::shared_ptr<const decode::JsonText> m_json;
    decode::NodeId m_object = decode::kNoNode;
};

} // namespace attest::azure
