// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "policy/cloud.h"
#include "said.h"
#include "verify/request.h"

#include <string>
#include <vector>

namespace attest::app {

/// One thing that a verification needs from outside. Nothing is fetched from here, so a person gets
/// commands for it: each gets the same file, from another place.
struct Need {
    Sentence what; ///< "the certificate that issued CN=..."
    std::vector<std::string> urls;
    std::vector<std::string> commands; ///< one for each address
    std::string option;                ///< "--intermediates"
    std::string file;
};

/// Mirrors of one certificate are one need.
[[nodiscard]] std::vector<Need> needsOf(
    const std::vector<verify::Request>& unanswered, policy::Cloud cloud);

/// For people; empty when nothing is needed.
[[nodiscard]] std::string fetchText(const std::vector<Need>& needs, const Terminal& terminal);
/// The same as a JSON array.
[[nodiscard]] std::string fetchJson(const std::vector<Need>& needs);

} // namespace attest::app
