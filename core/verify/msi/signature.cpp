// SPDX-License-Identifier: GPL-3.0-or-later
// Does the signature over header and payload, as they stand in the token, hold under that key?

#include "verify/jose_rules.h"
#include "verify/msi/stages.h"

namespace attest::verify {
namespace issue {
/// The token was saved without its signature.
inline constexpr IssueId kSignatureRemoved{"signature.removed"};
} // namespace issue

namespace msi {

void signature(StageRun& run)
{
    if (run.evidence().signature == TokenSignature::Removed && run.msi().jws) {
        run.missing(issue::kSignatureRemoved, {}, {run.buffers().whole(run.msi().jws->signature)});
        return;
    }
    const auto& key = run.msi().key;
    if (!key || !run.msi().jws || !run.msi().header) {
        run.lacksInput();
        return;
    }
    run.consult(run.buffers().whole(run.msi().jws->signature));
    run.consult(run.msi().jws->signingInput);
    if (auto bad = judgeSignature(
            run.buffers(), *run.msi().jws, *key->jwk, run.msi().header->alg, run.bench())) {
        bad->spans.back() = key->span;
        run.say(std::move(*bad));
    }
}

} // namespace msi
} // namespace attest::verify
