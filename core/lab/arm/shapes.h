// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

/// JSON of what lab/mint/arm.h has not: containers, identities and access.
namespace attest::lab::arm {

[[nodiscard]] std::string networkJson(const VirtualNetwork& network);
[[nodiscard]] std::string securityGroupJson(const SecurityGroup& group);
[[nodiscard]] std::string userIdentityJson(const UserIdentity& identity, std::string_view tenantId);
[[nodiscard]] std::string groupJson(const ResourceGroup& group);
[[nodiscard]] std::string tenantJson(const Directory& directory);
/// {actions,notActions,dataActions,notDataActions}
[[nodiscard]] std::string permissionJson(const RoleDefinition& role);
[[nodiscard]] std::string roleDefinitionJson(const RoleDefinition& role);
[[nodiscard]] std::string roleAssignmentJson(const RoleAssignment& assignment);
/// "instanceView" of a machine that runs.
[[nodiscard]] std::string instanceViewJson(std::string_view computerName);
[[nodiscard]] std::string groupId(const Group& group);

} // namespace attest::lab::arm
