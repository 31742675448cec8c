// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/change_teller.h"

namespace attest::watch {

ChangeTeller::ChangeTeller() : m_thread([this](const std::stop_token& stop) { run(stop); }) {}

ChangeTeller::~ChangeTeller()
{
    end();
}

void ChangeTeller::end()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

ChangeTeller::Listening ChangeTeller::listen(std::function<void()> changed)
{
    auto one = std::make_shared<Listeners::One>();
    one->changed = std::move(changed);
    {
        const std::lock_guard lock(m_listeners->lock);
        m_listeners->all.push_back(one);
    }
    looked(); // it has not been told of anything yet
    return {one.get(), [one, listeners = m_listeners](void*) {
                {
                    const std::lock_guard lock(listeners->lock);
                    std::erase(listeners->all, one);
                }
                const std::lock_guard lock(one->lock); // until a call has ended
                one->changed = nullptr;
            }};
}

void ChangeTeller::touch()
{
    const std::lock_guard lock(m_lock);
    if (!m_changed) {
        m_changed = true;
        m_wake.notify_one();
    }
}

void ChangeTeller::looked()
{
    const std::lock_guard lock(m_lock);
    if (!m_looked) {
        m_looked = true;
        m_wake.notify_one();
    }
}

void ChangeTeller::run(const std::stop_token& stop)
{
    for (;;) {
        {
            std::unique_lock lock(m_lock);
            if (!m_wake.wait(lock, stop, [this] { return m_changed && m_looked; })) {
                return;
            }
            m_changed = m_looked = false;
        }
        std::vector<std::shared_ptr<Listeners::One>> all;
        {
            const std::lock_guard lock(m_listeners->lock);
            all = m_listeners->all;
        }
        for (const auto& one : all) {
            const std::lock_guard lock(one->lock);
            if (one->changed) {
                one->changed();
            }
        }
        std::unique_lock lock(m_lock);
        if (all.empty()) {
            m_looked = true;
        }
        m_wake.wait_for(lock, stop, kPause, [] { return false; });
    }
}

} // namespace attest::watch
