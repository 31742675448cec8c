// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"
#include "policy/model.h"

#include <optional>
#include <string>
#include <vector>

namespace attest::policy {

/// Signs of trouble in a policy that loads. Warnings and notes alone: lint never changes a verdict.
namespace issue {
/// The signed document holds no tenant. With several tenants and one without restrictToSubscriptions,
/// the agent chooses whose tenant it attests to. params: domain, tenantId, count (of tenants)
inline constexpr IssueId kLintTenantUnbound{"policy.tenant-unbound"};
/// One tenant, no restrictToSubscriptions: only the lookup at ARM ties a machine to it.
/// params: domain, tenantId
inline constexpr IssueId kLintSubscriptionsOpen{"policy.subscriptions-open"};
/// params: subscription, domain, other (domain), line (of the other)
inline constexpr IssueId kLintSubscriptionShared{"policy.subscription-two-tenants"};
/// params: subscription, domain
inline constexpr IssueId kLintSubscriptionTwice{"policy.subscription-twice"};
/// params: key, value
inline constexpr IssueId kLintNotGuid{"policy.not-guid"};
/// White space around a text that is compared exactly. params: key, value
inline constexpr IssueId kLintSpace{"policy.surrounding-space"};
/// A domain with upper-case letters or a trailing dot: agents have to write it so. params: domain
inline constexpr IssueId kLintDomainForm{"policy.domain-form"};
/// A tenant domain of another cloud than cloudEnvironment says. params: domain, cloud, other
inline constexpr IssueId kLintDomainCloud{"policy.domain-other-cloud"};
/// Two tenants whose domains differ only by case. params: domain, other
inline constexpr IssueId kLintDomainTwice{"policy.domain-twice"};
/// cloudEnvironment is a cloud that was closed. params: cloud
inline constexpr IssueId kLintCloudClosed{"policy.cloud-closed"};
/// A tag key that occurs twice (Azure ignores its case). params: tag
inline constexpr IssueId kLintTagTwice{"policy.tag-twice"};

/// Version 2 tokens carry the application's id as audience. params: audience, issuer
inline constexpr IssueId kLintV2DefaultAudience{"policy.v2-default-audience"};
/// The same with an audience that was given as a URI. params: audience, issuer
inline constexpr IssueId kLintV2UriAudience{"policy.v2-uri-audience"};
/// An application's id as audience of version 1 tokens. params: audience, issuer
inline constexpr IssueId kLintV1GuidAudience{"policy.v1-guid-audience"};
/// The default issuer in a cloud that has another. params: issuer, cloud, expected
inline constexpr IssueId kLintIssuerCloud{"policy.default-issuer-other-cloud"};
/// The issuer's tenant is not tenantID. params: issuer, tenantId
inline constexpr IssueId kLintIssuerTenant{"policy.issuer-not-of-tenant"};
/// params: issuer, expected
inline constexpr IssueId kLintIssuerSlash{"policy.issuer-trailing-slash"};
/// params: issuer, expected
inline constexpr IssueId kLintIssuerCase{"policy.issuer-case"};
/// No issuer of Entra that is known here. params: issuer
inline constexpr IssueId kLintIssuerUnknown{"policy.issuer-unknown"};
/// Differs from the default audience, or from another entry's, only by the slash at the end.
/// params: audience, expected
inline constexpr IssueId kLintAudienceSlash{"policy.audience-trailing-slash"};
/// params: audience, expected
inline constexpr IssueId kLintAudienceCase{"policy.audience-case"};
/// The default audience holds the tenant as written, here with upper-case letters. params: audience, expected
inline constexpr IssueId kLintAudienceUpper{"policy.default-audience-upper-case"};
/// A client id where an object id belongs: it equals one of the evidence. params: principalId
inline constexpr IssueId kLintPrincipalClientId{"policy.principal-is-client-id"};
/// params: principalId
inline constexpr IssueId kLintPrincipalTenant{"policy.principal-is-tenant"};
/// params: line (of the first)
inline constexpr IssueId kLintEntryTwice{"policy.entry-twice"};

/// params: name, line (of the first)
inline constexpr IssueId kLintPolicyTwice{"policy.name-twice"};
/// The same attestor type twice in one policy: both have to pass. params: type
inline constexpr IssueId kLintAttestorTwice{"policy.attestor-twice"};
} // namespace issue

enum class ArmLookup {
    Unknown,
    Always, ///< machines are always looked up with a credential of the tenant: that binds the tenant
    Never,
};

/// What is known beside the policy.
struct LintContext {
    ArmLookup arm = ArmLookup::Unknown;
    std::optional<Cloud> cloud;         ///< of the evidence, or of the connection
    std::vector<std::string> clientIds; ///< client ids (appid, azp) seen in evidence
};

/// By place.
[[nodiscard]] std::vector<Diagnostic> lint(const PolicySet& set, const LintContext& context = {});

} // namespace attest::policy
