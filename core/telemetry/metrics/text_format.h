// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

namespace attest::telemetry {

/// Prometheus' text format 0.0.4, with quoted names. As Prometheus reads it: comments and empty lines
/// anywhere, any blanks, metadata once and before the samples, families in any order.
[[nodiscard]] Result<Exposition> readTextFormat(
    std::string_view text, const ExpositionOptions& options);

} // namespace attest::telemetry
