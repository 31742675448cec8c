// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

Scenario restricted(const World& w, const std::string& name, const std::string& intent,
    const std::vector<std::string>& subscriptions, const Expected& expected)
{
    return imds(
        w, "imds-subscription-" + name, intent,
        [&](Imds& in) { in.policy.tenants.front().subscriptions = subscriptions; }, expected);
}

std::string upper(std::string text)
{
    for (char& c : text) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

} // namespace

std::vector<Scenario> imdsSubscription(const World& w)
{
    const Expected refused = fails("subscription", "policy.subscription-not-allowed");
    const Expected notGiven = fails("subscription", "policy.subscription-not-in-override");
    const auto overriding = [](const std::vector<std::string>& subscriptions) {
        return [subscriptions](Imds& in) { in.context.subscriptions = subscriptions; };
    };
    return {
        restricted(w, "listed-second", "The subscription is the second of two.",
            {w.otherSubscription, w.subscription}, passes()),
        restricted(w, "listed-in-upper-case", "The policy writes the subscription in upper case.",
            {upper(w.subscription)}, passes()),
        restricted(w, "not-listed", "The machine's subscription is not in the list.",
            {w.otherSubscription}, refused),
        restricted(w, "unrestricted", "Without a list any subscription of the tenant may attest.",
            {}, warning(saying(passes(), {"policy.subscription-unrestricted"}), {"subscription"})),
        imds(
            w, "imds-subscription-of-other-tenant",
            "The subscription is on the list of another tenant's domain.",
            [&](Imds& in) {
                in.policy.tenants.push_back(
                    {w.otherDomain, w.otherTenant, {w.otherSubscription}, {}});
                in.document.subscriptionId = w.otherSubscription;
            },
            refused),
        imds(
            w, "imds-subscription-override", "A list given beside the policy lets the machine in.",
            [&](Imds& in) {
                in.policy.tenants.front().subscriptions = {w.otherSubscription};
                overriding({w.subscription})(in);
            },
            saying(passes(), {"policy.subscriptions-overridden"})),
        imds(w, "imds-subscription-override-refuses",
            "A list given beside the policy keeps the machine out.",
            overriding({w.otherSubscription}),
            saying(notGiven, {"policy.subscriptions-overridden"})),
        imds(
            w, "imds-subscription-without-policy",
            "A list is all that was given: there is no policy.",
            [&](Imds& in) {
                in.judgedByPolicy = false;
                overriding({w.otherSubscription})(in);
            },
            notGiven),
    };
}

} // namespace attest::golden
