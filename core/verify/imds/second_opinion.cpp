// SPDX-License-Identifier: GPL-3.0-or-later
// What does OpenSSL's own code say of the same bytes? Two parsers that disagree about one document are
// a finding in themselves. Asked for by hand: it costs as much again as the whole verification.

#include "trust/cross_check.h"
#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// params: question ("signature", "chain"), ours, theirs
inline constexpr IssueId kOpinionsDiffer{"cms.opinions-differ"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

void compare(StageRun& run, const char* question, bool ours, bool theirs)
{
    run.fact(std::string("openssl.") + question, theirs ? "good" : "bad");
    if (ours != theirs) {
        run.fail(issue::kOpinionsDiffer,
            {{"question", question}, {"ours", ours ? "good" : "bad"}, {"theirs", theirs ? "good" : "bad"}},
            {run.buffers().whole(run.imds().envelope->der)});
    }
}

} // namespace

void secondOpinion(StageRun& run)
{
    if (!run.context().crossCheck) {
        run.skip();
        return;
    }
    const auto& chain = run.imds().chain;
    if (!run.imds().envelope || !run.imds().signer || !chain || !chain->good) {
        run.lacksInput();
        return;
    }
    const trust::ChainAttempt& path = chain->attempts[*chain->good];
    const trust::CrossCheck theirs = trust::openSslOpinion(
        run.buffers().at(run.imds().envelope->der).bytes(), path, run.context().now);
    compare(run, "signature", true, theirs.signatureGood);
    compare(run, "chain", true, theirs.chainGood);
}

} // namespace attest::verify::imds
