// SPDX-License-Identifier: GPL-3.0-or-later
// Is the challenge that this attestation answers one that was given out, in time, and only once?
// Documented: each attestation uses a fresh nonce and replayed documents are rejected. How long a
// challenge lives is not documented; the ledger says.

#include "verify/imds/stages.h"

namespace attest::verify::issue {
/// params: nonce
inline constexpr IssueId kChallengeUnknown{"nonce.challenge-unknown"};
/// params: nonce
inline constexpr IssueId kChallengeUsed{"nonce.challenge-used"};
/// params: nonce, issued, lifetime (seconds)
inline constexpr IssueId kChallengeStale{"nonce.challenge-stale"};
/// Issued later than now: the ledger's clock and ours disagree. params: nonce, issued
inline constexpr IssueId kChallengeFuture{"nonce.challenge-from-the-future"};
/// The metadata service takes up to 32 characters. params: length
inline constexpr IssueId kChallengeTooLong{"nonce.challenge-too-long"};
} // namespace attest::verify::issue

namespace attest::verify::imds {

void challenge(StageRun& run)
{
    constexpr std::size_t kLongest = 32;
    const Context& context = run.context();
    const std::string& nonce = *context.nonce;
    if (nonce.size() > kLongest) {
        run.warn(issue::kChallengeTooLong, {{"length", static_cast<std::int64_t>(nonce.size())}});
    }
    const IssuedNonce* issued = context.ledger->find(nonce);
    if (issued == nullptr) {
        run.fail(issue::kChallengeUnknown, {{"nonce", nonce}});
        return;
    }
    if (issued->used) {
        run.fail(issue::kChallengeUsed, {{"nonce", nonce}});
    }
    if (issued->issued > context.now + context.leeway) {
        run.fail(issue::kChallengeFuture, {{"nonce", nonce}, {"issued", issued->issued}});
    } else if (issued->issued + context.ledger->lifetime < context.now) {
        run.fail(issue::kChallengeStale,
            {{"nonce", nonce}, {"issued", issued->issued},
                {"lifetime", context.ledger->lifetime.seconds}});
    }
    run.fact("challenge.issued", formatRfc3339(issued->issued));
}

} // namespace attest::verify::imds
