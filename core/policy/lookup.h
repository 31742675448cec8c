// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/model.h"

namespace attest::policy {

struct ImdsLookup {
    const ImdsTenant* tenant = nullptr;   ///< the exact key
    const ImdsTenant* nearMiss = nullptr; ///< equal but for case, surrounding white space or a trailing dot
};
[[nodiscard]] ImdsLookup findImdsTenant(const ImdsConfig& config, std::string_view domain);

} // namespace attest::policy
