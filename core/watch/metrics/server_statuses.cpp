// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/metrics/server_statuses.h"

#include "watch/instance_names.h"

#include <algorithm>

namespace attest::watch {

ServerStatuses::ServerStatuses(const AlertWatch& alerts)
    : m_alerts(alerts)
    , m_now(std::make_shared<MetricsNow>())
{
}

void ServerStatuses::add(const MetricServerStatus& status)
{
    const std::lock_guard guard(m_lock);
    m_statuses[status.number] = status;
}

void ServerStatuses::remove(ServerNumber number)
{
    const std::lock_guard guard(m_lock);
    m_statuses.erase(number);
}

bool ServerStatuses::isEmpty() const
{
    const std::lock_guard guard(m_lock);
    return m_statuses.empty();
}

bool ServerStatuses::anyConnectsSince(std::int64_t time) const
{
    const std::lock_guard guard(m_lock);
    return std::any_of(m_statuses.begin(), m_statuses.end(), [&](const auto& each) {
        return each.second.state == MetricServerStatus::State::Connecting
            && each.second.since > time;
    });
}

std::string ServerStatuses::freeName(const std::string& wanted) const
{
    const std::lock_guard guard(m_lock);
    for (int i = 1;; ++i) {
        auto name = instanceName(wanted, i);
        if (std::none_of(m_statuses.begin(), m_statuses.end(),
                [&](const auto& each) { return each.second.name == name; })) {
            return name;
        }
    }
}

void ServerStatuses::publish()
{
    {
        const std::lock_guard guard(m_lock);
        auto now = std::make_shared<MetricsNow>();
        for (const auto& [number, status] : m_statuses) {
            now->servers.push_back(status);
            for (const auto& instance : status.instances) {
                if (std::find(now->instances.begin(), now->instances.end(), instance.name)
                    == now->instances.end()) {
                    now->instances.push_back(instance.name);
                }
            }
        }
        now->alerts = m_alerts.now();
        now->version = ++m_version;
        m_now = std::move(now);
    }
    if (m_changed && !m_told.exchange(true)) {
        m_changed();
    }
}

std::shared_ptr<const MetricsNow> ServerStatuses::now()
{
    m_told = false;
    const std::lock_guard guard(m_lock);
    return m_now;
}

} // namespace attest::watch
