// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace attest::trust {

/// A caIssuers URL that may be fetched: https first, the certificate's own http as the fall-back
/// (integrity comes from the signature that is checked afterwards).
struct AiaAllowed {
    std::string https;
    std::string http;
    const char* rule; ///< the rule that allowed it, a static word for the flow list
};

/// Why a URL from a certificate is not fetched.
struct AiaRefused {
    const char*
        reason; ///< "scheme", "userinfo", "port", "host", "path", "query", "syntax", "length"
};

/// URLs in certificates are the attacker's until the chain verifies: only listed hosts and paths, no
/// userinfo, no odd port, no query, no dot segments.
[[nodiscard]] std::variant<AiaAllowed, AiaRefused> judgeAiaUrl(std::string_view url);

} // namespace attest::trust
