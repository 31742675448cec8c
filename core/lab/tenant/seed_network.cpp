// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/seed_network.h"

#include "lab/mint/guid.h"

namespace attest::lab {

namespace {

void addNetwork(World& world, const ResourceGroup& group, std::string name, std::string range,
    const std::vector<arm::Subnet>& subnets)
{
    VirtualNetwork network{group.at, std::move(name), group.location, std::move(range), subnets};
    for (arm::Subnet& subnet : network.subnets) {
        subnet.group = group.at;
        subnet.network = network.name;
    }
    world.networks.push_back(std::move(network));
}

arm::Subnet subnet(std::string name, std::string prefix, std::string securityGroupId)
{
    arm::Subnet one;
    one.name = std::move(name);
    one.addressPrefix = std::move(prefix);
    one.networkSecurityGroupId = std::move(securityGroupId);
    return one;
}

std::string regionOf(Cloud cloud, bool second)
{
    switch (cloud) {
    case Cloud::Public:
        return second ? "westeurope" : "eastus";
    case Cloud::UsGovernment:
        return second ? "usgovarizona" : "usgovvirginia";
    case Cloud::China:
        return second ? "chinanorth3" : "chinaeast2";
    case Cloud::Germany:
        return second ? "germanynortheast" : "germanycentral";
    }
    return {};
}

} // namespace

void seedSubscriptions(World& world)
{
    const std::string production = deriveGuid(world.seed, "subscription/production");
    const std::string integration = deriveGuid(world.seed, "subscription/integration");
    const std::string& tenant = world.directory.tenantId;
    world.subscriptions = {{production, tenant, "Contoso production", "Enabled"},
        {integration, tenant, "Fabrikam integration", "Enabled"}};
    const std::string here = regionOf(world.cloud, false);
    world.groups = {{{production, "contoso-web-rg"}, here},
        {{production, "contoso-data-rg"}, regionOf(world.cloud, true)},
        {{production, "contoso-net-rg"}, here}, {{integration, "fabrikam-build-rg"}, here},
        {{integration, "fabrikam-net-rg"}, here}};
}

void seedNetworks(World& world)
{
    // Networks have their own groups, because a Reader of the machines' group alone cannot see
    // them: the usual reason for missing attributes.
    const ResourceGroup contoso = groupNamed(world, "contoso-net-rg");
    const ResourceGroup fabrikam = groupNamed(world, "fabrikam-net-rg");
    world.securityGroups
        = {{contoso.at, "web-nsg", contoso.location}, {contoso.at, "backend-nsg", contoso.location},
            {fabrikam.at, "build-nsg", fabrikam.location}};
    addNetwork(world, contoso, "contoso-vnet", "10.20.0.0/16",
        {subnet("frontend", "10.20.0.0/24", ""),
            subnet("backend", "10.20.1.0/24", securityGroupNamed(world, "backend-nsg"))});
    addNetwork(world, fabrikam, "fabrikam-vnet", "10.40.0.0/16",
        {subnet("build", "10.40.0.0/24", securityGroupNamed(world, "build-nsg"))});
}

ResourceGroup groupNamed(const World& world, std::string_view name)
{
    for (const ResourceGroup& group : world.groups) {
        if (group.at.name == name) {
            return group;
        }
    }
    return {};
}

std::string subnetNamed(const World& world, std::string_view name)
{
    for (const VirtualNetwork& network : world.networks) {
        for (const arm::Subnet& one : network.subnets) {
            if (one.name == name) {
                return idOf(one);
            }
        }
    }
    return {};
}

std::string securityGroupNamed(const World& world, std::string_view name)
{
    for (const SecurityGroup& group : world.securityGroups) {
        if (group.name == name) {
            return idOf(group);
        }
    }
    return {};
}

} // namespace attest::lab
