// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage_run.h"

namespace attest::verify {

/// The last stage of both methods: the SPIFFE ID that the template makes of the attributes.
void identity(StageRun& run);

} // namespace attest::verify
