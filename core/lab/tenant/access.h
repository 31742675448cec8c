// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Role-based access control as Resource Manager decides it: a role is held over a scope and
/// everything below.
namespace attest::lab {

struct RoleDefinition {
    std::string id; ///< GUID, that of the real built-in role
    std::string name;
    std::vector<std::string> actions, notActions; ///< globs: "*" stands for anything
};

[[nodiscard]] const std::vector<RoleDefinition>& builtInRoles();
/// By name or GUID; null for one that is not built in here.
[[nodiscard]] const RoleDefinition* findRole(std::string_view nameOrId);

struct RoleAssignment {
    std::string id;    ///< GUID
    std::string scope; ///< resource id, as deep as it may be
    std::string roleId;
    std::string principalId;
    std::string principalType = "ServicePrincipal";
};

/// Whether a resource id is a scope or lies below it; ids compare without case.
[[nodiscard]] bool isWithin(std::string_view id, std::string_view scope);
/// Without case; "*" stands for any run of characters, slashes too.
[[nodiscard]] bool matchesGlob(std::string_view glob, std::string_view text);
[[nodiscard]] bool allows(const RoleDefinition& role, std::string_view action);

/// Whether any of the principal's roles over that id allows the action.
[[nodiscard]] bool isAllowed(const std::vector<RoleAssignment>& assignments,
    std::string_view principalId, std::string_view action, std::string_view id);
/// The roles that the principal holds over that id.
[[nodiscard]] std::vector<const RoleDefinition*> rolesOver(
    const std::vector<RoleAssignment>& assignments, std::string_view principalId,
    std::string_view id);

} // namespace attest::lab
