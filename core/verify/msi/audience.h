// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/msi/claims.h"

#include <string>
#include <vector>

namespace attest::verify::msi {

/// The aud claim: a string or an array of strings (RFC 7519 4.1.3).
struct Audience {
    std::vector<std::string> all;
    decode::NodeId node = decode::kNoNode;
    bool wrongType = false; ///< present and neither, or an empty array
};
[[nodiscard]] Audience readAudience(StageRun& run);
/// Exact, as documented: no trailing slash, scope suffix or case is forgiven.
[[nodiscard]] bool names(const Audience& audience, std::string_view expected);

} // namespace attest::verify::msi
