// SPDX-License-Identifier: GPL-3.0-or-later
// Is the domain that the agent named one that the policy knows? The domain is the agent's own word:
// nothing in the signed document binds it (the document holds no tenant), so it selects what the
// rest is judged by and proves nothing. The resource stage can bind it through ARM.

#include "policy/lookup.h"
#include "verify/imds/config.h"
#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// params: domain
inline constexpr IssueId kTenantUnknown{"policy.tenant-domain-unknown"};
/// The domain is a key but for case or white space. params: domain, known
inline constexpr IssueId kTenantNearMiss{"policy.tenant-domain-near-miss"};
inline constexpr IssueId kTenantMissing{"policy.tenant-domain-missing"};
} // namespace attest::verify::issue

namespace attest::verify::imds {

void tenant(StageRun& run)
{
    const policy::ImdsConfig* config = configOf(run.context());
    const std::string& domain = run.evidence().tenantDomain;
    if (domain.empty()) {
        run.fail(issue::kTenantMissing, {}, run.policySpan(config->place));
        return;
    }
    const policy::ImdsLookup found = policy::findImdsTenant(*config, domain);
    if (found.tenant == nullptr) {
        if (found.nearMiss != nullptr) {
            run.fail(issue::kTenantNearMiss,
                {{"domain", domain}, {"known", found.nearMiss->domain}},
                run.policySpan(found.nearMiss->domainPlace));
        } else {
            run.fail(issue::kTenantUnknown, {{"domain", domain}}, run.policySpan(config->place));
        }
        return;
    }
    run.imds().tenant = found.tenant;
    run.fact("tenant.domain", domain, run.policySpan(found.tenant->domainPlace));
    run.fact("tenant.id", found.tenant->tenantId, run.policySpan(found.tenant->tenantIdPlace));
}

} // namespace attest::verify::imds
