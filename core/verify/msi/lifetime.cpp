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

struct Date {
    Claim claim;
    std::optional<Time> time; ///< nothing when the claim is absent, or no NumericDate
};

// Says so when it is there and no NumericDate.
Date dateOf(StageRun& run, const char* name)
{
    Date date{claim(run, name), {}};
    if (!date.claim.present()) {
        return date;
    }
    run.consult(claimSpan(run, date.claim).front());
    date.time = decode::numericDate(run.tree(), date.claim.node, run.buffers());
    if (!date.time) {
        run.fail(issue::kClaimType, {{"claim", std::string(name)}}, claimSpan(run, date.claim));
    }
    return date;
}

void judgeExpiry(StageRun& run, const Date& expires)
{
    const Context& context = run.context();
    if (!expires.claim.present()) {
        if (context.demands.requireExpiry) {
            run.fail(issue::kExpiryMissing, {}, claimSpan(run, expires.claim));
        }
    } else if (expires.time && context.now >= *expires.time + context.leeway) {
        run.fail(issue::kTokenExpired,
            {{"expires", *expires.time}, {"now", context.now}, {"leeway", context.leeway.seconds}},
            claimSpan(run, expires.claim));
    }
}

void judgeIssueTime(StageRun& run, const Date& issued)
{
    const Context& context = run.context();
    if (issued.time && *issued.time > context.now + context.leeway) {
        const Severity severity
            = context.demands.refuseFutureIssue ? Severity::Failure : Severity::Warning;
        run.say({issue::kTokenFromFuture, severity,
            {{"issued", *issued.time}, {"now", context.now}}, claimSpan(run, issued.claim)});
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
    if (const Date from = dateOf(run, "nbf");
        from.time && context.now < *from.time - context.leeway) {
        run.fail(issue::kTokenNotYetValid,
            {{"from", *from.time}, {"now", context.now}, {"leeway", context.leeway.seconds}},
            claimSpan(run, from.claim));
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
