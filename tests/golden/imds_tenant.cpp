// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/imds_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

// Without a tenant there is no list of subscriptions to hold the document to; an override is one.
void namingDomain(Imds& in, const std::string& domain)
{
    in.tenantDomain = domain;
    in.context.subscriptions = {in.document.subscriptionId};
}

} // namespace

std::vector<Scenario> imdsTenant(const World& w)
{
    return {
        imds(
            w, "imds-tenant-unknown",
            "The agent names a tenant domain that the policy does not know.",
            [&](Imds& in) { namingDomain(in, w.otherDomain); },
            fails("tenant", "policy.tenant-domain-unknown")),
        imds(
            w, "imds-tenant-unknown-unjudged",
            "The same without an override: whose subscriptions may attest is then not known "
            "either.",
            [&](Imds& in) { in.tenantDomain = w.otherDomain; },
            inseparable(
                lackingThen(fails("tenant", "policy.tenant-domain-unknown"), {"subscription"}),
                "the tenant's list of subscriptions is not known")),
        imds(
            w, "imds-tenant-case", "The tenant domain is a key of the policy but for its case.",
            [&](Imds& in) { namingDomain(in, "Contoso.OnMicrosoft.com"); },
            fails("tenant", "policy.tenant-domain-near-miss")),
        imds(
            w, "imds-tenant-white-space",
            "The tenant domain is a key of the policy but for a blank.",
            [&](Imds& in) { namingDomain(in, w.domain + " "); },
            fails("tenant", "policy.tenant-domain-near-miss")),
        imds(
            w, "imds-tenant-root-dot",
            "The tenant domain is a key of the policy but for a dot at its end.",
            [&](Imds& in) { namingDomain(in, w.domain + "."); },
            fails("tenant", "policy.tenant-domain-near-miss")),
        imds(
            w, "imds-tenant-missing", "The agent names no tenant domain at all.",
            [&](Imds& in) { namingDomain(in, ""); },
            fails("tenant", "policy.tenant-domain-missing")),
        imds(
            w, "imds-tenant-second",
            "The agent's domain is the second of two; each has its own subscriptions.",
            [&](Imds& in) {
                in.policy.tenants.push_back(
                    {w.otherDomain, w.otherTenant, {w.otherSubscription}, {"app"}});
                in.tenantDomain = w.otherDomain;
                in.document.subscriptionId = w.otherSubscription;
            },
            passes()),
    };
}

} // namespace attest::golden
