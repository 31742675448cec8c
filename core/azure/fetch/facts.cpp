// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/fetch/facts.h"

#include "azure/fetch/document.h"
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "base/hex.h"
#include "decode/jose.h"
#include "trust/notes.h"

namespace attest::azure {
namespace {

Problem noDocument(const Problem& problem)
{
    return {issue::kNoDocument, {{"reason", std::string(problem.id.value)}}, {}};
}

Result<EvidenceFacts> factsOfDocument(ByteView answer)
{
    const auto document = openDocument(answer);
    if (!document) {
        return noDocument(document.problem());
    }
    if (!document->content) {
        return noDocument(document->content.problem());
    }
    EvidenceFacts facts;
    facts.what = FetchWhat::Attested;
    if (const auto& signer = document->signer) {
        facts.issuer = trust::nameParam(signer->issuer);
        facts.signer = hex(signer->sha256);
    }
    const auto& content = *document->content;
    facts.nonce = content.nonce.text;
    facts.vmId = content.vmId.text;
    facts.subscriptionId = content.subscriptionId.text;
    facts.created = content.created;
    facts.expires = content.expires;
    return facts;
}

// A compact token, or the service's answer around one.
Result<EvidenceFacts> factsOfToken(ByteView answer)
{
    std::string compact(asText(answer));
    while (!compact.empty() && (compact.back() == '\n' || compact.back() == '\r')) {
        compact.pop_back();
    }
    if (compact.starts_with('{')) {
        const auto inner = tokenIn(answer);
        if (!inner) {
            return inner.problem();
        }
        compact = *inner;
    }
    Buffers buffers;
    decode::Tree tree;
    const BufferId given = buffers.add(Buffer("token", copyBytes(asBytes(compact))));
    const auto jws = decode::readCompactJws(buffers, tree, given);
    if (!jws) {
        return noDocument(jws.problem());
    }
    const auto claims = decode::readClaims(buffers, tree, *jws);
    if (!claims) {
        return noDocument(claims.problem());
    }
    const auto text = [&](decode::NodeId object, std::string_view name) {
        return bounded(
            decode::memberText(tree, object, name, buffers).value_or(""), kMostNameBytes);
    };
    EvidenceFacts facts;
    facts.what = FetchWhat::Token;
    facts.issuer = text(*claims, "iss");
    facts.signer = text(jws->headerRoot, "kid");
    facts.subject = text(*claims, "oid");
    facts.audience = text(*claims, "aud");
    facts.created
        = decode::numericDate(tree, decode::member(tree, *claims, "iat", buffers), buffers);
    facts.expires
        = decode::numericDate(tree, decode::member(tree, *claims, "exp", buffers), buffers);
    return facts;
}

std::string seconds(const EvidenceFacts& facts)
{
    return facts.created && facts.expires
        ? std::to_string(facts.expires->seconds - facts.created->seconds)
        : std::string();
}

} // namespace

Result<EvidenceFacts> factsOf(FetchWhat what, ByteView answer)
{
    return what == FetchWhat::Attested ? factsOfDocument(answer) : factsOfToken(answer);
}

std::size_t depthOf(const verify::Appraisal& appraisal)
{
    for (const auto& run : appraisal.runs()) {
        if (const auto& chain = run.imds().chain; chain && chain->good) {
            return chain->attempts.at(*chain->good).links.size();
        }
    }
    return 0;
}

std::vector<Finding> changesBetween(const EvidenceFacts& before, const EvidenceFacts& after)
{
    std::vector<Finding> changes;
    const auto hold
        = [&changes](IssueId id, Severity severity, const std::string& was, const std::string& is) {
              if (!equalNoCase(was, is)) {
                  changes.push_back({id, severity, {{"before", was}, {"after", is}}, {}});
              }
          };
    hold(issue::kMachineChanged, Severity::Failure, before.vmId, after.vmId);
    hold(issue::kSubscriptionChanged, Severity::Failure, before.subscriptionId,
        after.subscriptionId);
    hold(issue::kSubjectChanged, Severity::Failure, before.subject, after.subject);
    hold(issue::kAudienceChanged, Severity::Failure, before.audience, after.audience);
    hold(issue::kIssuerChanged, Severity::Warning, before.issuer, after.issuer);
    hold(issue::kSignerChanged, Severity::Note, before.signer, after.signer);
    if (before.depth != 0 && after.depth != 0) {
        hold(issue::kDepthChanged, Severity::Warning, std::to_string(before.depth),
            std::to_string(after.depth));
    }
    hold(issue::kLifetimeChanged, Severity::Warning, seconds(before), seconds(after));
    // Tokens are handed out again for hours; a document is made anew each time.
    if (after.what == FetchWhat::Attested && before.expires && after.expires
        && *after.expires < *before.expires) {
        changes.push_back({issue::kNotRenewed, Severity::Warning,
            {{"before", *before.expires}, {"after", *after.expires}}, {}});
    }
    return changes;
}

} // namespace attest::azure
