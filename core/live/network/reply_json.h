// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/json.h"

#include <memory>

namespace attest::live {

/// A value in a reply, or nothing: asking on from nothing is nothing, so that a reply that lies about its
/// shape ends as one without what was looked for. Copies share the text.
class Reply {
public:
    /// Nothing where the bytes are no JSON within bounds.
    [[nodiscard]] static Reply of(Bytes bytes);

    [[nodiscard]] bool there() const { return m_node != decode::kNoNode; }
    [[nodiscard]] Reply operator[](std::string_view name) const;
    [[nodiscard]] std::vector<Reply> items() const; ///< of an array
    struct Member;
    [[nodiscard]] std::vector<Member> members() const; ///< of an object
    [[nodiscard]] std::string text() const;            ///< of a string; else empty
    [[nodiscard]] std::int64_t number() const;         ///< of a whole number; else 0

private:
    Reply() = default;
    Reply(std::shared_ptr<const decode::JsonText> json, decode::NodeId node)
        : m_json(std::move(json))
        , m_node(node)
    {
    }

    std::shared_ptr<const decode::JsonText> m_json;
    decode::NodeId m_node = decode::kNoNode;
};

struct Reply::Member {
    std::string name;
    Reply value;
};

} // namespace attest::live
