// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/world.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab {

std::string idOf(const SecurityGroup& group)
{
    return arm::networkSecurityGroupId(group.group, group.name);
}

std::string idOf(const VirtualNetwork& network)
{
    return arm::resourceId(network.group, "Microsoft.Network/virtualNetworks", network.name);
}

std::string idOf(const UserIdentity& identity)
{
    return arm::resourceId(
        identity.group, "Microsoft.ManagedIdentity/userAssignedIdentities", identity.name);
}

std::string idOf(const ArcMachine& machine)
{
    return arm::resourceId(machine.group, "Microsoft.HybridCompute/machines", machine.name);
}

const Machine* findMachine(const World& world, std::string_view name)
{
    const auto found = std::find_if(world.machines.begin(), world.machines.end(),
        [&](const Machine& one) { return equalNoCase(one.name, name); });
    return found == world.machines.end() ? nullptr : &*found;
}

Machine* findMachine(World& world, std::string_view name)
{
    return const_cast<Machine*>(findMachine(std::as_const(world), name));
}

std::vector<std::string> machineNames(const World& world)
{
    std::vector<std::string> names;
    for (const Machine& machine : world.machines) {
        names.push_back(machine.name);
    }
    return names;
}

} // namespace attest::lab
