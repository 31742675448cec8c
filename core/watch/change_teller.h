// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace attest::watch {

/// Tells whoever listens that something has changed, from a thread of its own, so that nobody who changes
/// something ever waits for who is told. Not again before somebody has looked, and not too often.
class ChangeTeller {
public:
    using Listening = std::shared_ptr<void>;
    ChangeTeller();
    ChangeTeller(const ChangeTeller&) = delete;
    ~ChangeTeller();

    [[nodiscard]] Listening listen(std::function<void()> changed);
    void touch();  ///< something has changed
    void looked(); ///< somebody has asked what it is now
    void end();    ///< nobody is told any more

    static constexpr std::chrono::milliseconds kPause{30};

private:
    /// Outlives the teller where a Listening does.
    struct Listeners {
        struct One {
            std::mutex lock; ///< held during a call
            std::function<void()> changed;
        };
        std::mutex lock;
        std::vector<std::shared_ptr<One>> all;
    };
    void run(const std::stop_token& stop);

    std::shared_ptr<Listeners> m_listeners = std::make_shared<Listeners>();
    std::mutex m_lock;
    std::condition_variable_any m_wake;
    bool m_changed = false, m_looked = true;
    std::jthread m_thread;
};

} // namespace attest::watch
