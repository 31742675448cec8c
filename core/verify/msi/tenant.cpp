// SPDX-License-Identifier: GPL-3.0-or-later
// Is the token of the tenant that the entry names, and does its issuer agree? Documented: tenantID is
// matched against the tid claim. GUIDs compare without case.

#include "base/ascii.h"
#include "policy/cloud.h"
#include "verify/msi/claims.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
/// The tenant in the issuer is not the one in tid. params: tid, issuer
inline constexpr IssueId kTenantsDisagree{"policy.tenant-not-of-issuer"};
} // namespace attest::verify::issue

namespace attest::verify::msi {

void tenant(StageRun& run)
{
    const policy::MsiEntry* entry = run.msi().entry;
    if (entry == nullptr || run.msi().claims == decode::kNoNode) {
        run.lacksInput();
        return;
    }
    // The entry was found by tid, so the two are equal; what is left is that the issuer is of it too.
    const Claim tid = claim(run, "tid");
    const Claim iss = claim(run, "iss");
    const auto parts = iss.text ? policy::parseIssuer(*iss.text) : std::nullopt;
    if (parts && tid.text && !equalNoCase(parts->tenant, *tid.text)) {
        run.fail(issue::kTenantsDisagree,
            {{"tid", std::string(*tid.text)}, {"issuer", std::string(*iss.text)}},
            {claimSpan(run, tid).front(), claimSpan(run, iss).front()});
    }
    run.consult(claimSpan(run, tid).front());
    run.fact("tenant.id", std::string(tid.text.value_or("")), claimSpan(run, tid));
}

} // namespace attest::verify::msi
