// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trust/path.h"

namespace attest::trust {

/// What is only judged on a path that has closed: certificate policies, where a certificate restricts
/// them, and revocation, where CRLs were given. Both are OpenSSL's to judge, over exactly this path.
[[nodiscard]] std::vector<ChainFinding> wholePathFindings(
    const Path& path, const ChainOptions& options);

} // namespace attest::trust
