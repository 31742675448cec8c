// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace attest::watch {

/// Does something again and again until it is stopped: on a thread of its own, and with a wait between.
class ServerThread {
public:
    /// Answers how long to wait before the next time.
    using Round = std::function<std::chrono::milliseconds(const net::Cancel&)>;
    /// `after` is done on the thread once it has been stopped.
    ServerThread(Round round, std::function<void()> after);
    ServerThread(const ServerThread&) = delete;
    ~ServerThread(); ///< stops it and waits

    /// What waits for an answer is cancelled. Does not wait.
    void stop();
    /// The next round comes at once, or right after the one that runs.
    void askNow();
    [[nodiscard]] bool isOver() const { return m_over.load(); }

private:
    void run();

    Round m_round;
    std::function<void()> m_after;
    net::Cancel m_cancel;
    std::mutex m_lock;
    std::condition_variable m_woken;
    bool m_now = false;
    std::atomic<bool> m_over{false};
    std::thread m_thread; ///< last: the others are there when it begins
};

} // namespace attest::watch
