// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/attestor_types.h"
#include "policy/export.h"
#include "policy/yaml_quote.h"

namespace attest::policy {
namespace {

std::vector<std::string> configLines(const AgentAttestor& attestor)
{
    std::vector<std::string> lines;
    if (const auto* imds = std::get_if<AgentImds>(&attestor.config)) {
        lines.push_back("tenant_domain: " + yamlQuoted(imds->tenantDomain.text));
    } else if (const auto* msi = std::get_if<AgentMsi>(&attestor.config)) {
        if (msi->audience) {
            lines.push_back("audience: " + yamlQuoted(msi->audience->text));
        }
        if (msi->selector != AgentMsi::Selector::None) {
            lines.push_back(
                std::string(selectorKey(msi->selector)) + ": " + yamlQuoted(msi->selected.text));
        }
    }
    return lines;
}

std::string attestorLines(const AgentConfig& config, std::size_t indent)
{
    const std::string margin(indent, ' ');
    std::string out;
    for (const AgentAttestor& attestor : config.attestors) {
        out += margin + "- type: " + yamlScalar(attestor.type) + '\n';
        const auto lines = configLines(attestor);
        if (!lines.empty()) {
            out += margin + "  config:\n";
        }
        for (const std::string& line : lines) {
            out += margin + "    " + line + '\n';
        }
    }
    return out;
}

} // namespace

std::string agentConfigText(const AgentConfig& config, AgentForm form)
{
    if (form == AgentForm::Linux) {
        return "cluster-id: " + yamlScalar(config.clusterId) + "\nagent-attestors:\n"
            + attestorLines(config, 2);
    }
    const bool named = config.clusterId.empty() && !config.clusterName.empty();
    const std::string cluster = named ? "    clusterName: " + yamlScalar(config.clusterName)
                                      : "    clusterId: " + yamlScalar(config.clusterId);
    return "agent:\n  auth:\n" + cluster + "\n    attestors:\n" + attestorLines(config, 6);
}

AgentConfig agentConfigFor(const Policy& policy, std::string_view clusterId)
{
    AgentConfig config;
    config.clusterId = clusterId;
    for (const Attestor& attestor : policy.requiredAttestors) {
        AgentAttestor offered;
        offered.type = attestor.type;
        if (const auto* imds = std::get_if<ImdsConfig>(&attestor.config)) {
            offered.config = AgentImds{{imds->tenants.front().domain, {}}};
        } else if (const auto* msi = std::get_if<MsiConfig>(&attestor.config)) {
            AgentMsi agent;
            const MsiEntry& entry = msi->entries.front();
            if (!entry.audienceDefaulted && entry.audience != defaultAudience(entry.tenantId)) {
                agent.audience = PlacedText{entry.audience, {}};
            }
            offered.config = std::move(agent);
        } else {
            continue;
        }
        config.attestors.push_back(std::move(offered));
    }
    return config;
}

} // namespace attest::policy
