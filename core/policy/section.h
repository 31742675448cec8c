// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/field_reader.h"

/// The configurations of the two attestors that are verified here. Each reader complains about what is
/// wrong and gives what it could read.
namespace attest::policy {

[[nodiscard]] ImdsConfig readImdsConfig(FieldReader& in, YamlId config);
[[nodiscard]] MsiConfig readMsiConfig(FieldReader& in, YamlId config);

} // namespace attest::policy
