// SPDX-License-Identifier: GPL-3.0-or-later
// Is the machine's subscription one that this tenant may attest from? Documented: without
// restrictToSubscriptions any subscription of the tenant may. Identifiers compare without case.

#include "base/ascii.h"
#include "verify/imds/config.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// params: subscription, allowed (count)
inline constexpr IssueId kSubscriptionNotAllowed{"policy.subscription-not-allowed"};
/// Not in the list given beside the policy, or without one. params: subscription, allowed (count)
inline constexpr IssueId kSubscriptionNotInOverride{"policy.subscription-not-in-override"};
/// The tenant has no restriction: whoever names its domain passes here. params: subscription, domain
inline constexpr IssueId kSubscriptionUnrestricted{"policy.subscription-unrestricted"};
/// The list was given beside the policy. params: count
inline constexpr IssueId kSubscriptionOverride{"policy.subscriptions-overridden"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

void judgeList(StageRun& run, const std::string& subscription,
    const std::vector<std::string>& allowed, IssueId refusal, Spans where)
{
    const bool listed = std::ranges::any_of(
        allowed, [&](const std::string& entry) { return equalNoCase(entry, subscription); });
    if (!listed) {
        run.fail(refusal,
            {{"subscription", subscription},
                {"allowed", static_cast<std::int64_t>(allowed.size())}},
            std::move(where));
    }
}

} // namespace

void subscription(StageRun& run)
{
    const auto& content = run.imds().content;
    const policy::ImdsTenant* tenant = run.imds().tenant;
    const auto& override = run.context().subscriptions;
    if (!content || (!override && tenant == nullptr)) {
        run.lacksInput();
        return;
    }
    const std::string& id = content->subscriptionId.text;
    Spans where{content->subscriptionId.span};
    run.consult(content->subscriptionId.span);
    if (override) {
        if (tenant != nullptr) {
            run.note(issue::kSubscriptionOverride,
                {{"count", static_cast<std::int64_t>(override->size())}});
        }
        judgeList(run, id, *override, issue::kSubscriptionNotInOverride, std::move(where));
        return;
    }
    if (tenant->restrictToSubscriptions.empty()) {
        // Documented as how it is, and as what lets every machine of the tenant in: it passes, but not
        // without a word.
        run.warn(issue::kSubscriptionUnrestricted,
            {{"subscription", id}, {"domain", tenant->domain}},
            run.policySpan(tenant->domainPlace));
        return;
    }
    std::vector<std::string> allowed;
    for (const policy::PlacedText& entry : tenant->restrictToSubscriptions) {
        allowed.push_back(entry.text);
    }
    where.append(run.policySpan(tenant->restrictToSubscriptions.front().place));
    judgeList(run, id, allowed, issue::kSubscriptionNotAllowed, std::move(where));
}

} // namespace attest::verify::imds
