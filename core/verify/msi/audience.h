// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/msi/claims.h"

#include <string>
#include <vector>

namespace attest::verify::msi {

/// The aud claim: a string or an array of strings (RFC 7519 4.1.3).
struct Audience {
    std::vector<Claim> all; ///< each a string
    decode::NodeId node = decode::kNoNode;
    bool wrongType = false; ///< present and neither, or an empty array
    std::size_t count = 0;  ///< of the array, with what is beyond kMostAudiences
};
/// Real tokens have one; a list of a hundred thousand would be compared with every entry of a policy.
inline constexpr std::size_t kMostAudiences = 64;
[[nodiscard]] Audience readAudience(StageRun& run);
/// False for a list that is too long. Exact, as documented: no trailing slash, scope suffix or case is forgiven.
[[nodiscard]] bool names(const Audience& audience, std::string_view expected);

} // namespace attest::verify::msi
