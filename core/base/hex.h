// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <optional>

namespace attest {

/// Lower-case hexadecimal without separators.
[[nodiscard]] std::string hex(ByteView bytes);
/// Both cases, no separators; nothing for an odd count or another character.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

} // namespace attest
