// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/row_follower.h"

#include <algorithm>

namespace attest::watch {

namespace {

constexpr std::chrono::milliseconds kNowAndThen{1000};

} // namespace

void RowFollower::begin()
{
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void RowFollower::end()
{
    m_stop = true;
    m_thread.request_stop();
    m_thread.join();
}

void RowFollower::run(const std::stop_token& stop)
{
    std::optional<std::uint64_t> epoch;
    Row next = 0;
    std::mutex lock;
    std::condition_variable_any pause;
    while (!stop.stop_requested()) {
        const auto view = m_inner->store.view();
        const LogRows rows(view);
        if (epoch != view->epoch || isVoid(rows)) {
            epoch = view->epoch;
            next = rows.first();
            restart(rows);
        }
        next = std::max(next, rows.first());
        while (next < rows.end() && !stop.stop_requested()) {
            next = take(rows, next);
        }
        if (stop.stop_requested()) {
            return;
        }
        caughtUp(rows);
        (void)m_inner->store.waitForOther(*view, stop, kNowAndThen);
        std::unique_lock held(lock);
        pause.wait_for(held, stop, m_rest, [] { return false; });
    }
}

} // namespace attest::watch
