// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace attest::lab::imds {

/// Time that only moves forward, for rates. Not the lab's clock: a simulated skew must not change
/// how often one may ask.
using Ticks = std::function<std::chrono::milliseconds()>;
[[nodiscard]] std::chrono::milliseconds steadyTicks();

/// How often each machine asked during the last second.
class Rates {
public:
    explicit Rates(Ticks ticks) : m_ticks(std::move(ticks)) {}

    /// Whether one more is within `perSecond` (0: no limit). A refused one does not count.
    [[nodiscard]] bool take(const std::string& who, unsigned perSecond);

private:
    Ticks m_ticks;
    std::mutex m_lock;
    std::map<std::string, std::deque<std::chrono::milliseconds>> m_asked;
};

} // namespace attest::lab::imds
