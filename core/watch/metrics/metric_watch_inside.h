// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/network/backoff.h"
#include "watch/metric_watch.h"
#include "watch/metrics/asked_server.h"
#include "watch/metrics/server_statuses.h"
#include "watch/metrics/server_thread.h"

#include <atomic>
#include <map>
#include <mutex>

namespace attest::watch {

/// The threads of a watch, and what they do in a round. Locks are held one at a time, and none while somebody is
/// told or waited for.
class MetricWatch::Inside {
public:
    Inside(net::Transport& transport, Settings settings);
    ~Inside();

    Result<ServerNumber> add(MetricServer server);
    void remove(ServerNumber number);
    void askNow(ServerNumber number);
    void want(const std::string& key);
    void lookBack(std::chrono::seconds past);
    void setRules(std::vector<telemetry::AlertRule> rules);
    void forgetResolved();
    void restoreAlerts(AlertHistory earlier, const AlertWatch::IsListed& isListed);
    void clearAlertHistory();

    const AlertWatch& alerts() const { return m_alerts; }
    ServerStatuses& statuses() { return m_statuses; }
    SharedBoard& board() { return m_board; }

private:
    /// A server and what only its thread knows of it.
    struct Asked {
        AskedServer server;
        live::BackOff waits;
        std::uint64_t wants = 0; ///< of m_wants, when it was asked last
    };
    struct Watched {
        MetricServer::Kind kind = MetricServer::Kind::Exposition;
        std::unique_ptr<ServerThread> thread;
    };

    [[nodiscard]] std::int64_t time() const;
    Result<ServerNumber> begin(MetricServer server);
    void watch(ServerNumber number, const MetricServer& server);
    std::chrono::milliseconds round(Asked& asked, const net::Cancel& cancel);
    void forget(ServerNumber number);
    void choreLater();
    std::chrono::milliseconds chores();
    void askPrometheuses();
    void judge();

    net::Transport& m_transport;
    Settings m_settings;
    AlertWatch m_alerts;
    SharedBoard m_board;
    ServerStatuses m_statuses;

    std::mutex m_wantedLock;
    std::vector<std::string> m_wanted;
    std::atomic<std::uint64_t> m_wants{0}; ///< how often more was wanted
    std::atomic<std::chrono::seconds> m_past{
        std::chrono::seconds(0)}; ///< wanted of each Prometheus
    std::atomic<bool> m_moreWanted{false}, m_ending{false};

    std::mutex m_threadsLock;
    ServerNumber m_last = 0;
    std::map<ServerNumber, Watched> m_threads;
    std::vector<std::unique_ptr<ServerThread>> m_leaving; ///< told to stop, perhaps not there yet
    std::unique_ptr<ServerThread> m_chores;
};

} // namespace attest::watch
