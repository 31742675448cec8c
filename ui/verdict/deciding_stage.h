// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verification.h"

#include <optional>

namespace attest::ui {

/// The stage that a light is as it is because of: the first that failed; for an unknown one the first
/// without an answer, or that has not run; for one that is on the last that passed. Nothing where a
/// method has no stage for the light.
[[nodiscard]] std::optional<std::size_t> decidingStage(
    const verify::Verification& run, verify::Light light, verify::LightState state);

/// The first stage of the light that has not run yet; nothing where all have.
[[nodiscard]] std::optional<std::size_t> stageAhead(
    const verify::Verification& run, verify::Light light);

} // namespace attest::ui
