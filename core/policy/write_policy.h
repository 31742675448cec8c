// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/model.h"

#include <string>

namespace attest::policy {

/// The section as YAML in the documented layout, made from the model alone: comments and the
/// configuration of attestors that are not read here are not in it. Defaults stay unwritten.
[[nodiscard]] std::string policyYaml(const PolicySet& set);

} // namespace attest::policy
