// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/lab.h"

#include "base/ascii.h"
#include "lab/aia/service.h"
#include "lab/arc/agent.h"
#include "lab/arm/service.h"
#include "lab/entra/service.h"
#include "lab/graph/service.h"
#include "lab/issues.h"

namespace attest::lab {

namespace {

std::string nameOf(Azure service)
{
    switch (service) {
    case Azure::Imds:
        return "imds";
    case Azure::Entra:
        return "entra";
    case Azure::Arm:
        return "arm";
    case Azure::Graph:
        return "graph";
    case Azure::Aia:
        return "aia";
    case Azure::Arc:
        return "arc";
    }
    return {};
}

std::string machineKey(std::string_view machine)
{
    return "imds/" + lowered(machine);
}

Problem noSuchMachine(const World& world, const std::string& machine)
{
    std::string known;
    for (const std::string& name : machineNames(world)) {
        known += (known.empty() ? "" : ", ") + name;
    }
    return {issue::kNoSuchMachine, {{"machine", machine}, {"known", known}}, {}};
}

std::string hostOf(std::string_view url)
{
    const std::size_t from = url.find("://") + 3;
    return std::string(url.substr(from, std::min(url.find('/', from), url.size()) - from));
}

/// Names under which the cloud's services are asked for in life.
std::vector<std::string> hostsOf(Azure service, Cloud cloud)
{
    const CloudFacts& facts = factsOf(cloud);
    switch (service) {
    case Azure::Imds:
        return {"169.254.169.254"};
    case Azure::Entra:
        // The last is the public cloud's, which knows the tenants of the government's: their tokens have
        // the same issuer, so that whoever has only that asks there.
        return {std::string(facts.authorityHost), hostOf(facts.tokenIssuer), "login.windows.net",
            "login.microsoft.com", "login.microsoftonline.com"};
    case Azure::Arm: {
        std::vector<std::string> hosts;
        for (const std::string& audience : managementAudiences(cloud)) {
            hosts.push_back(hostOf(audience));
        }
        return hosts;
    }
    case Azure::Graph:
        return {std::string(facts.graphHost)};
    case Azure::Aia:
        return {"www.microsoft.com", "caissuers.microsoft.com", "cacerts.digicert.com",
            "cacerts.digicert.cn"};
    case Azure::Arc:
        break; // on the machine itself, by its address alone
    }
    return {};
}

const Machine* firstOf(const World& world)
{
    return world.machines.empty() ? nullptr : &world.machines.front();
}

std::shared_ptr<Tenant> seededTenant(const LabOptions& options)
{
    const Clock clock = options.time ? clockFrom(*options.time) : Clock(systemTime);
    return std::make_shared<Tenant>(
        seededWorld(options.seed, clock(), options.cloud), clock, options.sizes);
}

} // namespace

Result<std::unique_ptr<Lab>> Lab::start(LabOptions options)
{
    std::unique_ptr<Lab> lab(new Lab(std::move(options)));
    const auto world = lab->m_tenant->world();
    const Machine* machine
        = lab->m_machine.empty() ? firstOf(*world) : findMachine(*world, lab->m_machine);
    if (machine == nullptr) {
        return noSuchMachine(*world, lab->m_machine);
    }
    lab->m_machine = machine->name;
    if (auto problem = lab->serve()) {
        return std::move(*problem);
    }
    lab->attach();
    return lab;
}

Lab::Lab(LabOptions options) : m_options(std::move(options)), m_machine(m_options.machine)
{
    m_tenant = m_options.tenant ? m_options.tenant : seededTenant(m_options);
    const auto world = m_tenant->world();
    for (const Machine& machine : world->machines) {
        // Made now, because whoever asks a metadata service does not wait for long.
        (void)m_tenant->pki().leaf(world->cloud, machine.location, world->signers);
    }
    m_imds = imds::Service::make(m_tenant, m_options.allowance);
    for (const Machine& machine : world->machines) {
        m_machineGates.emplace(
            machineKey(machine.name), std::make_shared<Gate>(m_imds->handlerOf(machine.name)));
    }
    arm::Options armOptions;
    armOptions.metadata
        = [service = m_imds](std::string name) { return service->handlerOf(std::move(name)); };
    m_gates[Azure::Entra] = std::make_shared<Gate>(entra::Service::make(m_tenant)->handler());
    m_gates[Azure::Arm]
        = std::make_shared<Gate>(arm::Service::make(m_tenant, std::move(armOptions))->handler());
    m_gates[Azure::Graph] = std::make_shared<Gate>(graph::handler(m_tenant));
    m_gates[Azure::Aia] = std::make_shared<Gate>(aia::handler(m_tenant));
    if (!m_options.arcTokens.empty()) {
        m_gates[Azure::Arc]
            = std::make_shared<Gate>(arc::Agent::make(m_tenant, m_options.arcTokens)->handler());
    }
}

Lab::~Lab() = default;

std::optional<Problem> Lab::serve()
{
    // The SDKs refuse to send a token over plain HTTP; certificates and metadata are plain in life.
    const std::pair<Azure, Transport> services[] = {{Azure::Entra, Transport::Tls},
        {Azure::Arm, Transport::Tls}, {Azure::Graph, Transport::Tls},
        {Azure::Aia, Transport::Plain}, {Azure::Arc, Transport::Plain}};
    if (auto problem = listen({nameOf(Azure::Imds), 0, Transport::Plain}, imdsHandler(m_machine))) {
        return problem;
    }
    std::uint16_t offset = 1;
    for (const auto& [service, transport] : services) {
        const Place place{nameOf(service), offset++, transport};
        const auto gate = m_gates.find(service);
        if (gate == m_gates.end()) {
            continue;
        }
        if (auto problem = listen(place, gate->second->handler())) {
            return problem;
        }
    }
    offset = kMachinePorts;
    for (const std::string& name : machineNames(*m_tenant->world())) {
        if (auto problem
            = listen({machineKey(name), offset++, Transport::Plain}, imdsHandler(name))) {
            return problem;
        }
    }
    return std::nullopt;
}

std::optional<Problem> Lab::listen(const Place& place, http::Handler handler)
{
    const bool tls = place.transport == Transport::Tls;
    http::Options options;
    options.port = m_options.port == 0 ? std::uint16_t{0}
                                       : static_cast<std::uint16_t>(m_options.port + place.offset);
    options.onRefused = m_options.onRefused;
    options.threads = place.offset < kMachinePorts ? 2 : 1;
    if (tls) {
        options.tls
            = http::TlsIdentity{m_tenant->tls().serverChainPem(), m_tenant->tls().serverKeyPem()};
    }
    auto server = http::Server::listen(std::move(handler), std::move(options));
    if (!server) {
        return server.problem();
    }
    m_urls[place.name]
        = (tls ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(server->port());
    m_servers.push_back(std::move(server).value());
    return std::nullopt;
}

void Lab::attach()
{
    const Cloud cloud = m_tenant->world()->cloud;
    for (const std::string& host : hostsOf(Azure::Imds, cloud)) {
        m_network.attach(host, imdsHandler(m_machine));
    }
    for (const auto& [service, gate] : m_gates) {
        for (const std::string& host : hostsOf(service, cloud)) {
            m_network.attach(host, gate->handler());
        }
    }
}

void Lab::intercept(Azure service, Interceptor interceptor)
{
    if (service != Azure::Imds) {
        if (const auto gate = m_gates.find(service); gate != m_gates.end()) {
            gate->second->set(std::move(interceptor));
        }
        return;
    }
    for (const auto& [name, gate] : m_machineGates) {
        gate->set(interceptor);
    }
}

void Lab::interceptImds(std::string_view machine, Interceptor interceptor)
{
    const auto found = m_machineGates.find(machineKey(machine));
    if (found != m_machineGates.end()) {
        found->second->set(std::move(interceptor));
    }
}

http::Handler Lab::behind(Azure service) const
{
    return service == Azure::Imds ? m_machineGates.at(machineKey(m_machine))->service()
                                  : m_gates.at(service)->service();
}

std::vector<std::string> Lab::namesOf(Azure service) const
{
    return hostsOf(service, m_tenant->world()->cloud);
}

std::string Lab::url(Azure service) const
{
    const auto found = m_urls.find(nameOf(service));
    return found == m_urls.end() ? std::string() : found->second;
}

std::string Lab::imdsUrl(std::string_view machine) const
{
    const auto found = m_urls.find(machineKey(machine));
    return found == m_urls.end() ? std::string() : found->second;
}

http::Handler Lab::imdsHandler(std::string machine) const
{
    const auto found = m_machineGates.find(machineKey(machine));
    return found != m_machineGates.end() ? found->second->handler()
                                         : m_imds->handlerOf(std::move(machine));
}

} // namespace attest::lab
