// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/agent_config.h"
#include "policy/model.h"

#include <string>
#include <string_view>
#include <vector>

/// What people paste elsewhere, made from a policy. Every text ends in a line break.
namespace attest::policy {

/// Two lines of shell: validate without storing, then store.
[[nodiscard]] std::string spirlctlCommands(std::string_view clusterId, std::string_view file);

struct TerraformNames {
    std::string resource = "agent_attestation";
    /// An expression; a literal cluster id ("c-...") is put in quotes.
    std::string cluster = "spirl_cluster.my_cluster.id";
};
/// A spirl_cluster_config that holds the policy's text in a heredoc, as `terraform fmt` would lay it
/// out. The text comes out of Terraform as it is here, except that CRLF becomes LF and a missing line
/// break at the end is added.
[[nodiscard]] std::string terraformConfig(
    std::string_view policyText, const TerraformNames& names = {});

/// The agent's side: Helm values, or the Linux agent's file.
[[nodiscard]] std::string agentConfigText(const AgentConfig& config, AgentForm form);

/// An agent's configuration that a policy's attestors answer: for azure_imds the first tenant domain,
/// for azure_msi the audience of the first entry where it is not the default one. Other attestor types
/// are left out.
[[nodiscard]] AgentConfig agentConfigFor(const Policy& policy, std::string_view clusterId);

/// A shell script that registers the application of the default audience in each tenant whose entries
/// use it, and the service principal without which no token is issued for it (the documented script
/// makes the application alone). Empty when no entry uses the default audience.
[[nodiscard]] std::string appRegistrationScript(const PolicySet& set);

} // namespace attest::policy
