// SPDX-License-Identifier: GPL-3.0-or-later
// The first two calls of a login: what an agent offers, and the challenge that its document has to answer.

#include "lab/server/server_state.h"

#include <algorithm>

namespace attest::lab {

namespace {

constexpr std::size_t kMostOffered = 16;

std::string listJson(std::string_view session, const std::vector<std::string>& types)
{
    JsonWriter json;
    json.beginObject().member("session", session).key("attestors").beginArray();
    for (const auto& type : types) {
        json.string(type);
    }
    return json.endArray().endObject().take();
}

} // namespace

http::Response TrustDomainServer::State::login(const JsonBody& body, const Trace& trace)
{
    Session session;
    session.id = makeSessionId(setup.random);
    session.started = setup.clock();
    session.traceId = trace.traceId;
    session.cluster = body.text("cluster");
    for (const JsonBody& offered : body.objects("attestors")) {
        if (session.offered.size() < kMostOffered) {
            session.offered.push_back(offered.text("type"));
        }
    }
    setup.metrics->add("grpc_server_started_total",
        {{"grpc_service", kSessionService}, {"grpc_method", "Login"},
            {"grpc_type", "bidi_stream"}});
    note(LogLevel::Info, "Login started with multi-attestation support",
        trace.fields().text("clusterId", session.cluster).list("providedMethods", session.offered));
    const auto cluster = clusters.find(session.cluster);
    if (!cluster || body.text("trust_domain") != setup.trustDomain) {
        finished(trace, "Login", "NotFound");
        return failure(404, "NotFound", "no such cluster in this trust domain");
    }
    const auto wanted = wantedOf(*cluster->policy, session.offered);
    if (wanted.empty()) {
        return refuse(judge({}, *cluster, session), session, trace);
    }
    const std::string id = session.id;
    sessions.add(std::move(session), setup.clock());
    return http::json(200, listJson(id, wanted));
}

// The tenant domain is the agent's first proof: one that no policy knows is refused before anything is
// asked of the machine. The verifier says so, as it would of a whole document.
http::Response TrustDomainServer::State::challenge(const JsonBody& body, const Trace& trace)
{
    const Time now = setup.clock();
    auto session = sessions.find(body.text("session"), now);
    if (!session || session->answered) {
        return failure(404, "NotFound", "no such session");
    }
    const auto cluster = clusters.find(session->cluster);
    const std::string domain = body.text("tenant_domain");
    if (!cluster) {
        return failure(404, "NotFound", "no such cluster in this trust domain");
    }
    if (!knowsTenantDomain(*cluster->policy, domain)) {
        verify::Evidence word;
        word.name = "first proof";
        word.tenantDomain = domain;
        return refuse(judge({std::move(word)}, *cluster, *session), *session, trace);
    }
    const std::string nonce = makeNonce(setup.random);
    if (nonce.empty() || !sessions.challenge(session->id, nonce, domain, now)) {
        return failure(503, "Unavailable", "no challenge could be made");
    }
    JsonWriter json;
    json.beginObject().member("nonce", nonce);
    json.member("expires_at", formatRfc3339(Time{now.seconds, 0} + setup.challengeLife));
    return http::json(200, json.endObject().take());
}

void TrustDomainServer::State::finished(
    const Trace& trace, std::string_view method, std::string_view code)
{
    const std::string service
        = method == "Login" ? kSessionService : "com.spirl.agent.v1.agent.API";
    setup.metrics->add("grpc_server_handled_total",
        {{"grpc_service", service}, {"grpc_method", std::string(method)},
            {"grpc_type", method == "Login" ? "bidi_stream" : "unary"},
            {"grpc_code", std::string(code)}});
    note(LogLevel::Debug, "finished call",
        trace.fields()
            .text("grpc.component", "server")
            .text("grpc.service", service)
            .text("grpc.method", method)
            .text("grpc.code", code));
}

} // namespace attest::lab
