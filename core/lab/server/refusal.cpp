// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/refusal.h"

namespace attest::lab {

std::string_view refusalOf(const verify::Appraisal& appraisal)
{
    if (!appraisal.deciding()) {
        return kNoPolicy;
    }
    const auto& run = appraisal.runs()[*appraisal.deciding()];
    const auto verdict = verify::verdictOf(run);
    if (!verdict.blocking) {
        return kNoPolicy; // the proofs were good, the policy wants more than them
    }
    const auto stage = run.results()[*verdict.blocking].stage;
    if (run.method() == verify::Method::AzureImds && stage == "tenant") {
        return kNoTenantDomain;
    }
    // A token that can be read and that no entry is for: documented as a policy that does not match.
    return verdict.cause.value == "policy.tenant-without-entry" ? kNoPolicy : kRejected;
}

} // namespace attest::lab
