// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/fleet.h"
#include "lab/scenario/served.h"
#include "servers/live_ways.h"

#include <QtCore/QUuid>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace attest::ui {
namespace {

constexpr std::chrono::seconds kResidents{4};
constexpr std::chrono::milliseconds kVisits{3000};
constexpr double kAtOnce = 1e6; ///< logins a second: whoever ends the lab is not kept waiting

std::uint16_t portIn(const std::string& url)
{
    const auto colon = url.rfind(':');
    return static_cast<std::uint16_t>(std::strtoul(url.c_str() + colon + 1, nullptr, 10));
}

/// The lab, its server, and agents that come by: what is below ends before what is above it.
class LivelyLab {
public:
    [[nodiscard]] static Result<std::shared_ptr<LivelyLab>> start()
    {
        auto lively = std::make_shared<LivelyLab>();
        auto lab = lab::Lab::start({});
        if (!lab) {
            return lab.problem();
        }
        lively->m_lab = std::move(*lab);
        lab::ServedOptions options;
        options.residentsEvery = kResidents;
        auto served = lab::ServedTrustDomain::start(*lively->m_lab, std::move(options));
        if (!served) {
            return served.problem();
        }
        lively->m_served = std::move(*served);
        lively->m_visitors = std::thread([raw = lively.get()] { raw->visit(); });
        return lively;
    }
    LivelyLab() = default;
    LivelyLab(const LivelyLab&) = delete;
    ~LivelyLab()
    {
        {
            const std::scoped_lock lock(m_lock);
            m_ending = true;
        }
        m_ended.notify_all();
        if (m_visitors.joinable()) {
            m_visitors.join();
        }
    }
    [[nodiscard]] const lab::ServedTrustDomain& served() const { return *m_served; }

private:
    // One login in four goes wrong, so that there is something to look into.
    void visit()
    {
        const auto method = verify::Method::AzureImds;
        auto mix = lab::readMix({"replay=25"}, method);
        lab::FleetOrder order;
        order.name = "spirl-agent-visitor";
        order.trustDomain = m_served->trustDomain();
        order.configuration = m_served->agentFiles().front().second;
        order.method = method;
        order.imds = portIn(m_lab->url(lab::Azure::Imds));
        order.server = m_served->serverPort();
        order.mix = mix ? *mix : std::vector<lab::Share>();
        order.log = std::make_shared<lab::LogBook>([this] { return m_lab->tenant().now(); });
        for (std::uint64_t round = 0; !ended(); ++round) {
            order.logins = 4;
            order.aSecond = kAtOnce;
            order.seed = "visit-" + std::to_string(round);
            (void)lab::runFleet(order);
        }
    }
    [[nodiscard]] bool ended()
    {
        std::unique_lock lock(m_lock);
        return m_ended.wait_for(lock, kVisits, [this] { return m_ending; });
    }

    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<lab::ServedTrustDomain> m_served;
    std::mutex m_lock;
    std::condition_variable m_ended;
    bool m_ending = false;
    std::thread m_visitors;
};

SourceEntry entry(SourceEntry::Kind kind, const char* name, std::string address)
{
    SourceEntry made;
    made.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    made.kind = kind;
    made.name = name;
    made.address = std::move(address);
    made.lab = true;
    return made;
}

} // namespace

Result<WatchedLab> startWatchedLab()
{
    auto lively = LivelyLab::start();
    if (!lively) {
        return lively.problem();
    }
    const auto& served = (*lively)->served();
    const auto logs = "http://127.0.0.1:" + std::to_string(served.logsPort());
    const auto metrics = "http://127.0.0.1:" + std::to_string(served.metricsPort()) + "/metrics";
    WatchedLab watched;
    watched.lab = *lively;
    for (const char* pod : {"spirl-server-0", "spirl-agent-imds-0", "spirl-agent-msi-0"}) {
        watched.sources.push_back(
            entry(SourceEntry::Kind::Kubernetes, pod, "kube+" + logs + "/spirl-system/" + pod));
    }
    watched.sources.push_back(entry(SourceEntry::Kind::Metrics, "spirl-server-0", metrics));
    return watched;
}

} // namespace attest::ui
