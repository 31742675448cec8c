// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"
#include "verb.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::app {

/// Whether what can be misused by whoever sees it is shown: a token's signature, the values of
/// access_token and its like (RFC 6749), the private members of a key (RFC 7518 sections 6.2.2, 6.3.2
/// and 6.4.1).
enum class Secrets { Mask, Show };

/// In the place of a masked value.
inline constexpr std::string_view kMaskedValue = "[redacted]";

/// The option of verbs that can show them.
inline constexpr Option kShowSecrets{"show-secrets", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay",
        "show tokens' signatures, access tokens and private keys instead of masking them")};
[[nodiscard]] Secrets secretsOf(const Invocation& invocation);

/// Whether the value of this node is one of these, by its name and what stands beside it.
[[nodiscard]] bool isSecret(const decode::Tree& tree, decode::NodeId node, const Buffers& buffers);

/// A JSON value again, with such members masked, and tokens and private keys in any text.
[[nodiscard]] std::string maskedJson(std::string_view json);

/// What of that kind a text holds, in words for people: "a token", "a private key", "the member
/// client_secret". Nothing when there is none. A token whose signature was taken out is none.
[[nodiscard]] std::optional<Sentence> secretIn(ByteView text);

} // namespace attest::app
