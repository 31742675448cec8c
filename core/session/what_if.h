// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "policy/cloud.h"

#include <optional>
#include <set>
#include <string>

namespace attest::session {

/// What is supposed in place of what a case says. A result under any supposition is hypothetical and
/// has to be shown as such; the case itself does not change.
struct WhatIf {
    std::optional<Time> now;
    std::optional<Duration> leeway;
    std::optional<std::string> nonce;   ///< empty: no challenge was given out
    std::optional<policy::Cloud> cloud; ///< its metadata domain in place of the policy's
    std::optional<Bytes> policy;        ///< its text
    std::string policyName;             ///< of another file; empty: the policy's own
    std::set<std::string> anchorsOff;   ///< SHA-256 of their keys, hexadecimal

    [[nodiscard]] bool any() const { return *this != WhatIf{}; }
    friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

/// The case under these suppositions.
[[nodiscard]] casefile::Case supposing(casefile::Case c, const WhatIf& whatIf);

} // namespace attest::session
