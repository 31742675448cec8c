// SPDX-License-Identifier: GPL-3.0-or-later
// The last call of a login: proofs in, identity out.

#include "base/hex.h"
#include "decode/base64.h"
#include "lab/exchange/possession.h"
#include "lab/server/server_state.h"

#include <algorithm>
#include <chrono>

namespace attest::lab {

namespace {

std::vector<verify::Evidence> evidenceIn(const JsonBody& body, const Session& session)
{
    std::vector<verify::Evidence> all;
    for (const JsonBody& proof : body.objects("proofs")) {
        verify::Evidence one;
        const std::string type = proof.text("type");
        if (type == verify::methodName(verify::Method::AzureImds)) {
            one.name = "attested document";
            one.bytes = copyBytes(asBytes(proof.text("document")));
            one.tenantDomain = session.tenantDomain;
            one.resourceId = proof.text("resource_id");
        } else if (type == verify::methodName(verify::Method::AzureMsi)) {
            one.method = verify::Method::AzureMsi;
            one.name = "token";
            one.bytes = copyBytes(asBytes(proof.text("token")));
        } else {
            continue;
        }
        const bool second = std::ranges::any_of(
            all, [&](const verify::Evidence& e) { return e.method == one.method; });
        if (!second) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

/// The key that the agent wants certified, if it has it.
std::optional<Key> ownedKey(const JsonBody& body, std::string_view session)
{
    const auto info = decode::fromBase64(body.text("public_key"), decode::Base64Form::Strict);
    const auto signature
        = decode::fromBase64(body.text("key_signature"), decode::Base64Form::Strict);
    if (!info || !signature) {
        return std::nullopt;
    }
    auto key = Key::fromPublicInfo(*info);
    return key && key->verifies(asBytes(possessionMessage(session)), *signature) ? key
                                                                                 : std::nullopt;
}

/// What a later process has to know to recognise the proof. The domain is the agent's word: in hexadecimal
/// it cannot break the line.
std::string usedLine(const Session& session)
{
    const bool token = session.nonce.empty();
    return "used " + session.id + " " + (token ? "-" : session.nonce) + " "
        + std::to_string((token ? session.started : session.challenged).seconds) + " "
        + session.cluster + " " + hex(asBytes(session.tenantDomain)) + "\n";
}

std::vector<std::string> linesOf(const verify::Appraisal& appraisal)
{
    std::vector<std::string> lines;
    for (const auto& outcome : appraisal.outcomes()) {
        if (!outcome.run || outcome.policy != appraisal.policy()) {
            continue;
        }
        for (const auto& attribute : appraisal.runs()[*outcome.run].attributes()) {
            const auto more = policy::attributeLines(attribute);
            lines.insert(lines.end(), more.begin(), more.end());
        }
    }
    return lines;
}

} // namespace

verify::Appraisal TrustDomainServer::State::judge(
    std::vector<verify::Evidence> evidence, const Cluster& cluster, const Session& session)
{
    verify::Context context;
    context.policy = cluster.policy;
    context.anchors = setup.anchors;
    context.pool = setup.pool;
    context.arm = outbound.asksArm() ? verify::Access::Granted : verify::Access::None;
    context.now = setup.clock();
    context.nothing = verify::Context::Nothing::Offered;
    if (!session.nonce.empty()) {
        context.nonce = session.nonce;
        context.ledger = sessions.ledgerFor(session);
    }
    context.identity = verify::IdentityDemand{setup.trustDomain, cluster.pathTemplate};
    verify::Appraisal appraisal(std::move(evidence), std::move(context));
    auto loan = benches.borrow();
    verify::runToEnd(appraisal, loan.bench(),
        [this](const verify::Request& request) { return outbound.answer(request); });
    return appraisal;
}

void TrustDomainServer::State::count(const verify::Appraisal& appraisal, const Session& session)
{
    const auto add = [this](std::string_view type, bool good) {
        setup.metrics->add(kSignerProof,
            {{"attestor_type", std::string(type)}, {"outcome", good ? "success" : "failed"}});
    };
    for (const auto& run : appraisal.runs()) {
        add(verify::methodName(run.method()),
            verify::verdictOf(run).outcome == verify::Outcome::Pass);
    }
    if (appraisal.runs().empty()) {
        for (const auto& type : session.offered) {
            const bool ours = type == "azure_imds" || type == "azure_msi";
            add(ours ? type : "other", false); // an agent must not make up series of ours
        }
    }
}

http::Response TrustDomainServer::State::refuse(
    const verify::Appraisal& appraisal, const Session& session, const Trace& trace)
{
    const std::string text(refusalOf(appraisal));
    count(appraisal, session);
    note(LogLevel::Error, text == kNoTenantDomain ? kRejected : text,
        trace.fields().text("clusterId", session.cluster).text("error", text));
    finished(trace, "Login", "PermissionDenied");
    if (setup.judged) {
        setup.judged({session.traceId, session.id, session.cluster, appraisal, text});
    }
    return failure(403, "PermissionDenied", text);
}

http::Response TrustDomainServer::State::letIn(const verify::Appraisal& appraisal,
    const Session& session, const Trace& trace, const std::optional<Key>& key)
{
    const auto begun = std::chrono::steady_clock::now();
    const std::string spiffeId = appraisal.runs()[*appraisal.deciding()].spiffeId();
    const std::uint64_t number = ++issued;
    SvidAuthority::Order order{spiffeId, *key,
        deriveSerial(setup.seed, "svid/" + std::to_string(number), 16), setup.clock(),
        setup.svidLife};
    const Bytes der = authority.issue(order);
    const std::string serial = hex(order.serial);
    if (journal
        && !journal->append("svid " + std::to_string(number) + " " + serial + " "
            + std::to_string(order.now.seconds) + " " + spiffeId + "\n")) {
        return failure(503, "Unavailable", "the state could not be written");
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const Metrics::Labels kind{{"svid_type", "x509"}, {"status_code", "OK"}};
    setup.metrics->add("spirl_server_mint_svid_total", kind);
    setup.metrics->observe("spirl_server_mint_svid_duration_seconds", kind, took.count());

    const auto lines = linesOf(appraisal);
    note(LogLevel::Info, "Authorization received and verified",
        trace.fields().list("agentAttestationAttributes", lines));
    note(LogLevel::Info, "Connected to agent",
        trace.fields().text("clusterId", session.cluster).text("spiffeId", spiffeId));
    finished(trace, "Login", "OK");
    JsonWriter json;
    json.beginObject().member("spiffe_id", spiffeId).key("x509_svid").beginObject();
    json.member("certificate", certificatePem(der)).member("serial", serial);
    json.member("expires_at", formatRfc3339(Time{order.now.seconds, 0} + setup.svidLife));
    json.endObject().member("trust_bundle", certificatePem(authority.root().der));
    json.key("attributes").beginArray();
    for (const auto& line : lines) {
        json.string(line);
    }
    return http::json(200, json.endArray().endObject().take());
}

// The challenge is spent, and on the disk as such, before it is known whether the proof is any good.
http::Response TrustDomainServer::State::attest(const JsonBody& body, const Trace& trace)
{
    const auto session = sessions.answer(body.text("session"), setup.clock());
    if (!session) {
        return failure(404, "NotFound", "no such session");
    }
    if (!session->answered && journal && !journal->append(usedLine(*session))) {
        return failure(503, "Unavailable", "the state could not be written");
    }
    const auto cluster = clusters.find(session->cluster);
    if (!cluster) {
        return failure(404, "NotFound", "no such cluster in this trust domain");
    }
    const auto appraisal = judge(evidenceIn(body, *session), *cluster, *session);
    if (appraisal.outcome() != verify::Outcome::Pass) {
        return refuse(appraisal, *session, trace);
    }
    const auto key = ownedKey(body, session->id);
    if (!key || session->answered) { // a token alone has no challenge that would tell a replay
        finished(trace, "Login", "InvalidArgument");
        return failure(400, "InvalidArgument",
            session->answered ? "the session was answered before"
                              : "no proof of the key's possession");
    }
    count(appraisal, *session);
    if (setup.judged) {
        setup.judged({session->traceId, session->id, session->cluster, appraisal, {}});
    }
    return letIn(appraisal, *session, trace, key);
}

} // namespace attest::lab
