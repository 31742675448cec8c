// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/faults/scene.h"

namespace attest::lab {

/// Puts the tenant's services under the names that the server asks them by.
void attachAzure(Scene& scene);

} // namespace attest::lab
