// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

namespace attest::ui {

// What the policy of a case names for evidence that is about to be fetched. Null: no case is open.

/// What tokens are for in that tenant (GUID; empty: not known), else the documented default of the tenant.
[[nodiscard]] QString usualAudience(const LiveCase* live, const std::string& tenant);
/// The key of azure_imds's tenants where there is just one; else whoever fetches has to say which.
[[nodiscard]] QString usualDomain(const LiveCase* live);

} // namespace attest::ui
