// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"
#include "policy/model.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace attest::policy {

/// Every one says by Diagnostic::path and place where it belongs. Besides these: missing-key, wrong-type,
/// empty-text, empty-list, unknown-key, attestor-not-evaluated, attestor-unknown of load.h.
namespace issue {
/// Neither agent.auth (Helm) nor agent-attestors (Linux).
inline constexpr IssueId kAgentNoAttestors{"policy.agent-no-attestors"};
/// Both at once.
inline constexpr IssueId kAgentBothForms{"policy.agent-both-forms"};
/// More than one of clientId, object_id and msi_res_id. params: first, second
inline constexpr IssueId kAgentSelectors{"policy.agent-several-selectors"};
/// Both clusterId and clusterName.
inline constexpr IssueId kAgentCluster{"policy.agent-several-clusters"};
/// tenant_domain is no key of any policy's tenants. params: domain
inline constexpr IssueId kAgentDomainUnknown{"policy.agent-domain-unknown"};
/// It is one but for case, white space or a trailing dot. params: domain, known
inline constexpr IssueId kAgentDomainNear{"policy.agent-domain-near-miss"};
/// No policy has an entry with this audience. params: audience
inline constexpr IssueId kAgentAudienceUnknown{"policy.agent-audience-unknown"};
/// An entry's audience is the same but for case, a slash or white space. params: audience, known
inline constexpr IssueId kAgentAudienceNear{"policy.agent-audience-near-miss"};
/// No policy asks for an attestor that this agent offers. params: type
inline constexpr IssueId kAgentMethodUnused{"policy.agent-method-unused"};
} // namespace issue

/// What an agent says for azure_imds.
struct AgentImds {
    PlacedText tenantDomain;
};

/// What an agent says for azure_msi. At most one selector; none is the default identity.
struct AgentMsi {
    enum class Selector { None, ClientId, ObjectId, ResourceId };
    std::optional<PlacedText> audience; ///< absent: api://<tenantId>/defakto-server
    Selector selector = Selector::None;
    PlacedText selected;
};
/// "clientId", "object_id", "msi_res_id"; empty for None. The mixture is the product's.
[[nodiscard]] std::string_view selectorKey(AgentMsi::Selector selector);

struct AgentOther {};

struct AgentAttestor {
    std::string type;
    std::variant<AgentImds, AgentMsi, AgentOther> config;
    Place place;
};

/// How an agent's configuration is nested: Helm values, or the file of the Linux package.
enum class AgentForm { Helm, Linux };

/// The part of an agent's configuration that attestation needs.
struct AgentConfig {
    AgentForm form = AgentForm::Helm;
    std::string clusterId;
    std::string clusterName; ///< Helm alone, in place of clusterId
    std::vector<AgentAttestor> attestors;
};

struct AgentLoadResult {
    std::optional<AgentConfig> config; ///< absent when any diagnostic is a Failure
    std::vector<Diagnostic> diagnostics;
};

/// Reads Helm values (agent.auth.{clusterId, attestors}) or a Linux agent's file ({cluster-id,
/// agent-attestors}). Everything else in the file belongs to others and is left alone.
[[nodiscard]] AgentLoadResult loadAgentConfig(std::string_view text);

/// What of an agent's configuration no policy of the set would answer. Warnings; places are in the
/// agent's text.
[[nodiscard]] std::vector<Diagnostic> compareAgent(const AgentConfig& agent, const PolicySet& set);

} // namespace attest::policy
