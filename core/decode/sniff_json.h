// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/sniff.h"

namespace attest::decode {

/// What a text that starts like a JSON object or array is, by the members of what can be read.
[[nodiscard]] Sniffing sniffJson(const Buffers& buffers, Span text);

} // namespace attest::decode
