// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/msi/claims.h"

namespace attest::verify::msi {

Claim claim(StageRun& run, std::string_view name)
{
    return claimAt(run, run.msi().claimIndex.find(name, run.tree(), run.buffers()));
}

Claim claimAt(StageRun& run, decode::NodeId node)
{
    Claim found{node, {}, {}};
    if (!found.present() || run.tree().at(node).kind != decode::NodeKind::String) {
        return found;
    }
    if (run.tree().at(node).valueHasEscapes) {
        found.undone
            = std::make_shared<const std::string>(*decode::textOf(run.tree(), node, run.buffers()));
        found.text = *found.undone;
    } else {
        found.text = run.buffers().text(run.tree().at(node).value);
    }
    return found;
}

Spans claimSpan(StageRun& run, const Claim& claim)
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
