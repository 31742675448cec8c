// SPDX-License-Identifier: GPL-3.0-or-later
// What does OpenSSL's own code say of the same bytes? Two parsers that disagree about one document are
// a finding in themselves. Asked for by hand: it costs as much again as the whole verification.

#include "base/hex.h"
#include "trust/cross_check.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// params: question ("signature", "chain"), ours, theirs
inline constexpr IssueId kOpinionsDiffer{"cms.opinions-differ"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

struct Question {
    const char* name;
    const char* fact;
};

void compare(StageRun& run, const Question& question, bool ours, trust::CrossCheck::Answer answer)
{
    if (answer == trust::CrossCheck::Answer::NotAsked) {
        return;
    }
    const bool theirs = answer == trust::CrossCheck::Answer::Yes;
    run.fact(question.fact, theirs ? "good" : "bad");
    if (ours != theirs) {
        run.fail(issue::kOpinionsDiffer,
            {{"question", question.name}, {"ours", ours ? "good" : "bad"},
                {"theirs", theirs ? "good" : "bad"}},
            {run.buffers().whole(run.imds().envelope->der)});
    }
}

bool signatureHeld(StageRun& run)
{
    return run.stateOf("signature") == StageState::Passed
        || run.stateOf("signature") == StageState::Warned;
}

} // namespace

void secondOpinion(StageRun& run)
{
    const auto& chain = run.imds().chain;
    if (!run.imds().envelope || !run.imds().signedData || !run.imds().signer || !chain) {
        run.lacksInput();
        return;
    }
    // OpenSSL is asked about the very path that we found; without one, about the signature alone.
    std::vector<decode::CertificatePtr> path;
    if (chain->good) {
        for (const trust::ChainLink& link : chain->attempts[*chain->good].links) {
            path.push_back(link.certificate);
        }
    }
    const trust::CrossCheck theirs = trust::openSslOpinion(
        {run.buffers().at(run.imds().envelope->der).bytes(), {}, {}, path, run.context().now});
    compare(run, {"signature", "openssl.signature"}, signatureHeld(run), theirs.signature);
    compare(run, {"chain", "openssl.chain"}, chain->good.has_value(), theirs.chain);
    const auto& content = run.imds().signedData->content;
    if (theirs.content && content
        && !std::ranges::equal(*theirs.content, run.buffers().bytes(*content))) {
        run.fail(issue::kOpinionsDiffer,
            {{"question", std::string("content")}, {"ours", std::to_string(content->length)},
                {"theirs", std::to_string(theirs.content->size())}},
            {*content});
    }
    if (theirs.signer && *theirs.signer != run.imds().signer->sha256) {
        run.fail(issue::kOpinionsDiffer,
            {{"question", std::string("signer")}, {"ours", hex(run.imds().signer->sha256)},
                {"theirs", hex(*theirs.signer)}},
            {run.imds().signerSpan});
    }
}

} // namespace attest::verify::imds
