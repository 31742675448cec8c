// SPDX-License-Identifier: GPL-3.0-or-later
// May a token with this header be looked at at all? Entra signs with RS256; the rest of the rules are in
// verify/jose_rules.h.

#include "verify/jose_rules.h"
#include "verify/msi/stages.h"

namespace attest::verify::msi {

void header(StageRun& run)
{
    const auto& jws = run.msi().jws;
    if (!jws) {
        run.lacksInput();
        return;
    }
    run.consult(run.buffers().whole(jws->header));
    HeaderVerdict verdict = judgeHeader(run.buffers(), run.tree(), *jws, run.context().algorithms);
    for (const Finding& finding : verdict.findings) {
        run.say(finding);
    }
    run.fact("alg", verdict.alg);
    run.fact("kid", verdict.kid);
    run.msi().header = std::move(verdict);
}

} // namespace attest::verify::msi
