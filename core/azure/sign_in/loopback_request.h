// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/sign_in/loopback.h"

#include <string_view>

namespace attest::azure {

/// What somebody asks of the loopback listener.
struct Judged {
    enum class Kind {
        Answer,    ///< the browser, with the right state
        Foreign,   ///< an answer with another state, or by a name that is not this machine's
        Elsewhere, ///< another path: browsers ask for an icon
        Malformed,
    } kind
        = Kind::Malformed;
    Redirected redirected;
};
[[nodiscard]] Judged judgeRedirect(
    std::string_view request, std::uint16_t port, const std::string& state);

/// The whole HTTP answer. Its page holds no script, loads nothing and leaves the code out of any referrer.
[[nodiscard]] std::string pageFor(const Judged& judged, const std::string& said);

} // namespace attest::azure
