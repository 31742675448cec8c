// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/network/backoff.h"

#include <algorithm>

namespace attest::live {

BackOff::Milliseconds BackOff::next()
{
    const auto whole = m_next.count();
    m_next = std::min(m_next * 2, m_bounds.most);
    std::uniform_int_distribution<Milliseconds::rep> drawn(whole / 2, whole);
    return Milliseconds(drawn(m_random));
}

} // namespace attest::live
