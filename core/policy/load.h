// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"
#include "policy/model.h"

#include <optional>
#include <string>
#include <vector>

namespace attest::policy {

/// Every one says by Diagnostic::path and place where it belongs.
namespace issue {
/// A key that this section does not have. A misspelt restriction would otherwise restrict nothing.
/// params: key, nearest (empty where none is near), known (all, with commas)
inline constexpr IssueId kUnknownKey{"policy.unknown-key"};
/// A key of the section in the wrong place. params: key, place (where it belongs), nearest, known
inline constexpr IssueId kMisplacedKey{"policy.misplaced-key"};
/// params: key
inline constexpr IssueId kMissingKey{"policy.missing-key"};
/// params: expected, found ("text", "list", "mapping", "null", "boolean", "integer", "number")
inline constexpr IssueId kWrongType{"policy.wrong-type"};
/// A text that is empty or white space.
inline constexpr IssueId kEmptyText{"policy.empty-text"};
/// A list or mapping that has to hold something. params: key
inline constexpr IssueId kEmptyList{"policy.empty-list"};
/// restrictToSubscriptions: []. params: domain
inline constexpr IssueId kEmptySubscriptions{"policy.empty-subscriptions"};
/// A merge key of YAML 1.1 where a tenant's domain belongs: some readers would merge, others would not.
inline constexpr IssueId kMergeKey{"policy.merge-key"};
/// params: value, nearest
inline constexpr IssueId kUnknownCloud{"policy.unknown-cloud"};
/// params: name, nearest
inline constexpr IssueId kUnknownSection{"policy.unknown-section"};
/// One of the product's other sections (a note). params: name
inline constexpr IssueId kSectionNotEvaluated{"policy.section-not-evaluated"};
/// params: name, schema
inline constexpr IssueId kUnknownSchema{"policy.unknown-schema"};
/// A type of the product that this program does not verify (a note). params: type
inline constexpr IssueId kAttestorNotEvaluated{"policy.attestor-not-evaluated"};
/// A type that nobody knows (a warning). params: type, nearest
inline constexpr IssueId kAttestorUnknown{"policy.attestor-unknown"};
} // namespace issue

struct LoadResult {
    /// Absent when any diagnostic is a Failure: half a policy must never judge.
    std::optional<PolicySet> policies;
    std::vector<Diagnostic> diagnostics; ///< all of them, by place
    Buffer source;                       ///< the text, which the spans are in
};

/// Reads one configuration section: AgentAttestation v1 in full, the product's other sections by name.
///
/// Decided here, because the product's documentation leaves it open:
/// - One YAML document in a file. Aliases are expanded; duplicate keys, tags outside the core schema and
///   plain numbers or words like true where a text belongs are errors.
/// - restrictToSubscriptions: [] is an error. It could mean "none" or, like the absent key, "any
///   subscription"; a reader that guesses wrong opens the tenant. So is the key without a value.
/// - An empty list where one entry is needed (policies, requiredAttestors, tenants) is an error, and so
///   is an empty text for a name, an identifier, an audience or an issuer: an empty tenantID would match
///   an empty claim.
/// - Every policy has a name.
/// - GUIDs need not be GUIDs here: the server would store them, so that is the lint's to say.
[[nodiscard]] LoadResult load(std::string name, Bytes text);

} // namespace attest::policy
