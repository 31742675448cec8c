// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"

namespace attest::decode {

/// The text of a String node as a run of bytes to decode further: where it stands, or, when it has
/// escapes, a new buffer of that name with them undone.
[[nodiscard]] Span textRun(
    Buffers& buffers, const Tree& tree, NodeId string, const char* bufferName);

} // namespace attest::decode
