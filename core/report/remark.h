// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/tree.h"

#include <string>

namespace attest::report {

/// What a value means where its bytes do not say so to people: a number of seconds as a date, a version
/// counted from 0, the size of a modulus. Empty where there is nothing to add.
[[nodiscard]] std::string remarkOn(
    const decode::Tree& tree, decode::NodeId node, const Buffers& buffers);

} // namespace attest::report
