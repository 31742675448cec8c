// SPDX-License-Identifier: GPL-3.0-or-later
// Does the document answer this challenge? A nonce that differs is not always a replay: the service
// writes a time stamp when the caller gave no nonce, and has been known to return a cached document
// with an earlier challenge. Each of these is another mistake with another remedy.

#include "base/ascii.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
inline constexpr IssueId kNonceNotGiven{"nonce.not-given"};
/// params: found, expected
inline constexpr IssueId kNonceMismatch{"nonce.mismatch"};
/// The service's own default: the caller passed no nonce. params: found
inline constexpr IssueId kNonceDefault{"nonce.default"};
/// An earlier challenge of this server. params: found, issued
inline constexpr IssueId kNonceCached{"nonce.cached"};
/// Equal, but of the shape the service writes when nobody gave it one. params: found
inline constexpr IssueId kNonceDefaultShaped{"nonce.default-shaped"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

// "yyyyMMdd-HHmmss", in real documents the time it expires.
bool isDefaultShaped(std::string_view nonce)
{
    if (nonce.size() != 15 || nonce[8] != '-') {
        return false;
    }
    for (std::size_t i = 0; i < nonce.size(); ++i) {
        if (i != 8 && !isDigit(nonce[i])) {
            return false;
        }
    }
    const auto two
        = [nonce](std::size_t at) { return (nonce[at] - '0') * 10 + (nonce[at + 1] - '0'); };
    return fromCivil({two(0) * 100 + two(2), two(4), two(6), two(9), two(11), two(13)}).has_value();
}

} // namespace

void nonce(StageRun& run)
{
    const auto& content = run.imds().content;
    if (!content || !content->nonce.present) {
        run.lacksInput();
        return;
    }
    const std::string& found = content->nonce.text;
    const Spans at{content->nonce.span};
    run.consult(content->nonce.span);
    // An empty challenge is none: whoever gives it out has a variable that was never set, and any
    // document that was asked for without a nonce would answer it.
    if (!run.context().nonce || run.context().nonce->empty()) {
        run.missing(issue::kNonceNotGiven, {}, at);
        return;
    }
    const std::string& expected = *run.context().nonce;
    if (found == expected) {
        if (isDefaultShaped(found)) {
            run.warn(issue::kNonceDefaultShaped, {{"found", found}}, at);
        }
        return;
    }
    const IssuedNonce* earlier = run.context().ledger ? run.context().ledger->find(found) : nullptr;
    if (isDefaultShaped(found)) {
        run.fail(issue::kNonceDefault, {{"found", found}}, at);
    } else if (earlier != nullptr) {
        run.fail(issue::kNonceCached, {{"found", found}, {"issued", earlier->issued}}, at);
    } else {
        run.fail(issue::kNonceMismatch, {{"found", found}, {"expected", expected}}, at);
    }
}

} // namespace attest::verify::imds
