// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/identity.h"

#include "policy/spiffe_id.h"

namespace attest::verify {

void identity(StageRun& run)
{
    const auto& demand = run.context().identity;
    std::vector<policy::Attribute> all = run.context().otherAttributes;
    all.insert(all.end(), run.attributes().begin(), run.attributes().end());
    auto id = policy::renderSpiffeId(demand->trustDomain, demand->pathTemplate, all);
    if (!id) {
        // The span is in the template, which is no buffer of the run.
        Problem problem = id.problem();
        run.fail(problem.id, std::move(problem.params));
        return;
    }
    run.fact("spiffe.id", *id);
    run.setSpiffeId(std::move(*id));
}

} // namespace attest::verify
