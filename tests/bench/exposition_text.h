// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace attest::bench {

/// An exposition of that many series, the same each time: three counters by cluster, histograms of
/// twelve buckets (half of it), and a gauge by agent. 128 bytes a series.
[[nodiscard]] std::string expositionText(std::size_t series);

} // namespace attest::bench
