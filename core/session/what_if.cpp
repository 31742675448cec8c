// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/what_if.h"

#include "base/hex.h"

namespace attest::session {

casefile::Case supposing(casefile::Case c, const WhatIf& whatIf)
{
    auto& context = c.context;
    context.now = whatIf.now.value_or(context.now);
    context.leeway = whatIf.leeway.value_or(context.leeway);
    if (whatIf.nonce) {
        // Without a challenge the ledger has nothing to say either.
        context.nonce = whatIf.nonce->empty() ? std::nullopt : whatIf.nonce;
        context.ledger.reset();
    }
    if (whatIf.cloud) {
        context.metadataDomains = {std::string(policy::cloudFacts(*whatIf.cloud).metadataDomain)};
    }
    if (whatIf.policy) {
        c.hasPolicy = true;
        c.policy = *whatIf.policy;
        c.policyName = whatIf.policyName.empty() ? c.policyName : whatIf.policyName;
    }
    if (!whatIf.anchorsOff.empty()) {
        std::vector<trust::Anchor> left;
        for (const auto& anchor : context.anchors.all()) {
            if (!whatIf.anchorsOff.contains(hex(anchor.spkiSha256))) {
                left.push_back(anchor);
            }
        }
        context.anchors = trust::Anchors(std::move(left));
    }
    return c;
}

} // namespace attest::session
