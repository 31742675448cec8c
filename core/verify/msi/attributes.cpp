// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said of the identity: the two documented attributes.

#include "verify/msi/claims.h"
#include "verify/msi/stages.h"

namespace attest::verify::msi {

void attributes(StageRun& run)
{
    if (run.msi().claims == decode::kNoNode) {
        run.lacksInput();
        return;
    }
    run.attributes().clear();
    constexpr std::pair<const char*, const char*> documented[]{
        {"tid", "azure_msi.tenant.id"}, {"oid", "azure_msi.identity.principal_id"}};
    run.attributes().reserve(std::size(documented));
    for (const auto& [name, key] : documented) {
        if (const Claim each = claim(run, name); each.text) {
            run.attributes().push_back({"azure_msi", key, {}});
            run.attributes().back().values.emplace_back(*each.text);
        }
    }
}

} // namespace attest::verify::msi
