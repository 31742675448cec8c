// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "policy/field_reader.h"
#include "policy/lint_report.h"

#include <map>
#include <set>

namespace attest::policy {
namespace {

std::string tenantPath(const ImdsTenant& tenant)
{
    return "/tenants" + pathStep(tenant.domain);
}

std::string itemPath(const ImdsTenant& tenant, std::string_view key, std::size_t index)
{
    return tenantPath(tenant) + '/' + std::string(key) + '[' + std::to_string(index) + ']';
}

// The document proves a subscription, not a tenant; tenant_domain is what the agent says.
void lintBinding(const LintReport& report, const ImdsConfig& config, const ImdsTenant& tenant)
{
    if (!tenant.restrictToSubscriptions.empty()) {
        return;
    }
    const bool bound = report.context.arm == ArmLookup::Always;
    const bool several = config.tenants.size() > 1;
    Params params{{"domain", tenant.domain}, {"tenantId", tenant.tenantId}};
    if (several) {
        params.push_back({"count", static_cast<std::int64_t>(config.tenants.size())});
    }
    report.add(several ? issue::kLintTenantUnbound : issue::kLintSubscriptionsOpen,
        tenantPath(tenant), tenant.domainPlace, std::move(params),
        bound ? Severity::Note : Severity::Warning);
}

// Domains of other top levels are the operator's own and say nothing.
void lintDomainCloud(const LintReport& report, const ImdsConfig& config, const ImdsTenant& tenant)
{
    const std::string domain = lowered(tenant.domain);
    for (const CloudFacts& facts : allClouds()) {
        // The US Government cloud has tenants under onmicrosoft.com too.
        const bool allowed = facts.cloud == config.cloud
            || (facts.cloud == Cloud::Public && config.cloud == Cloud::UsGovernment);
        if (!allowed && domain.ends_with('.' + std::string(facts.tenantSuffix))) {
            report.add(issue::kLintDomainCloud, tenantPath(tenant), tenant.domainPlace,
                {{"domain", tenant.domain}, {"cloud", std::string(cloudFacts(config.cloud).name)},
                    {"other", std::string(facts.name)}});
        }
    }
}

void lintDomain(const LintReport& report, const ImdsConfig& config, const ImdsTenant& tenant)
{
    lintSpace(report, tenantPath(tenant), "domain", tenant.domain, tenant.domainPlace);
    if (tenant.domain != lowered(tenant.domain) || tenant.domain.ends_with('.')) {
        report.add(issue::kLintDomainForm, tenantPath(tenant), tenant.domainPlace,
            {{"domain", tenant.domain}});
    }
    lintDomainCloud(report, config, tenant);
}

void lintLists(const LintReport& report, const ImdsTenant& tenant)
{
    std::set<std::string> subscriptions;
    for (std::size_t i = 0; i < tenant.restrictToSubscriptions.size(); ++i) {
        const PlacedText& each = tenant.restrictToSubscriptions[i];
        const std::string path = itemPath(tenant, "restrictToSubscriptions", i);
        lintGuid(report, path, "restrictToSubscriptions", each.text, each.place);
        if (!subscriptions.insert(lowered(each.text)).second) {
            report.add(issue::kLintSubscriptionTwice, path, each.place,
                {{"subscription", each.text}, {"domain", tenant.domain}}, Severity::Note);
        }
    }
    std::set<std::string> tags;
    for (std::size_t i = 0; i < tenant.attributeVMTagKeys.size(); ++i) {
        const PlacedText& each = tenant.attributeVMTagKeys[i];
        const std::string path = itemPath(tenant, "attributeVMTagKeys", i);
        lintSpace(report, path, "attributeVMTagKeys", each.text, each.place);
        if (!tags.insert(lowered(each.text)).second) {
            report.add(
                issue::kLintTagTwice, path, each.place, {{"tag", each.text}}, Severity::Note);
        }
    }
}

void lintOwners(const LintReport& report, const std::string& base, const ImdsTenant& tenant,
    std::map<std::string, const ImdsTenant*>& owners)
{
    for (std::size_t i = 0; i < tenant.restrictToSubscriptions.size(); ++i) {
        const PlacedText& each = tenant.restrictToSubscriptions[i];
        const ImdsTenant* first = owners.emplace(lowered(each.text), &tenant).first->second;
        if (!equalNoCase(first->tenantId, tenant.tenantId)) {
            report.add(issue::kLintSubscriptionShared,
                base + itemPath(tenant, "restrictToSubscriptions", i), each.place,
                {{"subscription", each.text}, {"domain", tenant.domain}, {"other", first->domain},
                    {"line", std::int64_t{first->domainPlace.position.line}}});
        }
    }
}

} // namespace

void lintImds(const LintReport& report, const ImdsConfig& config)
{
    if (config.cloud == Cloud::German) {
        report.add(issue::kLintCloudClosed, "/cloudEnvironment", config.cloudPlace,
            {{"cloud", std::string(cloudFacts(config.cloud).name)}});
    }
    std::map<std::string, const ImdsTenant*> domains;
    for (const ImdsTenant& tenant : config.tenants) {
        lintBinding(report, config, tenant);
        lintDomain(report, config, tenant);
        lintGuid(report, tenantPath(tenant) + "/tenantID", "tenantID", tenant.tenantId,
            tenant.tenantIdPlace);
        lintLists(report, tenant);
        const auto [other, fresh] = domains.emplace(lowered(tenant.domain), &tenant);
        if (!fresh) {
            report.add(issue::kLintDomainTwice, tenantPath(tenant), tenant.domainPlace,
                {{"domain", tenant.domain}, {"other", other->second->domain}});
        }
    }
}

void lintSubscriptions(const LintReport& report)
{
    std::map<std::string, const ImdsTenant*> owners;
    for (std::size_t i = 0; i < report.set.policies.size(); ++i) {
        const auto& attestors = report.set.policies[i].requiredAttestors;
        for (std::size_t k = 0; k < attestors.size(); ++k) {
            if (const auto* config = std::get_if<ImdsConfig>(&attestors[k].config)) {
                for (const ImdsTenant& tenant : config->tenants) {
                    lintOwners(report, attestorPath(i, k) + "/config", tenant, owners);
                }
            }
        }
    }
}

} // namespace attest::policy
