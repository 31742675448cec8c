// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage_run.h"

/// The stages of azure_msi, one file each; order and groups are in verify/stage.cpp.
namespace attest::verify::msi {

void token(StageRun& run);
void header(StageRun& run);
void entry(StageRun& run);
void discovery(StageRun& run);
void keys(StageRun& run);
void signature(StageRun& run);
void issuer(StageRun& run);
void audience(StageRun& run);
void lifetime(StageRun& run);
void tenant(StageRun& run);
void principal(StageRun& run);
void attributes(StageRun& run);

} // namespace attest::verify::msi
