// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"
#include "decode/digest.h"
#include "policy/attribute.h"
#include "report/make.h"

#include <algorithm>

namespace attest::report {
namespace {

std::string sha256Hex(ByteView bytes)
{
    return hex(decode::sha256(bytes));
}

ReportedStage stageOf(
    const verify::StageInfo& info, const verify::StageResult* result, const Places& places)
{
    ReportedStage stage;
    stage.id = info.id;
    stage.group = info.group;
    stage.light = info.light;
    if (result == nullptr) {
        return stage;
    }
    stage.state = result->state;
    stage.restsOnFailure = result->restsOnFailure;
    stage.disabled = result->disabled;
    for (const Finding& finding : result->findings) {
        stage.findings.push_back(places.finding(finding));
    }
    for (const Fact& fact : result->facts) {
        stage.facts.push_back({std::string(fact.name), fact.value, places.at(fact.spans)});
    }
    stage.consulted = places.at(result->consulted);
    return stage;
}

struct TargetOf {
    std::string operator()(const verify::AiaRequest& r) const { return r.https; }
    std::string operator()(const verify::DiscoveryRequest& r) const { return r.url; }
    std::string operator()(const verify::JwksRequest& r) const { return r.url; }
    std::string operator()(const verify::ArmRequest& r) const { return r.id; }
};

ReportedExchange exchangeOf(const verify::Exchange& exchange)
{
    ReportedExchange out;
    out.kind = verify::requestKind(exchange.request);
    out.target = std::visit(TargetOf{}, exchange.request);
    if (const auto* aia = std::get_if<verify::AiaRequest>(&exchange.request)) {
        out.rule = aia->rule;
    }
    out.status = exchange.reply.status;
    out.httpStatus = exchange.reply.httpStatus;
    out.bytes = exchange.reply.body.size();
    if (!exchange.reply.body.empty()) {
        out.sha256 = sha256Hex(exchange.reply.body);
    }
    out.source = exchange.reply.source;
    return out;
}

ReportedBuffer bufferOf(const Buffers& buffers, BufferId id, const Places& places)
{
    const Buffer& buffer = buffers.at(id);
    ReportedBuffer out{places.name(id), buffer.derivation(), buffer.bytes().size(), {}};
    if (const auto from = buffer.from()) {
        out.from = places.at(*from);
        out.from->excerpt.clear();
    }
    return out;
}

// Everything that makes this run judge otherwise than the policy alone would.
std::vector<std::string> overridesOf(const verify::Context& context)
{
    std::vector<std::string> out;
    const auto say = [&out](bool it, const char* name) {
        if (it) {
            out.emplace_back(name);
        }
    };
    say(context.metadataDomains.has_value(), "metadata-domains");
    say(context.subscriptions.has_value(), "subscriptions");
    say(context.jwks.has_value(), "jwks");
    say(std::ranges::any_of(context.anchors.all(),
            [](const trust::Anchor& anchor) {
                return trust::standingOf(anchor) == trust::Provenance::Added;
            }),
        "anchors");
    say(context.closing == trust::AnchorClosing::Any, "any-anchor");
    say(context.algorithms != std::vector<std::string>{"RS256"}, "algorithms");
    say(!context.demands.issuer.empty(), "issuer");
    say(!context.demands.audience.empty(), "audience");
    say(!context.demands.requireExpiry, "expiry-optional");
    say(context.demands.refuseFutureIssue, "issue-time-checked");
    return out;
}

void addVerdict(ReportedRun& run, const verify::Verification& verification)
{
    const verify::Verdict verdict = verify::verdictOf(verification);
    run.outcome = verdict.outcome;
    if (!verification.finished() && run.outcome == verify::Outcome::Pass) {
        run.outcome = verify::Outcome::Indeterminate;
    }
    run.lights = verdict.lights;
    run.blocking = verdict.blocking;
    run.cause = verdict.cause;
    run.group = verdict.group(verification.method(), verification.results());
    run.hypothetical = verdict.hypothetical;
    run.lab = verdict.lab;
    run.addedRoot = verdict.addedRoot;
}

} // namespace

ReportedRun makeRun(const verify::Verification& verification)
{
    const verify::Evidence& evidence = verification.evidence();
    const Places places(verification.buffers(), secretOf(evidence));
    ReportedRun run;
    run.method = verification.method();
    run.evidenceName = evidence.name;
    run.evidenceSha256 = sha256Hex(evidence.bytes);
    run.evidenceBytes = evidence.bytes.size();
    run.tenantDomain = evidence.tenantDomain;
    run.resourceId = evidence.resourceId;
    run.nonceGiven = verification.context().nonce.has_value();
    run.nonce = verification.context().nonce.value_or(std::string());
    run.overrides = overridesOf(verification.context());
    addVerdict(run, verification);

    const auto& results = verification.results();
    const auto stages = verify::stagesOf(run.method);
    for (std::size_t i = 0; i < stages.size(); ++i) {
        run.stages.push_back(
            stageOf(stages[i], i < results.size() ? &results[i] : nullptr, places));
    }
    for (const policy::Attribute& attribute : verification.attributes()) {
        const auto lines = policy::attributeLines(attribute);
        run.attributes.insert(run.attributes.end(), lines.begin(), lines.end());
    }
    run.spiffeId = verification.spiffeId();
    for (const verify::Answered& answered : verification.answers()) {
        run.exchanges.push_back(exchangeOf(answered.exchange));
    }
    for (BufferId id = 0; id < verification.buffers().size(); ++id) {
        run.buffers.push_back(bufferOf(verification.buffers(), id, places));
    }
    addChain(run, verification);
    return run;
}

} // namespace attest::report
