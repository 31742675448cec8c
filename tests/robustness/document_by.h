// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/minted.h"

namespace attest::test {

/// A document that this leaf signed, with further certificates in its bag, and all that it takes to
/// judge it.
[[nodiscard]] Genuine documentBy(const lab::Certificate& leaf, const std::vector<Bytes>& bag);

} // namespace attest::test
