// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "lab/scenario/scenario.h"

namespace attest::app {

/// By name; or a single fault by its own, as a story without words. A name that is neither gets the nearest
/// one said.
[[nodiscard]] OrUsage<lab::Scenario> scenarioNamed(const std::string& name);

} // namespace attest::app
