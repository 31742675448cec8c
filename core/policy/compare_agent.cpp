// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/agent_config.h"
#include "policy/attestor_types.h"
#include "policy/lookup.h"

#include <functional>

namespace attest::policy {
namespace {

void forEachAttestor(const PolicySet& set, const std::function<void(const Attestor&)>& visit)
{
    for (const Policy& policy : set.policies) {
        for (const Attestor& attestor : policy.requiredAttestors) {
            visit(attestor);
        }
    }
}

Diagnostic warning(IssueId id, std::string path, const Place& place, Params params)
{
    return {id, Severity::Warning, std::move(params), {}, {}, std::move(path), place.span,
        place.position};
}

void compareImds(const AgentImds& agent, const std::string& path, const PolicySet& set,
    std::vector<Diagnostic>& out)
{
    const std::string& domain = agent.tenantDomain.text;
    const ImdsTenant* near = nullptr;
    bool known = false;
    forEachAttestor(set, [&](const Attestor& attestor) {
        if (const auto* config = std::get_if<ImdsConfig>(&attestor.config)) {
            const ImdsLookup found = findImdsTenant(*config, domain);
            known = known || found.tenant != nullptr;
            near = near == nullptr ? found.nearMiss : near;
        }
    });
    if (!known && near != nullptr) {
        out.push_back(warning(issue::kAgentDomainNear, path + "/tenant_domain",
            agent.tenantDomain.place, {{"domain", domain}, {"known", near->domain}}));
    } else if (!known) {
        out.push_back(warning(issue::kAgentDomainUnknown, path + "/tenant_domain",
            agent.tenantDomain.place, {{"domain", domain}}));
    }
}

// Without an audience the agent asks for the default one of its own tenant, which is not known here.
void compareMsi(const AgentMsi& agent, const std::string& path, const PolicySet& set,
    std::vector<Diagnostic>& out)
{
    if (!agent.audience) {
        return;
    }
    const std::string& audience = agent.audience->text;
    Closeness nearest = Closeness::Different;
    std::string known;
    forEachAttestor(set, [&](const Attestor& attestor) {
        if (const auto* config = std::get_if<MsiConfig>(&attestor.config)) {
            for (const MsiEntry& entry : config->entries) {
                const Closeness near = closeness(audience, entry.audience);
                if (near < nearest) {
                    nearest = near;
                    known = entry.audience;
                }
            }
        }
    });
    if (nearest == Closeness::Different) {
        out.push_back(warning(issue::kAgentAudienceUnknown, path + "/audience",
            agent.audience->place, {{"audience", audience}}));
    } else if (nearest != Closeness::Equal) {
        out.push_back(warning(issue::kAgentAudienceNear, path + "/audience", agent.audience->place,
            {{"audience", audience}, {"known", known}}));
    }
}

} // namespace

std::vector<Diagnostic> compareAgent(const AgentConfig& agent, const PolicySet& set)
{
    std::vector<Diagnostic> out;
    const std::string list
        = agent.form == AgentForm::Helm ? "/agent/auth/attestors" : "/agent-attestors";
    for (std::size_t i = 0; i < agent.attestors.size(); ++i) {
        const AgentAttestor& offered = agent.attestors[i];
        const std::string path = list + '[' + std::to_string(i) + ']';
        bool asked = false;
        forEachAttestor(
            set, [&](const Attestor& each) { asked = asked || each.type == offered.type; });
        if (!asked) {
            out.push_back(warning(issue::kAgentMethodUnused, path + "/type", offered.place,
                {{"type", offered.type}}));
        } else if (const auto* imds = std::get_if<AgentImds>(&offered.config)) {
            compareImds(*imds, path + "/config", set, out);
        } else if (const auto* msi = std::get_if<AgentMsi>(&offered.config)) {
            compareMsi(*msi, path + "/config", set, out);
        }
    }
    return out;
}

} // namespace attest::policy
