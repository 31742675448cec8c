// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/policy_text.h"

namespace attest::golden {
namespace {

std::string line(int indent, const std::string& text)
{
    return std::string(static_cast<std::size_t>(indent), ' ') + text + "\n";
}

std::string list(int indent, const std::string& key, const std::vector<std::string>& values)
{
    std::string out = values.empty() ? "" : line(indent, key + ":");
    for (const std::string& value : values) {
        out += line(indent + 2, "- \"" + value + "\"");
    }
    return out;
}

std::string member(int indent, const std::string& key, const std::string& value)
{
    return value.empty() ? "" : line(indent, key + ": \"" + value + "\"");
}

constexpr int kAttestor = 8;
constexpr int kConfig = 12;

} // namespace

std::string attestorText(const ImdsText& imds)
{
    std::string out = line(kAttestor, "- type: azure_imds") + line(kAttestor + 2, "config:");
    if (!imds.cloud.empty()) {
        out += line(kConfig, "cloudEnvironment: " + imds.cloud);
    }
    out += line(kConfig, "tenants:");
    for (const ImdsTenantText& tenant : imds.tenants) {
        out += line(kConfig + 2, tenant.domain + ":");
        out += member(kConfig + 4, "tenantID", tenant.tenantId);
        out += list(kConfig + 4, "restrictToSubscriptions", tenant.subscriptions);
        out += list(kConfig + 4, "attributeVMTagKeys", tenant.tags);
    }
    return out;
}

std::string attestorText(const MsiText& msi)
{
    std::string out = line(kAttestor, "- type: azure_msi") + line(kAttestor + 2, "config:")
        + line(kConfig, "tenants:");
    for (const MsiEntryText& entry : msi.tenants) {
        out += line(kConfig + 2, "- tenantID: \"" + entry.tenantId + "\"");
        out += member(kConfig + 4, "principalID", entry.principalId);
        out += member(kConfig + 4, "audience", entry.audience);
        out += member(kConfig + 4, "issuerURL", entry.issuerUrl);
    }
    return out;
}

std::string otherAttestorText(const std::string& type)
{
    return line(kAttestor, "- type: " + type);
}

std::string policyYaml(const std::vector<PolicyText>& policies)
{
    std::string out = "section: AgentAttestation\nschema: v1\nspec:\n  policies:\n";
    for (const PolicyText& policy : policies) {
        out += line(4, "- name: " + policy.name) + line(6, "requiredAttestors:");
        for (const std::string& attestor : policy.attestors) {
            out += attestor;
        }
    }
    return out;
}

} // namespace attest::golden
