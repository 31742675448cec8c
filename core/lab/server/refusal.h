// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/appraisal.h"

namespace attest::lab {

inline constexpr char kNoPolicy[] = "no cluster policy authorizes the provided attestors";
inline constexpr char kRejected[] = "Attestor rejected proof, policy failed";
inline constexpr char kNoTenantDomain[] = "tenant domain is not configured";

/// The documented words for a login that was not let in: which of them follows from where the verifier
/// stopped. Never more: an agent is not told how to do better.
[[nodiscard]] std::string_view refusalOf(const verify::Appraisal& appraisal);

} // namespace attest::lab
