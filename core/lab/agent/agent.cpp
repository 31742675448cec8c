// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/agent/agent.h"

#include "base/hex.h"
#include "base/json_writer.h"
#include "decode/base64.h"
#include "lab/exchange/json_body.h"
#include "lab/exchange/possession.h"
#include "lab/exchange/trace.h"
#include "lab/http/client.h"
#include "lab/mint/stream.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr char kLogger[] = "agent.sessionClient";
constexpr char kNoToken[] = "No managed identity token available";
constexpr char kAgentProof[] = "spirl_attestation_agent_proof";

/// As a Go program says it: "dial tcp 127.0.0.1:4711: Connection refused".
std::string textOf(const Problem& problem)
{
    std::string where, why(problem.id.value);
    for (const auto& param : problem.params) {
        const std::string_view name = param.name;
        if (name == "port") {
            where = "dial tcp 127.0.0.1:" + paramText(param.value) + ": ";
        } else if (name == "reason") {
            why = paramText(param.value);
        }
    }
    return where + why;
}

std::vector<std::string> typesOf(const policy::AgentConfig& config)
{
    std::vector<std::string> types;
    for (const auto& attestor : config.attestors) {
        types.push_back(attestor.type);
    }
    return types;
}

} // namespace

Asker askerOf(http::Handler handler)
{
    return [handler = std::move(handler)](const http::Request& request) -> Result<http::Response> {
        auto response = handler(request);
        if (response.status == 0) {
            return Problem{{}, {{"reason", std::string("connection refused")}}, {}};
        }
        return response;
    };
}

Asker askerOf(std::uint16_t port)
{
    auto client = std::make_shared<http::Client>(port);
    return [client](const http::Request& request) { return client->ask(request); };
}

struct Agent::Login {
    Trace trace;
    std::string session;
    JsonWriter proofs;
    std::vector<std::string> tried; ///< attestor types that a proof was wanted of
    std::string lastError;
    std::size_t presented = 0; ///< proofs, empty ones among them
    std::size_t proved = 0;
    [[nodiscard]] LogFields fields() const { return trace.fields(); }
    /// Also of what could not be had, empty: the server's log then shows that it was missing.
    void present(
        std::string_view type, std::initializer_list<std::pair<const char*, std::string>> members)
    {
        ++presented;
        proofs.beginObject().member("type", type);
        for (const auto& [name, value] : members) {
            proofs.member(name, value);
        }
        proofs.endObject();
    }
};

Agent::Agent(AgentSetup setup)
    : m_setup(std::move(setup))
    , m_key(Key::ecP256(m_setup.seed, "agent/" + m_setup.name))
{
    if (!m_setup.log) {
        m_setup.log = std::make_shared<LogBook>(systemClock());
    }
    if (!m_setup.metrics) {
        m_setup.metrics = std::make_shared<Metrics>();
    }
    declareAgentMetrics(*m_setup.metrics, m_setup.trustDomain);
}

void declareAgentMetrics(Metrics& metrics, std::string_view trustDomain)
{
    metrics.declare(
        kAgentProof, "Attestation proofs by attestor type and outcome.", MetricKind::Counter);
    metrics.declare(
        "spirl_agent_mint_svid_total", "SVIDs minted for this agent.", MetricKind::Counter);
    metrics.declare(
        "spirl_application_info", "The application's name and version.", MetricKind::Gauge);
    declareProcessMetrics(metrics);
    metrics.onScrape(refreshProcessMetrics);
    metrics.set("spirl_application_info",
        {{"spirl_component", "agent"}, {"spirl_app_version", "0.43.0"},
            {"spirl_trust_domain", std::string(trustDomain)},
            {"spirl_trust_domain_deployment", "lab"}},
        1);
}

Result<http::Response> Agent::call(const Login& login, std::string_view method, std::string body)
{
    http::Request request;
    request.method = "POST";
    request.target = "/v1/" + std::string(method);
    request.headers = {{"Content-Type", "application/json"},
        {"traceparent", "00-" + login.trace.traceId + "-" + login.trace.spanId + "-01"}};
    request.body = std::move(body);
    if (method == "attest") {
        m_last = request;
    }
    return m_setup.server(request);
}

void Agent::count(const Login& login, bool good)
{
    for (const auto& type : login.tried) {
        m_setup.metrics->add(
            kAgentProof, {{"attestor_type", type}, {"outcome", good ? "success" : "failed"}});
    }
}

Attested Agent::failed(Login& login, std::string error)
{
    count(login, false);
    m_setup.log->write(
        LogLevel::Error, kLogger, "Login failed", login.fields().text("error", error));
    return {false, std::move(error), login.trace.traceId, {}, {}, {}, {}};
}

Attested Agent::attest()
{
    Login login;
    Stream ids(m_setup.seed, "trace/" + m_setup.name + "/" + std::to_string(++m_logins));
    login.trace = {hex(ids.take(16)), hex(ids.take(8))};
    const auto types = typesOf(m_setup.config);
    m_setup.log->write(
        LogLevel::Debug, kLogger, "Sending Login", login.fields().list("attestors", types));
    JsonWriter body;
    body.beginObject().member("trust_domain", m_setup.trustDomain);
    body.member("cluster",
        m_setup.config.clusterId.empty() ? m_setup.config.clusterName : m_setup.config.clusterId);
    body.key("attestors").beginArray();
    for (const auto& type : types) {
        body.beginObject().member("type", type).endObject();
    }
    const auto answered = call(login, "login", body.endArray().endObject().take());
    if (!answered) {
        return failed(login, textOf(answered.problem()));
    }
    const auto json = JsonBody::read(answered->body);
    if (answered->status != 200 || !json) {
        login.tried = types;
        return failed(login, json ? json->text("message") : "not understood");
    }
    login.session = json->text("session");
    login.proofs.beginArray();
    const auto wanted = json->texts("attestors");
    for (const auto& attestor : m_setup.config.attestors) {
        if (std::ranges::find(wanted, attestor.type) == wanted.end()) {
            continue;
        }
        if (const auto* imds = std::get_if<policy::AgentImds>(&attestor.config)) {
            login.tried.push_back(attestor.type);
            login.proved += proveImds(login, *imds) ? 1 : 0;
        } else if (const auto* msi = std::get_if<policy::AgentMsi>(&attestor.config)) {
            login.tried.push_back(attestor.type);
            login.proved += proveMsi(login, *msi) ? 1 : 0;
        }
    }
    return login.presented == 0 ? failed(login, login.lastError) : finish(login);
}

bool Agent::proveImds(Login& login, const policy::AgentImds& config)
{
    JsonWriter body;
    body.beginObject().member("session", login.session).member("type", "azure_imds");
    body.member("tenant_domain", config.tenantDomain.text).endObject();
    const auto challenged = call(login, "challenge", body.take());
    const auto json = challenged ? JsonBody::read(challenged->body) : std::nullopt;
    if (!challenged || challenged->status != 200 || !json) {
        login.lastError = !challenged ? textOf(challenged.problem())
            : json                    ? json->text("message")
                                      : "not understood";
        return false;
    }
    const auto signedDocument = document(json->text("nonce"));
    if (!signedDocument) {
        login.lastError = "attested document: " + textOf(signedDocument.problem());
        m_setup.log->write(LogLevel::Error, kLogger, "IMDS not reachable",
            login.fields().text("error", login.lastError));
        login.present("azure_imds", {{"document", ""}});
        return false;
    }
    const auto hint = resourceId(); // only a hint: the login goes on without
    login.present(
        "azure_imds", {{"document", *signedDocument}, {"resource_id", hint ? *hint : ""}});
    return true;
}

bool Agent::proveMsi(Login& login, const policy::AgentMsi& config)
{
    const auto proof = token(config);
    if (!proof) {
        login.lastError = kNoToken;
        m_setup.log->write(LogLevel::Error, kLogger, kNoToken,
            login.fields().text("error", textOf(proof.problem())));
        login.present("azure_msi", {{"token", ""}});
        return false;
    }
    login.present("azure_msi", {{"token", *proof}});
    return true;
}

Attested Agent::finish(Login& login)
{
    JsonWriter body;
    body.beginObject().member("session", login.session);
    body.key("proofs").raw(login.proofs.endArray().text());
    body.member("public_key", decode::base64(m_key.publicKeyInfo()));
    body.member("key_signature",
        decode::base64(m_key.sign(
            SignatureAlgorithm::EcdsaSha256, asBytes(possessionMessage(login.session)))));
    const auto answered = call(login, "attest", body.endObject().take());
    if (!answered) {
        return failed(login, textOf(answered.problem()));
    }
    const auto json = JsonBody::read(answered->body);
    if (answered->status != 200 || !json) {
        const bool nothing = login.proved == 0;
        return failed(login,
            nothing    ? login.lastError
                : json ? json->text("message")
                       : "not understood");
    }
    count(login, true);
    m_setup.metrics->add(
        "spirl_agent_mint_svid_total", {{"svid_type", "x509"}, {"status_code", "OK"}});
    Attested done{true, {}, login.trace.traceId, json->text("spiffe_id"), {},
        json->text("trust_bundle"), json->texts("attributes")};
    done.svidPem = json->textIn("x509_svid", "certificate");
    m_setup.log->write(LogLevel::Info, kLogger, "Connected to server",
        login.fields().text("spiffeId", done.spiffeId));
    return done;
}

} // namespace attest::lab
