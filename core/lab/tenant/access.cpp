// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/access.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab {

const std::vector<RoleDefinition>& builtInRoles()
{
    static const std::vector<RoleDefinition> kRoles{
        {"acdd72a7-3385-48ef-bd42-f606fba80ae7", "Reader", {"*/read"}, {}},
        {"b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor", {"*"},
            {"Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write",
                "Microsoft.Authorization/elevateAccess/Action"}},
        {"8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner", {"*"}, {}},
        {"9980e02c-c2be-4d73-94e8-173b1dc7cf3c", "Virtual Machine Contributor",
            {"Microsoft.Compute/virtualMachines/*", "Microsoft.Compute/virtualMachineScaleSets/*",
                "Microsoft.Network/networkInterfaces/*", "Microsoft.Network/virtualNetworks/read",
                "Microsoft.Network/virtualNetworks/subnets/join/action",
                "Microsoft.Authorization/*/read",
                "Microsoft.Resources/subscriptions/resourceGroups/read"},
            {}},
    };
    return kRoles;
}

const RoleDefinition* findRole(std::string_view nameOrId)
{
    for (const RoleDefinition& role : builtInRoles()) {
        if (role.name == nameOrId || equalNoCase(role.id, nameOrId)) {
            return &role;
        }
    }
    return nullptr;
}

bool isWithin(std::string_view id, std::string_view scope)
{
    while (scope.ends_with('/')) {
        scope.remove_suffix(1);
    }
    return id.size() >= scope.size() && equalNoCase(id.substr(0, scope.size()), scope)
        && (id.size() == scope.size() || id[scope.size()] == '/');
}

bool matchesGlob(std::string_view glob, std::string_view text)
{
    // Greedy with one point to come back to: linear in practice, quadratic at worst.
    std::size_t g = 0, t = 0, star = std::string_view::npos, from = 0;
    while (t < text.size()) {
        if (g < glob.size() && glob[g] == '*') {
            star = g++;
            from = t;
        } else if (g < glob.size() && toLower(glob[g]) == toLower(text[t])) {
            ++g;
            ++t;
        } else if (star != std::string_view::npos) {
            g = star + 1;
            t = ++from;
        } else {
            return false;
        }
    }
    return glob.find_first_not_of('*', g) == std::string_view::npos;
}

bool allows(const RoleDefinition& role, std::string_view action)
{
    const auto matches = [&](const std::string& glob) { return matchesGlob(glob, action); };
    return std::any_of(role.actions.begin(), role.actions.end(), matches)
        && std::none_of(role.notActions.begin(), role.notActions.end(), matches);
}

std::vector<const RoleDefinition*> rolesOver(const std::vector<RoleAssignment>& assignments,
    std::string_view principalId, std::string_view id)
{
    std::vector<const RoleDefinition*> roles;
    for (const RoleAssignment& one : assignments) {
        const RoleDefinition* role
            = equalNoCase(one.principalId, principalId) && isWithin(id, one.scope)
            ? findRole(one.roleId)
            : nullptr;
        if (role != nullptr) {
            roles.push_back(role);
        }
    }
    return roles;
}

bool isAllowed(const std::vector<RoleAssignment>& assignments, std::string_view principalId,
    std::string_view action, std::string_view id)
{
    const auto roles = rolesOver(assignments, principalId, id);
    return std::any_of(
        roles.begin(), roles.end(), [&](const auto* role) { return allows(*role, action); });
}

} // namespace attest::lab
