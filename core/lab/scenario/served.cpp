// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/served.h"

#include "lab/faults/scene_texts.h"
#include "lab/telemetry/pod.h"
#include "trust/anchors.h"

namespace attest::lab {

namespace {

/// The scene's texts, for a tenant that is running already.
Scene sceneIn(const Lab& lab, verify::Method method)
{
    Scene scene;
    scene.method = method;
    scene.tenant = lab.sharedTenant();
    scene.machine = lab.defaultMachine();
    return scene;
}

std::string inCluster(std::string text, std::string_view cluster)
{
    const std::string usual = kSceneCluster;
    return text.replace(text.find(usual), usual.size(), cluster);
}

trust::Anchors anchorsOf(const Tenant& tenant)
{
    const std::string pem = tenant.anchorsPem();
    const auto roots = trust::readCertificates(asBytes(pem));
    return roots ? trust::Anchors(trust::anchorsFrom(*roots, trust::Provenance::Lab, "lab"))
                 : trust::Anchors();
}

http::Handler logsHandler(const std::vector<Pod>& pods, const Clock& clock)
{
    return [kubernetes = kubernetesHandler(pods, clock), loki = lokiHandler(pods, clock)](
               const http::Request& request) {
        const std::string path = request.path();
        return path.starts_with("/loki/") || path == "/ready" ? loki(request) : kubernetes(request);
    };
}

} // namespace

Result<std::unique_ptr<ServedTrustDomain>> ServedTrustDomain::start(
    Lab& lab, const std::string& stateFolder, std::uint16_t firstPort)
{
    std::unique_ptr<ServedTrustDomain> served(new ServedTrustDomain);
    const auto tenant = lab.sharedTenant();
    const Clock clock = [tenant] { return tenant->now(); };
    served->m_log = std::make_shared<LogBook>(clock);
    served->m_log->setLeast(LogLevel::Debug);
    served->m_metrics = std::make_shared<Metrics>();
    ServerSetup setup;
    setup.seed = tenant->world()->seed;
    setup.clock = clock;
    setup.anchors = anchorsOf(*tenant);
    setup.arm = serverPrincipalOf(*tenant->world());
    setup.stateFolder = stateFolder;
    setup.log = served->m_log;
    setup.metrics = served->m_metrics;
    auto server = TrustDomainServer::make(lab.network(), std::move(setup));
    if (!server) {
        return server.problem();
    }
    served->m_server = std::move(server).value();
    for (const auto& [method, cluster] : {std::pair{verify::Method::AzureImds, "c-imds"},
             std::pair{verify::Method::AzureMsi, "c-msi"}}) {
        const Scene scene = sceneIn(lab, method);
        (void)served->m_server->clusters().set(
            cluster, cluster, policyTextFor(scene), std::string(templateFor(method)));
        served->m_agentFiles.emplace_back(std::string("agent-") + (cluster + 2) + ".yaml",
            inCluster(agentTextFor(scene), cluster));
    }
    const Pod pod{"spirl-system", "spirl-server-0", "spirl-server",
        {{"app.kubernetes.io/name", "spirl-server"}}, served->m_log, served->m_metrics};
    const std::pair<std::optional<http::Server>*, http::Handler> places[]{
        {&served->m_serving, served->m_server->handler()},
        {&served->m_exposing, metricsHandler(*served->m_metrics)},
        {&served->m_logging, logsHandler({pod}, clock)}};
    std::uint16_t port = firstPort;
    for (const auto& [place, handler] : places) {
        http::Options options;
        options.port = port;
        auto listening = http::Server::listen(handler, std::move(options));
        if (!listening) {
            return listening.problem();
        }
        place->emplace(std::move(listening).value());
        port = firstPort == 0 ? port : static_cast<std::uint16_t>(port + 1);
    }
    served->m_ticker = std::thread([self = served.get()] { self->tick(); });
    return served;
}

ServedTrustDomain::~ServedTrustDomain()
{
    {
        const std::lock_guard guard(m_lock);
        m_ending = true;
    }
    m_ended.notify_all();
    if (m_ticker.joinable()) {
        m_ticker.join();
    }
}

// The product's resource watcher writes once a second: noise that whoever reads logs has to cope with.
void ServedTrustDomain::tick()
{
    std::unique_lock guard(m_lock);
    while (!m_ended.wait_for(guard, std::chrono::seconds(1), [this] { return m_ending; })) {
        m_server->tick();
    }
}

} // namespace attest::lab
