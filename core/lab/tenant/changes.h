// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

/// What an administrator of the tenant could do, as changes of the world; for Tenant::change().
namespace attest::lab {

using Tags = std::vector<std::pair<std::string, std::string>>;

/// Nothing happens for a machine that is not there.
void setTags(World& world, std::string_view machine, Tags tags);
void setIdentity(World& world, std::string_view machine, arm::Identity identity);

/// A role by its name over a scope.
void grantRole(
    World& world, std::string_view principalId, std::string_view role, std::string scope);
/// All assignments of the principal at that scope, at any deeper one and at any wider one: after
/// it, the principal holds nothing there.
void removeRoles(World& world, std::string_view principalId, std::string_view scope);

void removeApp(World& world, std::string_view appId);
/// The registration stays; tokens for it can no longer be had.
void removePrincipal(World& world, std::string_view id);
/// The version of the tokens that an application asks for.
void setTokenVersion(World& world, std::string_view appId, int version);

} // namespace attest::lab
