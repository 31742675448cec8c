// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/jwks.h"

namespace attest::decode {

/// Reads one element of "keys", which has to be an object. Never fails: what is wrong is among the
/// key's defects.
[[nodiscard]] Jwk readJwk(const Buffers& buffers, const Tree& tree, NodeId object);

/// "key_ops" as one text: "sign, verify".
[[nodiscard]] std::string operationsText(const Jwk& key);

} // namespace attest::decode
