// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/msi/claims.h"

namespace attest::verify::msi {

Claim claim(StageRun& run, std::string_view name)
{
    Claim found;
    if (run.msi().claims == decode::kNoNode) {
        return found;
    }
    found.node = decode::member(run.tree(), run.msi().claims, name, run.buffers());
    if (found.present()) {
        found.text = decode::textOf(run.tree(), found.node, run.buffers());
    }
    return found;
}

std::vector<Span> claimSpan(StageRun& run, const Claim& claim)
{
    if (claim.present()) {
        return {run.tree().at(claim.node).span};
    }
    return {run.buffers().whole(run.msi().jws->payload)};
}

const policy::MsiConfig* configOf(const Context& context)
{
    return context.attestor == nullptr ? nullptr
                                       : std::get_if<policy::MsiConfig>(&context.attestor->config);
}

} // namespace attest::verify::msi
