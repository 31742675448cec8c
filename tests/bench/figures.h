// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

namespace attest::bench {

[[nodiscard]] double secondsSince(std::chrono::steady_clock::time_point from);
/// Resident memory of this process.
[[nodiscard]] double residentKib();
/// The value that so great a part of them does not exceed: 0.5 is the median, 1 the greatest. 0 of none.
[[nodiscard]] double part(std::vector<double> values, double of);
/// A line of what run.sh reads.
void figure(const char* name, double value, const char* unit);

} // namespace attest::bench
