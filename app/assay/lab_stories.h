// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "lab/scenario/scenario.h"

namespace attest::app {

/// By name; a name that is none gets the nearest one said.
[[nodiscard]] OrUsage<lab::Scenario> scenarioNamed(const std::string& name);

} // namespace attest::app
