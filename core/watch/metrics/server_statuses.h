// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/metric_watch.h"

#include <atomic>
#include <map>
#include <mutex>

namespace attest::watch {

/// How it goes with each server, put together to what is known at one time and told to whoever listens.
/// Any thread may call.
class ServerStatuses {
public:
    /// The alerts have to outlive this.
    explicit ServerStatuses(const AlertWatch& alerts);

    void add(const MetricServerStatus& status);
    void remove(ServerNumber number);
    template <typename Change>
    void change(ServerNumber number, const Change& change)
    {
        const std::lock_guard guard(m_lock);
        if (const auto found = m_statuses.find(number); found != m_statuses.end()) {
            change(found->second);
        }
    }

    [[nodiscard]] bool isEmpty() const;
    /// Whether one that was added after that time has not said anything yet.
    [[nodiscard]] bool anyConnectsSince(std::int64_t time) const;
    /// The name, or with a number behind it where another server has it.
    [[nodiscard]] std::string freeName(const std::string& wanted) const;

    /// Makes what there is now known.
    void publish();
    [[nodiscard]] std::shared_ptr<const MetricsNow> now();
    /// Before there is anybody to publish.
    void onChanged(std::function<void()> changed) { m_changed = std::move(changed); }

private:
    const AlertWatch& m_alerts;
    std::function<void()> m_changed;
    std::atomic<bool> m_told{false};
    mutable std::mutex m_lock;
    std::map<ServerNumber, MetricServerStatus> m_statuses;
    std::shared_ptr<const MetricsNow> m_now;
    std::uint64_t m_version = 0;
};

} // namespace attest::watch
