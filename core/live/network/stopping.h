// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace attest::live {

/// How a source is ended: whatever waits for time is woken, whatever waits for an answer is cancelled.
class Stopping {
public:
    void ask()
    {
        m_cancel.ask();
        const std::scoped_lock hold(m_lock);
        m_woken.notify_all();
    }
    [[nodiscard]] bool asked() const { return m_cancel.asked(); }
    [[nodiscard]] const net::Cancel& cancel() const { return m_cancel; }

    /// False when it was asked to stop.
    bool wait(std::chrono::milliseconds time)
    {
        std::unique_lock hold(m_lock);
        return !m_woken.wait_for(hold, time, [this] { return asked(); });
    }

private:
    net::Cancel m_cancel;
    std::mutex m_lock;
    std::condition_variable m_woken;
};

} // namespace attest::live
