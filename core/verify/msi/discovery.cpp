// SPDX-License-Identifier: GPL-3.0-or-later
// Where are the issuer's keys? The discovery document of the policy's issuer, asked of the authority host
// of its cloud. It has to name that issuer, and its key set has to lie with the same authority over https:
// nothing the token says decides where keys come from.

#include "policy/cloud.h"
#include "verify/msi/claims.h"
#include "verify/msi/keys_of_issuer.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
/// params: url, status, unasked (one of the two)
inline constexpr IssueId kDiscoveryUnanswered{"key.discovery-unanswered"};
/// Nobody said whose tokens are expected: no policy, no issuer asked for, no keys at hand.
inline constexpr IssueId kIssuerNotGiven{"key.issuer-not-given"};
/// The document names another issuer. params: found, expected
inline constexpr IssueId kDiscoveryOtherIssuer{"key.discovery-other-issuer"};
/// The key set is not https, or lies with a host that is not the issuer's. params: url, host
inline constexpr IssueId kJwksHost{"key.jwks-host"};
/// The issuer is no https URL: there is nowhere to ask. params: issuer
inline constexpr IssueId kIssuerNotHttps{"key.issuer-not-https"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

void judge(StageRun& run, const decode::Discovery& found, const std::string& issuer, Span whole)
{
    const std::string named = fillTenant(found.issuer, issuer);
    if (!policy::sameIssuer(named, issuer)) {
        run.fail(issue::kDiscoveryOtherIssuer, {{"found", found.issuer}, {"expected", issuer}},
            {found.issuerNode == decode::kNoNode ? whole : run.tree().at(found.issuerNode).span});
    }
    if (!belongsTo(found.jwksUri, issuer)) {
        run.fail(issue::kJwksHost, {{"url", found.jwksUri}, {"host", hostOf(discoveryUrl(issuer))}},
            {found.jwksNode == decode::kNoNode ? whole : run.tree().at(found.jwksNode).span});
    }
}

} // namespace

void discovery(StageRun& run)
{
    const policy::MsiEntry* entry = run.msi().entry;
    const std::string issuer = entry != nullptr ? entry->issuerUrl : run.context().demands.issuer;
    if (configOf(run.context()) != nullptr && entry == nullptr) {
        run.lacksInput();
        return;
    }
    if (issuer.empty()) {
        run.missing(issue::kIssuerNotGiven);
        return;
    }
    const std::string url = discoveryUrl(issuer);
    if (url.empty()) {
        run.fail(issue::kIssuerNotHttps, {{"issuer", issuer}},
            entry == nullptr ? Spans{} : run.policySpan(entry->issuerPlace));
        return;
    }
    const Answered* answer = run.ask(DiscoveryRequest{url, issuer});
    if (answer == nullptr) {
        return;
    }
    if (answer->exchange.reply.status != ReplyStatus::Ok) {
        run.missing(issue::kDiscoveryUnanswered,
            {{"url", url}, unansweredParam(answer->exchange.reply, url)});
        return;
    }
    const Span whole = run.buffers().whole(answer->buffer);
    run.consult(whole);
    auto read = decode::readDiscovery(run.buffers(), run.tree(), run.root(), answer->buffer);
    if (!read) {
        run.fail(read.problem());
        return;
    }
    // Handed on whatever came of it: after a failure nothing is asked any more, so a stranger's address
    // is not asked for keys.
    judge(run, *read, issuer, whole);
    run.fact("jwks.uri", read->jwksUri, {run.tree().at(read->jwksNode).span});
    run.msi().discovery = std::move(*read);
}

} // namespace attest::verify::msi
