// SPDX-License-Identifier: GPL-3.0-or-later
// Is the token in force? RFC 7519 4.1.4 to 4.1.6: refused on or after exp, before nbf; a few minutes of
// leeway either way. NumericDate may carry a fraction. Managed-identity tokens live about 24 hours.

#include "verify/msi/claims.h"
#include "verify/msi/stages.h"

namespace attest::verify::issue {
/// params: claim
inline constexpr IssueId kClaimType{"claims.wrong-type"};
inline constexpr IssueId kExpiryMissing{"claims.exp-missing"};
/// params: expires, now, leeway (seconds)
inline constexpr IssueId kTokenExpired{"claims.expired"};
/// params: from, now, leeway (seconds)
inline constexpr IssueId kTokenNotYetValid{"claims.not-yet-valid"};
/// params: issued, now
inline constexpr IssueId kTokenFromFuture{"claims.issued-in-the-future"};
/// A token of a person signed in, not of a machine. params: claim
inline constexpr IssueId kUserToken{"claims.user-token"};
} // namespace attest::verify::issue

namespace attest::verify::msi {
namespace {

/// Nothing when absent; says so when present and no NumericDate.
std::optional<Time> dateOf(StageRun& run, const char* name)
{
    const Claim date = claim(run, name);
    if (!date.present()) {
        return {};
    }
    run.consult(claimSpan(run, date).front());
    auto time = decode::numericDate(run.tree(), date.node, run.buffers());
    if (!time) {
        run.fail(issue::kClaimType, {{"claim", std::string(name)}}, claimSpan(run, date));
    }
    return time;
}

void judgeExpiry(StageRun& run, std::optional<Time> expires)
{
    const Context& context = run.context();
    const Claim exp = claim(run, "exp");
    if (!exp.present()) {
        if (context.demands.requireExpiry) {
            run.fail(issue::kExpiryMissing, {}, claimSpan(run, exp));
        }
    } else if (expires && context.now >= *expires + context.leeway) {
        run.fail(issue::kTokenExpired,
            {{"expires", *expires}, {"now", context.now}, {"leeway", context.leeway.seconds}},
            claimSpan(run, exp));
    }
}

void judgeIssueTime(StageRun& run, std::optional<Time> issued)
{
    const Context& context = run.context();
    if (issued && *issued > context.now + context.leeway) {
        const Severity severity
            = context.demands.refuseFutureIssue ? Severity::Failure : Severity::Warning;
        run.say({issue::kTokenFromFuture, severity, {{"issued", *issued}, {"now", context.now}},
            claimSpan(run, claim(run, "iat"))});
    }
}

} // namespace

void lifetime(StageRun& run)
{
    if (run.msi().claims == decode::kNoNode) {
        run.lacksInput();
        return;
    }
    const Context& context = run.context();
    for (const char* name : {"sub", "jti"}) {
        if (const Claim each = claim(run, name); each.present() && !each.text) {
            run.fail(issue::kClaimType, {{"claim", std::string(name)}}, claimSpan(run, each));
        }
    }
    judgeExpiry(run, dateOf(run, "exp"));
    if (const auto from = dateOf(run, "nbf"); from && context.now < *from - context.leeway) {
        run.fail(issue::kTokenNotYetValid,
            {{"from", *from}, {"now", context.now}, {"leeway", context.leeway.seconds}},
            claimSpan(run, claim(run, "nbf")));
    }
    judgeIssueTime(run, dateOf(run, "iat"));
    for (const char* name : {"scp", "upn", "unique_name"}) {
        if (const Claim each = claim(run, name); each.present()) {
            run.warn(issue::kUserToken, {{"claim", std::string(name)}}, claimSpan(run, each));
            break;
        }
    }
}

} // namespace attest::verify::msi
