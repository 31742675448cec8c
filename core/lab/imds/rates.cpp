// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/imds/rates.h"

namespace attest::lab::imds {

std::chrono::milliseconds steadyTicks()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

bool Rates::take(const std::string& who, unsigned perSecond)
{
    if (perSecond == 0) {
        return true;
    }
    const auto now = m_ticks();
    const std::scoped_lock lock(m_lock);
    auto& asked = m_asked[who];
    while (!asked.empty() && now - asked.front() >= std::chrono::seconds(1)) {
        asked.pop_front();
    }
    if (asked.size() >= perSecond) {
        return false;
    }
    asked.push_back(now);
    return true;
}

} // namespace attest::lab::imds
