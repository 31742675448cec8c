// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::decode {

/// The contents of a JSON string (between its quotes) with the escapes undone. Total: what is no
/// escape stays as it is, half a surrogate pair becomes U+FFFD.
[[nodiscard]] std::string unescapedJson(std::string_view raw);

/// Members of one object whose name an earlier member has, in document order. Time n log n whatever
/// the names, since a hostile document picks them.
[[nodiscard]] std::vector<NodeId> repeatedMembers(
    const Tree& tree, NodeId object, const Buffers& buffers);

} // namespace attest::decode
