// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

/// Parts of seededWorld(): what machines stand in.
namespace attest::lab {

void seedSubscriptions(World& world);
void seedNetworks(World& world);

// By names that the seed itself uses; an empty value for any other.
[[nodiscard]] ResourceGroup groupNamed(const World& world, std::string_view name);
[[nodiscard]] std::string subnetNamed(const World& world, std::string_view name);
[[nodiscard]] std::string securityGroupNamed(const World& world, std::string_view name);

} // namespace attest::lab
