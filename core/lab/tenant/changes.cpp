// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/changes.h"

#include "base/ascii.h"
#include "lab/mint/guid.h"

#include <algorithm>

namespace attest::lab {

void setTags(World& world, std::string_view machine, Tags tags)
{
    if (Machine* found = findMachine(world, machine)) {
        found->tags = std::move(tags);
    }
}

void setIdentity(World& world, std::string_view machine, arm::Identity identity)
{
    if (Machine* found = findMachine(world, machine)) {
        found->identity = std::move(identity);
    }
}

void grantRole(World& world, std::string_view principalId, std::string_view role, std::string scope)
{
    const RoleDefinition* definition = findRole(role);
    if (definition == nullptr) {
        return;
    }
    RoleAssignment one;
    one.id = deriveGuid(
        world.seed, "role/" + std::string(principalId) + "/" + definition->id + "/" + scope);
    one.scope = std::move(scope);
    one.roleId = definition->id;
    one.principalId = std::string(principalId);
    const Principal* principal = findPrincipal(world.directory, principalId);
    if (principal != nullptr && principal->kind == Principal::Kind::User) {
        one.principalType = "User";
    }
    world.assignments.push_back(std::move(one));
}

void removeRoles(World& world, std::string_view principalId, std::string_view scope)
{
    std::erase_if(world.assignments, [&](const RoleAssignment& one) {
        return equalNoCase(one.principalId, principalId)
            && (isWithin(one.scope, scope) || isWithin(scope, one.scope));
    });
}

void removeApp(World& world, std::string_view named)
{
    const std::string appId(named); // It may be the name of the one that goes.
    std::erase_if(world.directory.apps,
        [&](const AppRegistration& app) { return equalNoCase(app.appId, appId); });
    std::erase_if(world.directory.principals,
        [&](const Principal& one) { return equalNoCase(one.appId, appId); });
}

void removePrincipal(World& world, std::string_view named)
{
    const std::string id(named);
    std::erase_if(
        world.directory.principals, [&](const Principal& one) { return equalNoCase(one.id, id); });
}

void setTokenVersion(World& world, std::string_view appId, int version)
{
    for (AppRegistration& app : world.directory.apps) {
        if (equalNoCase(app.appId, appId)) {
            app.tokenVersion = version;
        }
    }
}

} // namespace attest::lab
