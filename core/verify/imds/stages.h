// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage_run.h"

/// The stages of azure_imds, one file each; order and groups are in verify/stage.cpp.
namespace attest::verify::imds {

void tenant(StageRun& run);
void challenge(StageRun& run);
void envelope(StageRun& run);
void cms(StageRun& run);
void signer(StageRun& run);
void signature(StageRun& run);
void name(StageRun& run);
void content(StageRun& run);
void nonce(StageRun& run);
void freshness(StageRun& run);
void chain(StageRun& run);
void secondOpinion(StageRun& run);
void subscription(StageRun& run);
void resource(StageRun& run);
void attributes(StageRun& run);

} // namespace attest::verify::imds
