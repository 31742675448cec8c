// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <string>
#include <vector>

namespace attest::test {

// The shape of an encoding without its values: one line a node, indented by depth, with the
// identifier octet and, for an OBJECT IDENTIFIER, its content. OCTET STRINGs that hold a SEQUENCE
// or nothing but DER are entered. Empty when the bytes are not DER from end to end.
[[nodiscard]] std::vector<std::string> outline(ByteView der);

} // namespace attest::test
