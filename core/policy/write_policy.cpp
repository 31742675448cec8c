// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/write_policy.h"

#include "policy/attestor_types.h"
#include "policy/yaml_quote.h"

namespace attest::policy {
namespace {

class Lines {
public:
    void add(std::size_t indent, std::string_view text)
    {
        m_text.append(indent, ' ');
        m_text += text;
        m_text += '\n';
    }
    void field(std::size_t indent, std::string_view key, std::string_view value)
    {
        add(indent, std::string(key) + ": " + std::string(value));
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

void write(Lines& out, std::string_view key, const std::vector<PlacedText>& list)
{
    if (list.empty()) {
        return;
    }
    out.add(16, std::string(key) + ":");
    for (const PlacedText& each : list) {
        out.add(18, "- " + yamlQuoted(each.text));
    }
}

void write(Lines& out, const ImdsConfig& config)
{
    out.add(10, "config:");
    if (!config.cloudDefaulted) {
        out.field(12, "cloudEnvironment", cloudFacts(config.cloud).name);
    }
    out.add(12, "tenants:");
    for (const ImdsTenant& tenant : config.tenants) {
        out.add(14, yamlScalar(tenant.domain) + ":");
        out.field(16, "tenantID", yamlQuoted(tenant.tenantId));
        write(out, "restrictToSubscriptions", tenant.restrictToSubscriptions);
        write(out, "attributeVMTagKeys", tenant.attributeVMTagKeys);
    }
}

void write(Lines& out, const MsiConfig& config)
{
    out.add(10, "config:");
    out.add(12, "tenants:");
    for (const MsiEntry& entry : config.entries) {
        out.field(14, "- tenantID", yamlQuoted(entry.tenantId));
        out.field(16, "principalID", yamlQuoted(entry.principalId));
        if (!entry.audienceDefaulted) {
            out.field(16, "audience", yamlQuoted(entry.audience));
        }
        if (!entry.issuerDefaulted) {
            out.field(16, "issuerURL", yamlQuoted(entry.issuerUrl));
        }
    }
}

} // namespace

std::string policyYaml(const PolicySet& set)
{
    Lines out;
    out.field(0, "section", kAgentAttestation);
    out.field(0, "schema", kSchemaV1);
    out.add(0, "spec:");
    out.add(2, "policies:");
    for (const Policy& policy : set.policies) {
        out.field(4, "- name", yamlScalar(policy.name));
        out.add(6, "requiredAttestors:");
        for (const Attestor& attestor : policy.requiredAttestors) {
            out.field(8, "- type", yamlScalar(attestor.type));
            if (const auto* imds = std::get_if<ImdsConfig>(&attestor.config)) {
                write(out, *imds);
            } else if (const auto* msi = std::get_if<MsiConfig>(&attestor.config)) {
                write(out, *msi);
            }
        }
    }
    return out.take();
}

} // namespace attest::policy
