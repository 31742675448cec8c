// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"

#include <optional>
#include <string>
#include <string_view>

/// What can be misused by whoever sees it: a token's signature, the values of access_token and its like
/// (RFC 6749), the private members of a key (RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1).
namespace attest::report {

/// In the place of a masked value.
inline constexpr std::string_view kMaskedValue = "[redacted]";

/// Whether the value of this node is one of these, by its name and what stands beside it.
[[nodiscard]] bool isSecret(const decode::Tree& tree, decode::NodeId node, const Buffers& buffers);

/// It, or an object or list that it is part of.
[[nodiscard]] bool isHidden(const decode::Tree& tree, decode::NodeId node, const Buffers& buffers);

/// A JSON value again, with such members masked, and tokens and private keys in any text.
[[nodiscard]] std::string maskedJson(std::string_view json);

/// A secret in a text.
struct FoundSecret {
    enum class Kind {
        Token, ///< that can be used
        PrivateKey,
        Member, ///< of a JSON object
    };
    Kind kind = Kind::Token;
    std::string member; ///< its name
};
/// The first secret that a text holds; nothing when there is none. A token whose signature was taken
/// out is none.
[[nodiscard]] std::optional<FoundSecret> secretIn(ByteView text);

} // namespace attest::report
