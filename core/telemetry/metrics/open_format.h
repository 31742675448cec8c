// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/exposition.h"

namespace attest::telemetry {

/// OpenMetrics 1.0 as text, with quoted names: single blanks, families in one piece, what each type
/// may have, and # EOF at the end. Native histograms are not part of it.
[[nodiscard]] Result<Exposition> readOpenMetrics(
    std::string_view text, const ExpositionOptions& options);

} // namespace attest::telemetry
