// SPDX-License-Identifier: GPL-3.0-or-later
// The issuer's configuration and its keys, as a server fetches them.
#include "azure/arm/client.h"
#include "base/bounded_text.h"
#include "decode/jwks.h"
#include "doctor/hops.h"
#include "doctor/issues.h"
#include "verify/msi/keys_of_issuer.h"

#include <algorithm>

namespace attest::doctor {
namespace {

constexpr int kOk = 200;

/// Where the issuer's configuration is: at its authority for Entra's own forms, else below itself.
std::string discoveryOf(const Round& round)
{
    const std::string document = "/.well-known/openid-configuration";
    const auto issuer = round.issuer();
    if (const auto parts = policy::parseIssuer(issuer)) {
        return round.subject().connection.endpoints.authority + "/" + std::string(parts->tenant)
            + (parts->version == policy::TokenVersion::V2 ? "/v2.0" : "") + document;
    }
    return issuer.substr(0, issuer.size() - (issuer.ends_with('/') ? 1 : 0)) + document;
}

/// The document is not believed about where keys are: only the issuer's own authority is asked for them, as
/// a verification asks, or the one that the connection names.
bool mayHoldKeys(const Round& round, const std::string& url)
{
    const auto own = azure::originOf(round.subject().connection.endpoints.authority);
    return verify::msi::belongsTo(url, round.issuer())
        || (own.starts_with("https://") && azure::originOf(url) == own);
}

} // namespace

Diagnosis checkDiscovery(Round& round)
{
    Diagnosis diagnosis;
    if (round.issuer().empty()) {
        diagnosis.findings.push_back({issue::kNotSignedIn, Severity::Missing, {}, {}});
        return diagnosis;
    }
    const auto url = discoveryOf(round);
    const auto& answer = round.get(url);
    const auto json = answer.json();
    round.keysUrl = json.text("jwks_uri");
    if (!answer.reply) {
        diagnosis.findings.push_back(findingFrom(answer.reply.problem()));
    } else if (auto busy = answer.throttled()) {
        diagnosis.findings.push_back(std::move(*busy));
    } else if (answer.status() != kOk || round.keysUrl.empty()) {
        diagnosis.findings.push_back({issue::kNoDiscovery, Severity::Failure,
            {{"url", url}, {"status", std::int64_t{answer.status()}}}, {}});
    } else if (!policy::sameIssuer(json.text("issuer"), round.issuer())) {
        diagnosis.findings.push_back({issue::kDiscoveryIssuer, Severity::Failure,
            {{"found", json.text("issuer")}, {"expected", round.issuer()}}, {}});
    } else if (!mayHoldKeys(round, round.keysUrl)) {
        diagnosis.findings.push_back({issue::kKeysElsewhere, Severity::Failure,
            {{"url", bounded(round.keysUrl, kMostTextBytes)}, {"expected", hostOf(url)}}, {}});
    } else {
        diagnosis.findings.push_back({issue::kDiscoveryFound, Severity::Note,
            {{"url", url}, {"issuer", bounded(json.text("issuer"), kMostTextBytes)},
                {"keys", bounded(round.keysUrl, kMostTextBytes)}},
            {}});
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

Diagnosis checkKeys(Round& round)
{
    Diagnosis diagnosis;
    const auto& answer = round.get(round.keysUrl);
    if (!answer.reply) {
        diagnosis.findings.push_back(findingFrom(answer.reply.problem()));
    } else if (auto busy = answer.throttled()) {
        diagnosis.findings.push_back(std::move(*busy));
    } else {
        Buffers buffers;
        decode::Tree tree;
        const auto buffer = buffers.add(Buffer("keys", copyBytes(answer.reply->body)));
        const auto keys = decode::readJwks(buffers, tree, decode::kNoNode, buffer);
        const bool usable = answer.status() == kOk && keys
            && std::ranges::any_of(keys->keys, [](const decode::Jwk& key) {
                   return std::ranges::none_of(decode::judgeJwk(key, "RS256"),
                       [](const Finding& each) { return each.severity == Severity::Failure; });
               });
        if (!usable) {
            diagnosis.findings.push_back(
                {issue::kNoKeys, Severity::Failure, {{"url", round.keysUrl}}, {}});
        } else if (!round.tokenKid.empty()
            && std::ranges::none_of(
                keys->keys, [&](const decode::Jwk& key) { return key.kid == round.tokenKid; })) {
            diagnosis.findings.push_back({issue::kKeyNotPublished, Severity::Failure,
                {{"kid", bounded(round.tokenKid, kMostNameBytes)}, {"url", round.keysUrl}}, {}});
        } else {
            diagnosis.findings.push_back({issue::kKeysFound, Severity::Note,
                {{"url", round.keysUrl}, {"count", std::int64_t(keys->keys.size())},
                    {"kid", bounded(round.tokenKid, kMostNameBytes)}},
                {}});
        }
    }
    diagnosis.state = stateOf(diagnosis.findings);
    return diagnosis;
}

} // namespace attest::doctor
