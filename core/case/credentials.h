// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::casefile {

/// A key set without its private members: each keeps its name, which tells that it was there and is
/// what the key is refused for, and loses its value. The same bytes where there are none.
[[nodiscard]] Bytes withoutPrivateKeys(ByteView keySet);

/// A text without what anybody who has it could use: signatures of tokens, private keys, and the members
/// of an OAuth answer that are credentials (RFC 6749 5.1). The same bytes where there are none.
[[nodiscard]] Bytes withoutCredentials(ByteView text);

} // namespace attest::casefile
