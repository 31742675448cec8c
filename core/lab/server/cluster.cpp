// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/server/cluster.h"

#include "policy/load.h"
#include "policy/lookup.h"

#include <algorithm>

namespace attest::lab {

std::vector<policy::Diagnostic> Clusters::set(
    const std::string& id, std::string name, std::string_view policy, std::string pathTemplate)
{
    auto loaded = policy::load(name, copyBytes(asBytes(policy)));
    if (!loaded.policies) {
        return std::move(loaded.diagnostics);
    }
    Cluster cluster{id, std::make_shared<const policy::PolicySet>(*std::move(loaded.policies)),
        std::move(name), std::move(pathTemplate)};
    const std::lock_guard guard(m_lock);
    m_all.insert_or_assign(id, std::move(cluster));
    return {};
}

std::optional<std::vector<policy::Diagnostic>> Clusters::reload(
    std::string_view id, std::string_view policy)
{
    const auto known = find(id);
    if (!known) {
        return std::nullopt;
    }
    return set(known->id, known->policyName, policy, known->pathTemplate);
}

std::optional<Cluster> Clusters::find(std::string_view id) const
{
    const std::lock_guard guard(m_lock);
    const auto found = m_all.find(id);
    return found == m_all.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> wantedOf(
    const policy::PolicySet& set, const std::vector<std::string>& offered)
{
    std::vector<std::string> wanted;
    for (const auto& policy : set.policies) {
        const bool met = std::ranges::all_of(policy.requiredAttestors, [&](const auto& attestor) {
            return std::ranges::find(offered, attestor.type) != offered.end();
        });
        for (const auto& attestor : policy.requiredAttestors) {
            if (met && std::ranges::find(wanted, attestor.type) == wanted.end()) {
                wanted.push_back(attestor.type);
            }
        }
    }
    return wanted;
}

bool knowsTenantDomain(const policy::PolicySet& set, std::string_view domain)
{
    return std::ranges::any_of(set.policies, [&](const auto& policy) {
        return std::ranges::any_of(policy.requiredAttestors, [&](const auto& attestor) {
            const auto* imds = std::get_if<policy::ImdsConfig>(&attestor.config);
            return imds != nullptr && policy::findImdsTenant(*imds, domain).tenant != nullptr;
        });
    });
}

} // namespace attest::lab
