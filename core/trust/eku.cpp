// SPDX-License-Identifier: GPL-3.0-or-later
#include "trust/eku.h"

#include "decode/oids.h"

#include <algorithm>

namespace attest::trust {

PurposeMask allPurposes(std::span<const decode::Oid> purposes)
{
    const std::size_t count = std::min(purposes.size(), kMaxPurposes);
    return count == kMaxPurposes ? ~PurposeMask{0} : (PurposeMask{1} << count) - 1;
}

PurposeMask allowedPurposes(
    const decode::Certificate& certificate, std::span<const decode::Oid> purposes)
{
    if (!certificate.extendedKeyUsage) {
        return allPurposes(purposes);
    }
    PurposeMask allowed = 0;
    for (const decode::Oid& usage : *certificate.extendedKeyUsage) {
        if (usage == std::string_view(decode::oids::kAnyKeyUsage)) {
            return allPurposes(purposes);
        }
        const auto found = std::find(purposes.begin(), purposes.end(), usage);
        const auto index = static_cast<std::size_t>(found - purposes.begin());
        if (found != purposes.end() && index < kMaxPurposes) {
            allowed |= PurposeMask{1} << index;
        }
    }
    return allowed;
}

} // namespace attest::trust
