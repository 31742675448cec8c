// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace attest::test {

/// What operator new gave out while a measurement was on. OpenSSL's own memory is not in it: what it
/// does is bounded by the number of keys, digests and signatures, which are counted by themselves.
struct Allocations {
    std::size_t count = 0;
    std::size_t peakBytes = 0; ///< most held at one time, beyond what was held at the start
    std::size_t allBytes = 0;  ///< of all that was asked for: work that copies shows here
};

/// The larger of each.
[[nodiscard]] Allocations larger(const Allocations& a, const Allocations& b);
/// Leaves them in the test's report, for whoever sets the bounds.
void record(const Allocations& most);

/// Counts from its making until taken. One at a time, on one thread.
class AllocationCount {
public:
    AllocationCount();
    [[nodiscard]] Allocations taken() const;
};

} // namespace attest::test
