// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/metric_lines.h"

#include <span>

namespace attest::watch {

struct WatchedInstance;

/// The lines of a chart. Rates are taken over a few scrapes, so that each of its points has one.
[[nodiscard]] MetricLines linesOf(
    std::span<const WatchedInstance> instances, const LineQuestion& question);

} // namespace attest::watch
