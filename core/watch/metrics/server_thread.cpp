// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/server_thread.h"

namespace attest::watch {

ServerThread::ServerThread(Round round, std::function<void()> after)
    : m_round(std::move(round))
    , m_after(std::move(after))
    , m_thread([this] { run(); })
{
}

ServerThread::~ServerThread()
{
    stop();
    m_thread.join();
}

void ServerThread::stop()
{
    m_cancel.ask();
    const std::lock_guard guard(m_lock);
    m_woken.notify_all();
}

void ServerThread::askNow()
{
    const std::lock_guard guard(m_lock);
    m_now = true;
    m_woken.notify_all();
}

void ServerThread::run()
{
    while (!m_cancel.asked()) {
        const auto wait = m_round(m_cancel);
        std::unique_lock guard(m_lock);
        m_woken.wait_for(guard, wait, [this] { return m_now || m_cancel.asked(); });
        m_now = false;
    }
    if (m_after) {
        m_after();
    }
    m_over = true;
}

} // namespace attest::watch
