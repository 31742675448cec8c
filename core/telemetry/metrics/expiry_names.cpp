// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/metrics/expiry_names.h"

#include <algorithm>
#include <array>

namespace attest::telemetry {

bool tellsExpiry(std::string_view key)
{
    constexpr std::array<std::string_view, 3> kWords{"expir", "not_after", "notafter"};
    // It counts SVIDs, and is known by itself.
    return key != "spirl_agent_svid_expiring" && !key.ends_with("_total")
        && std::any_of(kWords.begin(), kWords.end(),
            [&](std::string_view word) { return key.find(word) != std::string_view::npos; });
}

} // namespace attest::telemetry
