// SPDX-License-Identifier: GPL-3.0-or-later
// Which entry of the policy is this token to be judged by? Entries are found by the tid claim alone,
// before anything is verified; of several entries for one tenant the one that fits the rest of the
// token best is taken, which is the same as asking that some entry matches on tenant, principal,
// audience and issuer together.

#include "base/ascii.h"
#include "verify/msi/audience.h"
#include "verify/msi/claims.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
/// params: tid
inline constexpr IssueId kNoEntry{"policy.tenant-without-entry"};
inline constexpr IssueId kTidMissing{"claims.tid-missing"};
inline constexpr IssueId kTidNotText{"claims.tid-not-text"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

/// What entries are compared with: read once, however many there are.
struct Claims {
    Claim oid, iss;
    Audience audience;
};

int fit(const Claims& claims, const policy::MsiEntry& entry)
{
    const bool principal = claims.oid.text && equalNoCase(*claims.oid.text, entry.principalId);
    const bool issuer = claims.iss.text && policy::sameIssuer(*claims.iss.text, entry.issuerUrl);
    const bool audience = names(claims.audience, entry.audience);
    return (principal ? 4 : 0) + (audience ? 2 : 0) + (issuer ? 1 : 0);
}

const policy::MsiEntry* bestEntry(
    StageRun& run, const policy::MsiConfig& config, std::string_view tid)
{
    const Claims claims{claim(run, "oid"), claim(run, "iss"), readAudience(run)};
    const policy::MsiEntry* best = nullptr;
    int bestFit = -1;
    for (const policy::MsiEntry& entry : config.entries) {
        if (equalNoCase(entry.tenantId, tid)) {
            if (const int each = fit(claims, entry); each > bestFit) {
                bestFit = each;
                best = &entry;
            }
        }
    }
    return best;
}

} // namespace

void entry(StageRun& run)
{
    const auto& jws = run.msi().jws;
    if (!jws) {
        run.lacksInput();
        return;
    }
    auto read = decode::readClaims(run.buffers(), run.tree(), *jws);
    if (!read) {
        run.fail(read.problem());
        return;
    }
    run.msi().claims = *read;
    run.msi().claimIndex = decode::MemberIndex(run.tree(), *read, run.buffers());
    const policy::MsiConfig* config = configOf(run.context());
    if (config == nullptr) {
        run.skip();
        return;
    }
    const Claim tid = claim(run, "tid");
    run.consult(claimSpan(run, tid).front());
    if (!tid.present()) {
        run.fail(issue::kTidMissing, {}, claimSpan(run, tid));
        return;
    }
    if (!tid.text) {
        run.fail(issue::kTidNotText, {}, claimSpan(run, tid));
        return;
    }
    const policy::MsiEntry* found = bestEntry(run, *config, *tid.text);
    if (found == nullptr) {
        Spans spans = claimSpan(run, tid);
        spans.append(run.policySpan(config->place));
        run.fail(issue::kNoEntry, {{"tid", std::string(*tid.text)}}, std::move(spans));
        return;
    }
    run.msi().entry = found;
    run.fact("entry.tenantID", found->tenantId, run.policySpan(found->tenantIdPlace));
    run.fact("entry.issuer", found->issuerUrl, run.policySpan(found->issuerPlace));
    run.fact("entry.audience", found->audience, run.policySpan(found->audiencePlace));
}

} // namespace attest::verify::msi
