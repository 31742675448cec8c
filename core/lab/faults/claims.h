// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/faults/taps.h"

namespace attest::lab::tap {

/// A claim of the token replaced by that JSON, or added.
void claim(Scene& scene, std::string name, std::string json);
void withoutClaim(Scene& scene, std::string name);
/// The header as usual but for these members.
void header(Scene& scene, std::function<std::string(const std::string& kid)> members);

} // namespace attest::lab::tap
