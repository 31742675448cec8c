// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

namespace attest::test {

/// What the simulated tenant's server saw of one login of that scenario ("blocked-downloads").
[[nodiscard]] casefile::Case scenarioCase(const char* name);
/// A machine that is accepted, with a pool of so many certificates that all claim to have issued the
/// signer's issuer: a search with that many paths.
[[nodiscard]] casefile::Case crowdedCase(std::size_t issuers);
/// One whose signer names an address for its issuer's certificate that our rules refuse.
[[nodiscard]] casefile::Case refusedAddressCase();

} // namespace attest::test
