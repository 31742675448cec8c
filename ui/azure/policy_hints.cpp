// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/policy_hints.h"

#include "policy/lookup.h"
#include "theme/text.h"

namespace attest::ui {
namespace {

std::shared_ptr<const policy::PolicySet> policyOf(const LiveCase* live)
{
    const auto* appraisal = live ? live->stepper().appraisal() : nullptr;
    return appraisal ? appraisal->context().policy : nullptr;
}

} // namespace

QString usualAudience(const LiveCase* live, const std::string& tenant)
{
    const auto policy = policyOf(live);
    if (const auto* entry = policy ? policy::findMsiEntry(*policy, tenant) : nullptr) {
        return shown(entry->audience);
    }
    return tenant.empty() ? QString() : own(policy::defaultAudience(tenant));
}

QString usualDomain(const LiveCase* live)
{
    const auto set = policyOf(live);
    if (!set) {
        return {};
    }
    const policy::ImdsTenant* only = nullptr;
    for (const auto& policy : set->policies) {
        for (const auto& attestor : policy.requiredAttestors) {
            const auto* config = std::get_if<policy::ImdsConfig>(&attestor.config);
            if (!config) {
                continue;
            }
            if (config->tenants.size() != 1
                || (only && only->domain != config->tenants[0].domain)) {
                return {};
            }
            only = &config->tenants[0];
        }
    }
    return only ? shown(only->domain) : QString();
}

} // namespace attest::ui
