// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

namespace attest::bench {

/// A machine's attested document of 64 KiB, of which a real one has four: its signer has that many names.
/// Every stage runs, whatever the ones before it found.
[[nodiscard]] casefile::Case largeDocument();
/// A token with so many claims, under a signature that nobody made. Every stage runs.
[[nodiscard]] casefile::Case largeToken(std::size_t claims);

} // namespace attest::bench
