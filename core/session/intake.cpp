// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/intake.h"

#include "base/ascii.h"
#include "decode/json.h"
#include "policy/load.h"
#include "session/arm_objects.h"
#include "session/awaited.h"
#include "session/open_requests.h"
#include "trust/anchors.h"

#include <algorithm>
#include <set>

namespace attest::session {
namespace {

using decode::Sniffed;

/// A thing on its way in.
struct Given {
    const std::string& name;
    const Bytes& bytes;
    Time now;
};

casefile::Case newCase(const Given& given, verify::Evidence evidence)
{
    casefile::Case c;
    evidence.name = given.name;
    c.evidence.push_back(std::move(evidence));
    c.context.anchors = trust::shippedAnchors();
    c.context.now = given.now;
    return c;
}

casefile::Case aroundDocument(const Given& given, decode::EnvelopeForm form)
{
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureImds;
    evidence.bytes = given.bytes;
    evidence.form = form;
    return newCase(given, std::move(evidence));
}

casefile::Case aroundToken(const Given& given, Bytes token)
{
    verify::Evidence evidence;
    evidence.method = verify::Method::AzureMsi;
    evidence.bytes = std::move(token);
    return newCase(given, std::move(evidence));
}

// The metadata service hands out tokens inside an answer; the evidence is the token alone. An answer
// that cannot be read is shown as what it is, by the verifier.
casefile::Case aroundTokenAnswer(const Given& given)
{
    const auto json = decode::readJsonText(given.name, given.bytes);
    const auto token
        = json ? decode::memberText(json->tree, 0, "access_token", json->buffers) : std::nullopt;
    return aroundToken(given, token ? copyBytes(asBytes(*token)) : given.bytes);
}

std::optional<casefile::Case> evidenceIn(Sniffed kind, const Given& given)
{
    switch (kind) {
    case Sniffed::AttestedResponse:
        return aroundDocument(given, decode::EnvelopeForm::ResponseJson);
    case Sniffed::Base64Cms:
    case Sniffed::PemCms:
    case Sniffed::DerCms:
        return aroundDocument(given, decode::EnvelopeForm::Anything);
    case Sniffed::Jwt:
        return aroundToken(given, given.bytes);
    case Sniffed::TokenResponse:
        return aroundTokenAnswer(given);
    default:
        return std::nullopt;
    }
}

Problem noUse(const Given& given, Sniffed kind)
{
    if (given.bytes.empty()) {
        return {issue::kEmpty, {{"name", given.name}}, {}};
    }
    if (kind == Sniffed::Unknown) {
        return {issue::kUnknownKind, {{"name", given.name}}, {}};
    }
    return {issue::kNoUse, {{"name", given.name}, {"kind", std::string(decode::sniffedName(kind))}},
        {}};
}

std::optional<Problem> addArm(casefile::Case& c, const Given& given)
{
    const auto objects = readArmObjects(given.name, given.bytes);
    if (!objects) {
        return objects.problem();
    }
    c.context.arm = verify::Access::Granted;
    const bool used = answerOpenRequests(c, Open::Unanswered, [&](const verify::Request& request) {
        const auto* arm = std::get_if<verify::ArmRequest>(&request);
        const auto found = std::ranges::find_if(
            *objects, [&](const ArmObject& each) { return arm && each.id == lowered(arm->id); });
        return found == objects->end()
            ? verify::Reply{}
            : verify::Reply{verify::ReplyStatus::Ok, 0, found->body, found->source};
    });
    return used ? std::nullopt : std::optional(noUse(given, Sniffed::ArmObject));
}

std::optional<Problem> addDiscovery(casefile::Case& c, const Given& given)
{
    const bool used = answerOpenRequests(c, Open::Unanswered, [&](const verify::Request& request) {
        return std::holds_alternative<verify::DiscoveryRequest>(request)
            ? verify::Reply{verify::ReplyStatus::Ok, 0, given.bytes, given.name}
            : verify::Reply{};
    });
    return used ? std::nullopt : std::optional(noUse(given, Sniffed::Discovery));
}

// Into the pool and never among the anchors: whom to trust is decided by a person, not by a file.
std::optional<Problem> addCertificates(casefile::Case& c, const Given& given)
{
    const auto certificates = trust::readCertificates(given.bytes);
    if (!certificates) {
        return certificates.problem();
    }
    for (const auto& certificate : *certificates) {
        c.context.pool.push_back({certificate, trust::Origin::Imported, given.name});
    }
    return certificates->empty() ? std::optional(noUse(given, Sniffed::PemCertificates))
                                 : std::nullopt;
}

std::optional<Problem> addInstance(casefile::Case& c, const Given& given)
{
    const auto json = decode::readJsonText(given.name, given.bytes);
    if (!json) {
        return json.problem();
    }
    auto holder = decode::member(json->tree, 0, "compute", json->buffers);
    holder = holder == decode::kNoNode ? 0 : holder;
    const auto id = decode::memberText(json->tree, holder, "resourceId", json->buffers);
    const auto machine
        = std::ranges::find(c.evidence, verify::Method::AzureImds, &verify::Evidence::method);
    if (!id || machine == c.evidence.end()) {
        return noUse(given, Sniffed::InstanceMetadata);
    }
    machine->resourceId = *id;
    return std::nullopt;
}

/// Puts a thing into the case that is open: how it is called, or why it cannot be.
struct Added {
    std::string what; ///< empty: such things do not go into cases
    std::optional<Problem> problem;
};
Added addTo(casefile::Case& c, Sniffed kind, const Given& given)
{
    switch (kind) {
    case Sniffed::PolicyYaml:
        c.hasPolicy = true;
        c.policyName = given.name;
        c.policy = given.bytes;
        return {"policy", {}};
    case Sniffed::Certificate:
    case Sniffed::PemCertificates:
        return {"certificates", addCertificates(c, given)};
    case Sniffed::Jwks:
        c.context.jwks = SharedBytes(given.bytes);
        return {"key-set", {}};
    case Sniffed::ArmObject:
        return {"arm-object", addArm(c, given)};
    case Sniffed::Discovery:
        return {"discovery", addDiscovery(c, given)};
    case Sniffed::InstanceMetadata:
        return {"instance-metadata", addInstance(c, given)};
    default:
        return {};
    }
}

decode::Sniffing sniffed(const Given& given)
{
    Buffers buffers;
    const auto id = buffers.add(Buffer(given.name, given.bytes));
    return decode::sniff(buffers, id);
}

void addDomains(std::set<std::string>& to, const policy::Policy& policy)
{
    for (const auto& attestor : policy.requiredAttestors) {
        if (const auto* config = std::get_if<policy::ImdsConfig>(&attestor.config)) {
            for (const auto& tenant : config->tenants) {
                to.insert(tenant.domain);
            }
        }
    }
}

// Of the tenants of all policies; empty where there are several, or none.
std::string onlyDomain(const casefile::Case& c)
{
    std::set<std::string> domains;
    if (c.hasPolicy) {
        const auto loaded = policy::load(c.policyName, c.policy);
        for (std::size_t i = 0; loaded.policies && i < loaded.policies->policies.size(); ++i) {
            addDomains(domains, loaded.policies->policies[i]);
        }
    }
    return domains.size() == 1 ? *domains.begin() : std::string();
}

} // namespace

casefile::Case withEvidence(casefile::Case c, verify::Evidence evidence)
{
    if (evidence.method == verify::Method::AzureImds && evidence.tenantDomain.empty()) {
        evidence.tenantDomain = onlyDomain(c);
    }
    const auto awaited = awaitedBy(c);
    if (evidence.method == verify::Method::AzureImds && evidence.resourceId.empty() && awaited) {
        evidence.resourceId = awaited->machine;
    }
    c.evidence.push_back(std::move(evidence));
    return c;
}

Intake takeIn(std::string name, Bytes bytes, const casefile::Case* open, Time now)
{
    const Given given{name, bytes, now};
    Intake intake;
    intake.sniffing = sniffed(given);
    const auto kind = intake.sniffing.kind;
    if (kind == Sniffed::CaseFile) {
        auto read = casefile::read(name, bytes);
        if (read) {
            intake.opened = std::move(*read);
        } else {
            intake.problem = read.problem();
        }
        return intake;
    }
    if (bytes.size() > kLimits.policyBytes) {
        intake.problem = noUse(given, kind);
        return intake;
    }
    auto evidence = evidenceIn(kind, given);
    if (evidence && open && open->evidence.empty()) {
        intake.changed = withEvidence(*open, std::move(evidence->evidence.front()));
        intake.added = "evidence";
        return intake;
    }
    if (evidence) {
        intake.opened = std::move(*evidence);
        intake.isNew = true;
        return intake;
    }
    casefile::Case changed = open ? *open : casefile::Case{};
    auto added = addTo(changed, kind, given);
    if (added.what.empty()) {
        intake.problem = noUse(given, kind);
    } else if (!open) {
        intake.problem = Problem{issue::kNoCaseOpen,
            {{"name", name}, {"kind", std::string(decode::sniffedName(kind))}}, {}};
    } else if (added.problem) {
        intake.problem = std::move(added.problem);
    } else {
        intake.added = std::move(added.what);
        intake.changed = std::move(changed);
    }
    return intake;
}

} // namespace attest::session
