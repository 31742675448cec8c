// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/genuine.h"

#include <vector>

namespace attest::test {

/// Real documents of the reference material, each with its own nonce, a minute after it was made,
/// all known intermediates at hand and the anchors that are shipped (the oldest also with its root,
/// which distributions no longer carry). Empty without that material.
[[nodiscard]] std::vector<Genuine> realDocuments();

} // namespace attest::test
