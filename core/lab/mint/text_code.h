// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

namespace attest::lab {

/// RFC 4648 section 4, padded, one line.
[[nodiscard]] std::string base64(ByteView bytes);
/// RFC 4648 section 5 without padding, as JOSE wants it (RFC 7515 section 2).
[[nodiscard]] std::string base64url(ByteView bytes);

} // namespace attest::lab
