// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/scenario/served.h"

#include "lab/faults/scene_texts.h"
#include "lab/scenario/staged.h"

namespace attest::lab {

namespace {

constexpr std::pair<verify::Method, const char*> kClusters[]{
    {verify::Method::AzureImds, "c-imds"}, {verify::Method::AzureMsi, "c-msi"}};

std::string inCluster(std::string text, std::string_view cluster)
{
    const std::string usual = kSceneCluster;
    const auto at = text.find(usual);
    return at == std::string::npos ? text : text.replace(at, usual.size(), cluster);
}

http::Handler logsHandler(const std::vector<Pod>& pods, const Clock& clock)
{
    return [kubernetes = kubernetesHandler(pods, clock), loki = lokiHandler(pods, clock)](
               const http::Request& request) {
        const std::string path = request.path();
        return path.starts_with("/loki/") || path == "/ready" ? loki(request) : kubernetes(request);
    };
}

/// What a fault changes on the way between agent and server, before the server's own handler.
http::Handler through(const Scene& scene, http::Handler handler)
{
    if (!scene.transit) {
        return handler;
    }
    return [ask = scene.transit(askerOf(std::move(handler)))](const http::Request& request) {
        auto answered = ask(request);
        http::Response none;
        none.status = 0;
        return answered ? std::move(answered).value() : none;
    };
}

/// What was no request goes where an operator would look for it.
std::function<void(const http::Refusal&)> refusalsInto(const std::shared_ptr<LogBook>& log)
{
    return [log](const http::Refusal& refusal) {
        LogFields fields;
        fields.number("status", refusal.status).text("error", refusal.reason);
        log->write(LogLevel::Warn, "server.transport",
            refusal.status == 0 ? "connection closed" : "request refused", fields);
    };
}

} // namespace

Result<std::unique_ptr<ServedTrustDomain>> ServedTrustDomain::start(Lab& lab, ServedOptions options)
{
    std::unique_ptr<ServedTrustDomain> served(new ServedTrustDomain);
    if (auto problem = served->makeServer(lab, options)) {
        return *std::move(problem);
    }
    if (options.residentsEvery.count() > 0) {
        served->m_residentsEvery = options.residentsEvery;
        served->m_residents.emplace(served->m_agentFiles, served->m_trustDomain,
            lab.tenant().world()->seed, served->m_clock,
            askerOf(lab.imdsHandler(lab.defaultMachine())), askerOf(served->m_handler));
    }
    if (auto problem = served->listen(options.firstPort)) {
        return *std::move(problem);
    }
    served->m_ticker = std::thread([self = served.get()] { self->tick(); });
    return served;
}

std::optional<Problem> ServedTrustDomain::makeServer(Lab& lab, ServedOptions& options)
{
    const auto method = options.faults ? options.faults->method : verify::Method::AzureImds;
    Scene scene = sceneIn(lab, method);
    for (const Fault* fault :
        options.faults ? options.faults->faults : decltype(Scenario::faults){}) {
        fault->apply(scene);
    }
    if (options.faults) {
        stage(lab, scene);
    }
    m_trustDomain = scene.trustDomain;
    m_clock = serverClockOf(scene);
    m_log = std::make_shared<LogBook>(m_clock);
    m_log->setLeast(LogLevel::Debug);
    m_metrics = std::make_shared<Metrics>();
    ServerSetup setup;
    setup.trustDomain = scene.trustDomain;
    setup.seed = scene.world()->seed;
    setup.clock = m_clock;
    setup.anchors = anchorsOf(scene);
    setup.arm = serverPrincipalOf(*scene.world());
    setup.patience.wait = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); };
    setup.stateFolder = options.stateFolder;
    setup.log = m_log;
    setup.metrics = m_metrics;
    setup.judged = std::move(options.judged);
    auto server = TrustDomainServer::make(lab.network(), std::move(setup));
    if (!server) {
        return server.problem();
    }
    m_server = std::move(server).value();
    m_handler = through(scene, m_server->handler());
    for (const auto& [each, cluster] : kClusters) {
        const Scene texts = each == method ? scene : sceneIn(lab, each);
        (void)m_server->clusters().set(cluster, cluster, texts.policy, texts.pathTemplate);
        m_policyFiles.emplace_back(std::string("policy-") + (cluster + 2) + ".yaml", texts.policy);
        m_agentFiles.emplace_back(
            std::string("agent-") + (cluster + 2) + ".yaml", inCluster(texts.agent, cluster));
    }
    return std::nullopt;
}

std::optional<Problem> ServedTrustDomain::listen(std::uint16_t firstPort)
{
    std::vector<Pod> pods{{"spirl-system", "spirl-server-0", "spirl-server",
        {{"app.kubernetes.io/name", "spirl-server"}}, m_log, m_metrics}};
    if (m_residents) {
        pods.insert(pods.end(), m_residents->pods().begin(), m_residents->pods().end());
    }
    const std::pair<std::optional<http::Server>*, http::Handler> places[]{{&m_serving, m_handler},
        {&m_exposing, metricsHandler(*m_metrics)}, {&m_logging, logsHandler(pods, m_clock)}};
    std::uint16_t port = firstPort;
    for (const auto& [place, handler] : places) {
        http::Options options;
        options.port = port;
        options.onRefused = refusalsInto(m_log);
        options.threads = place == &m_serving ? 4 : 2; // a service that is slow holds one of them
        auto listening = http::Server::listen(handler, std::move(options));
        if (!listening) {
            return listening.problem();
        }
        place->emplace(std::move(listening).value());
        port = firstPort == 0 ? port : static_cast<std::uint16_t>(port + 1);
    }
    return std::nullopt;
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
    std::int64_t seconds = 0;
    std::unique_lock guard(m_lock);
    while (!m_ended.wait_for(guard, std::chrono::seconds(1), [this] { return m_ending; })) {
        guard.unlock();
        m_server->tick();
        if (m_residents && seconds++ % m_residentsEvery.count() == 0) {
            m_residents->logIn();
        }
        guard.lock();
    }
}

} // namespace attest::lab
