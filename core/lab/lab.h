// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/gate.h"
#include "lab/http/server.h"
#include "lab/imds/service.h"
#include "lab/network.h"
#include "lab/tenant/seed.h"
#include "lab/tenant/tenant.h"

namespace attest::lab {

/// The services of the simulated Azure.
enum class Azure {
    Imds, ///< of every machine
    Entra,
    Arm,
    Graph,
    Aia,
    Arc, ///< the agent of the machine outside of Azure; where LabOptions::arcTokens names its folder
};

struct LabOptions {
    std::string seed = "contoso";
    std::optional<Time> time; ///< the clock's start; the machine's clock when absent
    Cloud cloud = Cloud::Public;
    /// 0: any free ports. Else Entra, ARM, Graph, AIA and Arc's agent are at the five ports after it, and the
    /// machines' metadata services at kMachinePorts after it and on.
    std::uint16_t port = 0;
    std::string machine; ///< whose metadata service is at `port` itself; the first one when empty
    KeySizes sizes = KeySizes::Real;
    /// A tenant of one's own in place of the seeded one; seed, time, cloud and sizes are then its own.
    std::shared_ptr<Tenant> tenant;
    imds::Allowance allowance;
    /// The folder, by its full path, that Arc's agent writes its keys to, for whoever may read them; when empty there
    /// is no agent.
    std::string arcTokens;
    std::function<void(const http::Refusal&)> onRefused; ///< from the servers' threads
};
inline constexpr std::uint16_t kMachinePorts = 20;

/// A whole simulated Azure on 127.0.0.1, until it is destroyed. Its services can be reached on their
/// ports and, without sockets, by their real names through network().
class Lab {
public:
    /// Fails with lab.cannot-listen or lab.no-such-machine.
    [[nodiscard]] static Result<std::unique_ptr<Lab>> start(LabOptions options);
    Lab(const Lab&) = delete;
    ~Lab();

    [[nodiscard]] Tenant& tenant() { return *m_tenant; }
    [[nodiscard]] const Tenant& tenant() const { return *m_tenant; }
    [[nodiscard]] std::shared_ptr<Tenant> sharedTenant() const { return m_tenant; }
    [[nodiscard]] Network& network() { return m_network; }

    /// Puts a fault before one service, on its port and behind its names alike.
    void intercept(Azure service, Interceptor interceptor);
    /// The same before the metadata service of one machine alone.
    void interceptImds(std::string_view machine, Interceptor interceptor);
    /// A service behind whatever intercepts it; of Azure::Imds that of the default machine.
    [[nodiscard]] http::Handler behind(Azure service) const;
    /// The names under which the service is asked for in life, the usual one first.
    [[nodiscard]] std::vector<std::string> namesOf(Azure service) const;

    /// "http://127.0.0.1:4711" or "https://localhost:4712", without a slash. Of Azure::Imds that of
    /// the default machine; of Azure::Arc empty where there is no agent.
    [[nodiscard]] std::string url(Azure service) const;
    /// Of one machine's metadata service; empty for none.
    [[nodiscard]] std::string imdsUrl(std::string_view machine) const;
    [[nodiscard]] const std::string& defaultMachine() const { return m_machine; }
    [[nodiscard]] const std::string& arcTokens() const { return m_options.arcTokens; }
    /// One machine's metadata service without a socket.
    [[nodiscard]] http::Handler imdsHandler(std::string machine) const;

private:
    explicit Lab(LabOptions options);
    [[nodiscard]] std::optional<Problem> serve();
    enum class Transport { Plain, Tls };
    struct Place {
        std::string name;
        std::uint16_t offset = 0; ///< from the first port
        Transport transport = Transport::Plain;
    };
    [[nodiscard]] std::optional<Problem> listen(const Place& place, http::Handler handler);
    void attach();

    LabOptions m_options;
    std::string m_machine;
    std::shared_ptr<Tenant> m_tenant;
    std::shared_ptr<imds::Service> m_imds;
    std::map<Azure, std::shared_ptr<Gate>> m_gates; ///< of all services but Imds
    std::map<std::string, std::shared_ptr<Gate>, std::less<>> m_machineGates;
    Network m_network;
    std::map<std::string, std::string, std::less<>> m_urls; ///< by service or "imds/{machine}"
    std::vector<http::Server> m_servers;                    ///< last, so that they end first
};

} // namespace attest::lab
