// SPDX-License-Identifier: GPL-3.0-or-later
#include "case/casefile.h"
#include "case/credentials.h"
#include "case/issues.h"

namespace attest::casefile {
namespace {

Finding item(IssueId id, Severity severity, std::string name, std::size_t bytes)
{
    return {
        id, severity, {{"name", std::move(name)}, {"bytes", static_cast<std::int64_t>(bytes)}}, {}};
}

Finding itemOf(const verify::Evidence& evidence)
{
    if (evidence.method == verify::Method::AzureImds
        && withoutCredentials(evidence.bytes) != evidence.bytes) {
        return item(issue::kHoldsToken, Severity::Warning, evidence.name, evidence.bytes.size());
    }
    if (evidence.method == verify::Method::AzureImds) {
        return item(issue::kHoldsDocument, Severity::Note, evidence.name, evidence.bytes.size());
    }
    return evidence.signature == verify::TokenSignature::Present
        ? item(issue::kHoldsToken, Severity::Warning, evidence.name, evidence.bytes.size())
        : item(issue::kHoldsStrippedToken, Severity::Note, evidence.name, evidence.bytes.size());
}

Finding itemOf(const verify::Exchange& exchange)
{
    const auto* arm = std::get_if<verify::ArmRequest>(&exchange.request);
    return arm != nullptr
        ? item(issue::kHoldsMachine, Severity::Note, arm->id, exchange.reply.body.size())
        : item(issue::kHoldsPublicReply, Severity::Note, requestKey(exchange.request),
            exchange.reply.body.size());
}

bool holdsPrivateMember(ByteView keySet)
{
    const std::string mark = '"' + std::string(kRemovedSecret) + '"';
    return withoutPrivateKeys(keySet) != copyBytes(keySet)
        || asText(keySet).find(mark) != std::string_view::npos;
}

void addKeySet(std::vector<Finding>& all, const verify::Context& context)
{
    if (context.jwks) {
        const bool leak = holdsPrivateMember(*context.jwks);
        all.push_back(item(leak ? issue::kHoldsPrivateKey : issue::kHoldsKeySet,
            leak ? Severity::Warning : Severity::Note, "jwks", context.jwks->size()));
    }
}

// A file that brings the roots which its evidence leads to proves nothing to anybody else.
void addAnchors(std::vector<Finding>& all, const trust::Anchors& anchors)
{
    for (const trust::Anchor& anchor : anchors.all()) {
        const std::size_t bytes = anchor.certificate ? anchor.certificate->der().size() : 0;
        if (anchor.provenance == trust::Provenance::Added) {
            all.push_back(item(issue::kHoldsAnchor, Severity::Warning, anchor.name, bytes));
        } else if (anchor.provenance == trust::Provenance::Lab) {
            all.push_back(item(issue::kHoldsLabAnchor, Severity::Note, anchor.name, bytes));
        }
    }
}

} // namespace

std::vector<Finding> describeContents(const Case& c)
{
    std::vector<Finding> all;
    for (const verify::Evidence& evidence : c.evidence) {
        all.push_back(itemOf(evidence));
    }
    if (c.hasPolicy) {
        all.push_back(item(issue::kHoldsPolicy, Severity::Note, c.policyName, c.policy.size()));
    }
    addKeySet(all, c.context);
    addAnchors(all, c.context.anchors);
    for (const trust::PoolEntry& entry : c.context.pool) {
        all.push_back(item(issue::kHoldsCertificate, Severity::Note,
            nameText(entry.certificate->subject), entry.certificate->der().size()));
    }
    for (const verify::Exchange& exchange : c.exchanges) {
        all.push_back(itemOf(exchange));
    }
    if (c.context.ledger) {
        all.push_back(
            item(issue::kHoldsLedger, Severity::Note, "ledger", c.context.ledger->issued.size()));
    }
    for (const Note& note : c.notes) {
        all.push_back(item(issue::kHoldsNote, Severity::Note, note.target, note.text.size()));
    }
    return all;
}

std::vector<Finding> describeReceived(const Case& c)
{
    auto all = describeContents(c);
    if (c.reportSha256.empty() && !c.evidence.empty()) {
        all.push_back({issue::kNoRecordedResult, Severity::Note, {}, {}});
    }
    return all;
}

} // namespace attest::casefile
