// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/trust_domain_server.h"

#include "base/ascii.h"
#include "base/hex.h"
#include "lab/server/server_state.h"

#include <charconv>

namespace attest::lab {

namespace {

constexpr std::string_view kClusterPath = "/v1/clusters/";
constexpr std::string_view kPolicyPath = "/policy";

void declareAll(Metrics& metrics, const ServerSetup& setup)
{
    const auto counter = MetricKind::Counter;
    metrics.declare(kSignerProof, "Attestation proofs by attestor type and outcome.", counter);
    metrics.declare("spirl_server_mint_svid_total", "SVIDs minted.", counter);
    metrics.declare("spirl_server_mint_svid_duration_seconds", "Time taken to mint an SVID.",
        MetricKind::Histogram);
    metrics.declare(
        "spirl_application_info", "The application's name and version.", MetricKind::Gauge);
    metrics.declare(
        "grpc_server_started_total", "Total number of RPCs started on the server.", counter);
    metrics.declare("grpc_server_handled_total",
        "Total number of RPCs completed on the server, regardless of success or failure.", counter);
    declareProcessMetrics(metrics);
    metrics.onScrape(refreshProcessMetrics);
    metrics.set("spirl_application_info",
        {{"spirl_component", "server"}, {"spirl_app_version", "0.38.0"},
            {"spirl_trust_domain", setup.trustDomain}, {"spirl_trust_domain_deployment", "lab"}},
        1);
}

std::vector<std::string> words(std::string_view line)
{
    std::vector<std::string> all;
    while (!line.empty()) {
        const auto end = std::min(line.find(' '), line.size());
        all.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return all;
}

std::int64_t numberOf(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

bool isHex(std::string_view text, std::size_t length)
{
    return text.size() == length && fromHex(text).has_value()
        && text.find_first_not_of('0') != text.npos;
}

} // namespace

http::Response failure(int status, std::string_view code, std::string_view message)
{
    JsonWriter json;
    json.beginObject().member("code", code).member("message", message).endObject();
    return http::json(status, json.take());
}

TrustDomainServer::State::State(const Network& network, ServerSetup given)
    : setup(std::move(given))
    , outbound(network, setup.clock, setup.arm, setup.patience)
    , authority(setup.seed, setup.trustDomain, setup.clock())
    , sessions(setup.challengeLife, setup.mostSessions)
{
    declareAll(*setup.metrics, setup);
}

Trace TrustDomainServer::State::traceOf(const http::Request& request) const
{
    const auto parent = request.header("traceparent").value_or("");
    const bool given = parent.size() == 55 && parent.starts_with("00-")
        && isHex(parent.substr(3, 32), 32) && isHex(parent.substr(36, 16), 16);
    return {
        given ? std::string(parent.substr(3, 32)) : hex(setup.random(16)), hex(setup.random(8))};
}

http::Response TrustDomainServer::State::bundle() const
{
    return http::text(200, certificatePem(authority.root().der), "application/x-pem-file");
}

http::Response TrustDomainServer::State::putPolicy(std::string_view cluster, std::string_view text)
{
    const auto wrong = clusters.reload(cluster, text);
    if (!wrong) {
        return failure(404, "NotFound", "no such cluster");
    }
    LogFields fields;
    fields.text("clusterId", cluster);
    if (wrong->empty()) {
        setup.log->write(
            LogLevel::Info, "server.configUpdater", "cluster configuration updated", fields);
        return http::json(200, "{}");
    }
    JsonWriter json;
    json.beginObject().member("code", "InvalidArgument").key("problems").beginArray();
    for (const auto& each : *wrong) {
        json.beginObject().member("id", each.id.value).member("path", each.path).endObject();
    }
    setup.log->write(LogLevel::Error, "server.configUpdater",
        "cluster configuration rejected, keeping the previous one", fields);
    return http::json(400, json.endArray().endObject().take());
}

http::Response TrustDomainServer::State::answer(const http::Request& request)
{
    const std::string path = request.path();
    if (request.method == "GET" && path == "/v1/bundle") {
        return bundle();
    }
    if (request.method == "PUT" && path.starts_with(kClusterPath) && path.ends_with(kPolicyPath)
        && path.size() > kClusterPath.size() + kPolicyPath.size()) {
        return putPolicy(std::string_view(path).substr(kClusterPath.size(),
                             path.size() - kClusterPath.size() - kPolicyPath.size()),
            request.body);
    }
    const bool known = path == "/v1/login" || path == "/v1/challenge" || path == "/v1/attest";
    if (!known) {
        return failure(404, "NotFound", "no such method");
    }
    if (request.method != "POST") {
        return failure(405, "Unimplemented", "POST only");
    }
    const auto body = JsonBody::read(request.body);
    if (!body) {
        return failure(400, "InvalidArgument", "the body is not one JSON object");
    }
    const Trace trace = traceOf(request);
    return path == "/v1/login" ? login(*body, trace)
        : path == "/v1/attest" ? attest(*body, trace)
                               : challenge(*body, trace);
}

void TrustDomainServer::State::restore()
{
    const Time now = setup.clock();
    for (const auto& line : journal->takeLines()) {
        const auto part = words(line);
        if (part.size() >= 5 && part[0] == "used") {
            Session session;
            session.id = part[1];
            session.nonce = part[2] == "-" ? "" : part[2];
            session.challenged = session.started = Time{numberOf(part[3]), 0};
            session.cluster = part[4];
            const auto domain = part.size() > 5 ? fromHex(part[5]) : std::nullopt;
            session.tenantDomain = domain ? std::string(asText(*domain)) : "";
            session.answered = true;
            sessions.add(std::move(session), now);
        } else if (part.size() >= 2 && part[0] == "svid") {
            issued = std::max(issued.load(), static_cast<std::uint64_t>(numberOf(part[1])));
        }
    }
}

TrustDomainServer::TrustDomainServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}
TrustDomainServer::~TrustDomainServer() = default;

Result<std::unique_ptr<TrustDomainServer>> TrustDomainServer::make(
    const Network& network, ServerSetup setup)
{
    if (!setup.random) {
        setup.random = systemRandom();
    }
    if (!setup.log) {
        setup.log = std::make_shared<LogBook>(setup.clock);
    }
    if (!setup.metrics) {
        setup.metrics = std::make_shared<Metrics>();
    }
    auto state = std::make_unique<State>(network, std::move(setup));
    if (!state->setup.stateFolder.empty()) {
        auto journal = Journal::open(state->setup.stateFolder + "/journal");
        if (!journal) {
            return journal.problem();
        }
        state->journal = std::move(journal).value();
        state->restore();
    }
    return std::unique_ptr<TrustDomainServer>(new TrustDomainServer(std::move(state)));
}

http::Handler TrustDomainServer::handler()
{
    return [state = m_state.get()](const http::Request& request) { return state->answer(request); };
}

Clusters& TrustDomainServer::clusters()
{
    return m_state->clusters;
}

std::optional<std::vector<policy::Diagnostic>> TrustDomainServer::reloadPolicy(
    std::string_view cluster, std::string_view text)
{
    auto wrong = m_state->clusters.reload(cluster, text);
    if (wrong && wrong->empty()) {
        LogFields fields;
        fields.text("clusterId", cluster);
        m_state->setup.log->write(
            LogLevel::Info, "server.configUpdater", "cluster configuration updated", fields);
    }
    return wrong;
}

const SvidAuthority& TrustDomainServer::authority() const
{
    return m_state->authority;
}

std::uint64_t TrustDomainServer::issued() const
{
    return m_state->issued;
}

void TrustDomainServer::tick()
{
    m_state->setup.log->write(LogLevel::Debug, "server.subsystems",
        "current memory percent used: 7%, current cpu percent used: 3%");
}

} // namespace attest::lab
