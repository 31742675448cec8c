// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

/// Parts of seededWorld(): who there is, and what they may do.
namespace attest::lab {

void seedDirectory(World& world, Time now);
void seedRoles(World& world);

} // namespace attest::lab
