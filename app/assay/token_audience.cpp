// SPDX-License-Identifier: GPL-3.0-or-later
#include "token_audience.h"

#include "azure_access.h"
#include "base/ascii.h"
#include "loaded.h"
#include "policy/cloud.h"

namespace attest::app {

namespace {

std::string audienceIn(const policy::PolicySet& policies)
{
    for (const auto& each : policies.policies) {
        for (const auto& attestor : each.requiredAttestors) {
            if (const auto* msi = std::get_if<policy::MsiConfig>(&attestor.config);
                msi && !msi->entries.empty()) {
                return msi->entries.front().audience;
            }
        }
    }
    return {};
}

} // namespace

std::string usualAudience(const Invocation& invocation)
{
    if (const auto file = invocation.file("policy")) {
        const auto& loaded = policyOf(invocation.worker, file);
        return loaded.set ? audienceIn(*loaded.set) : std::string();
    }
    // What is wrong with the connections is said where one is used.
    const auto kept = keptConnections(invocation);
    const auto* all = std::get_if<std::vector<azure::Connection>>(&kept);
    if (!all) {
        return {};
    }
    const auto chosen = chosenConnection(*all, invocation.arguments.text(kConnectionOption.name));
    // The documented one is made of the tenant's id: a domain would name another resource.
    return chosen && isGuid(chosen->tenant) ? policy::defaultAudience(chosen->tenant)
                                            : std::string();
}

} // namespace attest::app
