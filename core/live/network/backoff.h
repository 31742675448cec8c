// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <random>

namespace attest::live {

/// How long to wait before trying again: twice as long each time, up to a bound, and drawn from the upper
/// half so that many sources that lost one server do not come back at once.
class BackOff {
public:
    using Milliseconds = std::chrono::milliseconds;
    struct Bounds {
        Milliseconds first{500}, most{30'000};
    };
    BackOff(std::uint64_t seed, Bounds bounds)
        : m_bounds(bounds)
        , m_next(bounds.first)
        , m_random(seed)
    {
    }

    [[nodiscard]] Milliseconds next();
    /// It went well: the next wait is a short one again.
    void reset() { m_next = m_bounds.first; }

private:
    Bounds m_bounds;
    Milliseconds m_next;
    std::mt19937_64 m_random;
};

} // namespace attest::live
