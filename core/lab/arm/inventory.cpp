// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/inventory.h"

#include "base/ascii.h"
#include "lab/arm/shapes.h"

namespace attest::lab::arm {

namespace {

constexpr char kVm[] = "Microsoft.Compute/virtualMachines";
constexpr char kScaleSet[] = "Microsoft.Compute/virtualMachineScaleSets";
constexpr char kScaleSetVm[] = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines";
constexpr char kScaleSetNic[]
    = "Microsoft.Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces";
constexpr char kNic[] = "Microsoft.Network/networkInterfaces";

} // namespace

Inventory::Inventory(const World& world)
{
    for (const Machine& machine : world.machines) {
        const bool uniform = machine.kind == Machine::Kind::Uniform;
        add({idOf(machine), uniform ? kScaleSetVm : kVm, machine.name, armJson(machine)});
        for (const Nic& nic : machine.nics) {
            add({idOf(nic), uniform ? kScaleSetNic : kNic, nic.name, toJson(nic)});
        }
    }
    for (const ScaleSet& set : world.scaleSets) {
        add({idOf(set), kScaleSet, set.name, toJson(set)});
    }
    for (const VirtualNetwork& network : world.networks) {
        add({idOf(network), "Microsoft.Network/virtualNetworks", network.name,
            networkJson(network)});
        for (const Subnet& subnet : network.subnets) {
            add({idOf(subnet), "Microsoft.Network/virtualNetworks/subnets", subnet.name,
                toJson(subnet)});
        }
    }
    for (const SecurityGroup& group : world.securityGroups) {
        add({idOf(group), "Microsoft.Network/networkSecurityGroups", group.name,
            securityGroupJson(group)});
    }
    for (const UserIdentity& identity : world.identities) {
        add({idOf(identity), "Microsoft.ManagedIdentity/userAssignedIdentities", identity.name,
            userIdentityJson(identity, world.directory.tenantId)});
    }
}

const Resource* Inventory::find(std::string_view id) const
{
    const auto found = m_byId.find(lowered(id));
    return found == m_byId.end() ? nullptr : &m_all[found->second];
}

void Inventory::add(Resource resource)
{
    m_byId.emplace(lowered(resource.id), m_all.size());
    m_all.push_back(std::move(resource));
}

} // namespace attest::lab::arm
