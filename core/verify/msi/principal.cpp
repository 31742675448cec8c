// SPDX-License-Identifier: GPL-3.0-or-later
// Is it the managed identity that may connect? Documented: principalID is matched against oid, the object
// id, and is the primary access control. The common mistake is the client id in its place.

#include "base/ascii.h"
#include "verify/msi/claims.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
inline constexpr IssueId kPrincipalMissing{"policy.principal-missing"};
/// params: found, expected
inline constexpr IssueId kPrincipalMismatch{"policy.principal-mismatch"};
/// The policy holds the identity's client id. params: found, expected
inline constexpr IssueId kPrincipalIsClientId{"policy.principal-is-client-id"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

bool isClientId(StageRun& run, const std::string& expected)
{
    for (const char* name : {"appid", "azp"}) {
        const Claim client = claim(run, name);
        if (client.text && equalNoCase(*client.text, expected)) {
            return true;
        }
    }
    return false;
}

} // namespace

void principal(StageRun& run)
{
    const policy::MsiEntry* entry = run.msi().entry;
    if (entry == nullptr || run.msi().claims == decode::kNoNode) {
        run.lacksInput();
        return;
    }
    const Claim oid = claim(run, "oid");
    Spans spans = claimSpan(run, oid);
    run.consult(spans.front());
    spans.append(run.policySpan(entry->principalIdPlace));
    if (!oid.text) {
        run.fail(issue::kPrincipalMissing, {}, std::move(spans));
    } else if (!equalNoCase(*oid.text, entry->principalId)) {
        run.fail(isClientId(run, entry->principalId) ? issue::kPrincipalIsClientId
                                                     : issue::kPrincipalMismatch,
            {{"found", std::string(*oid.text)}, {"expected", entry->principalId}},
            std::move(spans));
    } else {
        run.fact("principal.id", std::string(*oid.text), {spans.front()});
    }
}

} // namespace attest::verify::msi
