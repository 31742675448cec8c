// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/result.h"

namespace attest::decode {

/// Rewrites one BER encoding that fills the buffer so that it differs from DER no more in its
/// lengths: indefinite and padded lengths become definite minimal ones, strings in pieces become one
/// piece. The order of sets and the values of primitives stay as they are, because signatures were
/// made over them. Strings in pieces behind an implicit tag cannot be told from other constructed
/// types without their definition and stay too. Problems: "decode.*", spans in the given buffer.
[[nodiscard]] Result<Bytes> derFromBer(const Buffers& buffers, BufferId buffer);

} // namespace attest::decode
