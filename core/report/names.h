// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <string_view>

/// Stable words of the JSON form, never translated.
namespace attest::report {

[[nodiscard]] std::string_view lightName(verify::Light light);
[[nodiscard]] std::string_view lightStateName(verify::LightState state);
[[nodiscard]] std::string_view originName(trust::Origin origin);
[[nodiscard]] std::string_view provenanceName(trust::Provenance provenance);
[[nodiscard]] std::string_view reasonName(verify::AttestorOutcome::Reason reason);

} // namespace attest::report
