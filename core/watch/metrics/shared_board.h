// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/metrics/metric_board.h"

#include <mutex>
#include <utility>

namespace attest::watch {

/// A board that the threads of many servers write on and views read from.
class SharedBoard {
public:
    template <typename... Given>
    explicit SharedBoard(Given&&... given) : m_board(std::forward<Given>(given)...)
    {
    }

    template <typename Use>
    auto with(const Use& use)
    {
        const std::lock_guard guard(m_lock);
        return use(m_board);
    }

private:
    std::mutex m_lock;
    MetricBoard m_board;
};

} // namespace attest::watch
