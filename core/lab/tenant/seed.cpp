// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/tenant/seed.h"

#include "lab/mint/guid.h"
#include "lab/tenant/changes.h"
#include "lab/tenant/seed_directory.h"
#include "lab/tenant/seed_network.h"

namespace attest::lab {

namespace {

constexpr std::int64_t kDay = 86400;

/// Builds machines upon what stands in the world already.
class Builder {
public:
    Builder(World& world, Time now) : m_world(world), m_now(now) {}

    Machine machine(const ResourceGroup& group, std::string name)
    {
        Machine machine;
        machine.group = group.at;
        machine.location = group.location;
        machine.vmId = deriveGuid(m_world.seed, "vm/" + name);
        machine.name = std::move(name);
        machine.identity.tenantId = m_world.directory.tenantId;
        machine.created = m_now - Duration{40 * kDay};
        return machine;
    }

    void addNic(Machine& machine, std::string_view subnet, std::string_view securityGroup)
    {
        const int host = m_nextHost++;
        arm::Nic nic;
        nic.group = machine.group;
        nic.name = machine.name + "-nic";
        nic.location = machine.location;
        nic.subnetId = subnetNamed(m_world, subnet);
        nic.networkSecurityGroupId
            = securityGroup.empty() ? std::string() : securityGroupNamed(m_world, securityGroup);
        nic.machineId = idOf(machine);
        nic.privateIp = "10.20.0." + std::to_string(host);
        nic.macAddress = "00-0D-3A-20-00-" + hexOctet(host);
        if (machine.kind == Machine::Kind::Uniform) {
            nic.name = machine.scaleSet + "-nic";
            nic.id = nic.machineId + "/networkInterfaces/" + nic.name;
        }
        machine.nics.push_back(std::move(nic));
    }

    /// A system-assigned identity of a machine or of a whole uniform scale set.
    void addSystemIdentity(arm::Identity& identity, const std::string& name, std::string resourceId)
    {
        Principal principal;
        principal.kind = Principal::Kind::ManagedIdentity;
        principal.id = deriveGuid(m_world.seed, "principal/" + name);
        principal.appId = deriveGuid(m_world.seed, "client/" + name);
        principal.displayName = name;
        principal.resourceId = std::move(resourceId);
        identity.tenantId = m_world.directory.tenantId;
        identity.systemPrincipalId = principal.id;
        m_world.directory.principals.push_back(std::move(principal));
    }

    void addUserIdentity(arm::Identity& identity, const ResourceGroup& group, std::string name)
    {
        UserIdentity user{group.at, std::move(name), group.location, {}, {}};
        user.principalId = deriveGuid(m_world.seed, "principal/" + user.name);
        user.clientId = deriveGuid(m_world.seed, "client/" + user.name);
        m_world.directory.principals.push_back({Principal::Kind::ManagedIdentity, user.principalId,
            user.clientId, user.name, {}, idOf(user), {}});
        identity.tenantId = m_world.directory.tenantId;
        identity.userAssigned.push_back({idOf(user), user.principalId, user.clientId});
        m_world.identities.push_back(std::move(user));
    }

    void add(Machine machine) { m_world.machines.push_back(std::move(machine)); }

private:
    static std::string hexOctet(int value)
    {
        constexpr std::string_view kDigits = "0123456789ABCDEF";
        return {kDigits[static_cast<std::size_t>(value / 16 % 16)],
            kDigits[static_cast<std::size_t>(value % 16)]};
    }

    World& m_world;
    Time m_now;
    int m_nextHost = 4; // Azure keeps the first addresses of a subnet
};

void addPlainMachines(World& world, Builder& build)
{
    Machine web = build.machine(groupNamed(world, "contoso-web-rg"), "web-01");
    web.tags = {{"env", "prod"}, {"team", "web"}, {"cost-center", "4711"}};
    web.zone = "1";
    build.addNic(web, "frontend", "web-nsg");
    build.addSystemIdentity(web.identity, web.name, idOf(web));
    build.add(std::move(web));

    Machine db = build.machine(groupNamed(world, "contoso-data-rg"), "db-01");
    db.tags = {{"env", "prod"}, {"team", "data"}};
    db.vmSize = "Standard_E4s_v5";
    build.addNic(db, "backend", "");
    build.add(std::move(db));

    const ResourceGroup group = groupNamed(world, "fabrikam-build-rg");
    Machine builder = build.machine(group, "build-01");
    builder.tags = {{"env", "test"}, {"team", "build"}};
    build.addNic(builder, "build", "build-nsg");
    build.addUserIdentity(builder.identity, group, "build-runner");
    build.addUserIdentity(builder.identity, group, "build-publisher");
    build.add(std::move(builder));
}

void addUniformScaleSet(World& world, Builder& build)
{
    const ResourceGroup group = groupNamed(world, "contoso-web-rg");
    arm::ScaleSet set;
    set.group = group.at;
    set.name = "api-vmss";
    set.location = group.location;
    build.addSystemIdentity(set.identity, set.name, idOf(set));
    for (const char* instance : {"0", "1", "2"}) {
        Machine one = build.machine(group, set.name + "_" + instance);
        one.kind = Machine::Kind::Uniform;
        one.scaleSet = set.name;
        one.instanceId = instance;
        one.tags = {{"env", "prod"}, {"team", "api"}};
        one.identity = set.identity;
        build.addNic(one, "frontend", "web-nsg");
        build.add(std::move(one));
    }
    world.scaleSets.push_back(std::move(set));
}

void addFlexibleScaleSet(World& world, Builder& build)
{
    const ResourceGroup group = groupNamed(world, "fabrikam-build-rg");
    arm::ScaleSet set;
    set.group = group.at;
    set.name = "batch-vmss";
    set.location = group.location;
    set.orchestration = arm::ScaleSet::Orchestration::Flexible;
    arm::Identity shared;
    build.addUserIdentity(shared, group, "batch-worker");
    for (const char* seat : {"a", "b"}) {
        const std::string vmId = deriveGuid(world.seed, std::string("batch/") + seat);
        Machine one = build.machine(group, arm::flexibleVmName(set.name, vmId));
        one.kind = Machine::Kind::Flexible;
        one.scaleSet = set.name;
        one.vmId = vmId;
        one.tags = {{"env", "test"}, {"team", "batch"}};
        one.identity = shared;
        build.addNic(one, "build", "");
        build.add(std::move(one));
    }
    world.scaleSets.push_back(std::move(set));
}

void addArcMachine(World& world, Builder& build)
{
    const ResourceGroup group = groupNamed(world, "contoso-data-rg");
    ArcMachine edge{group.at, "edge-01", group.location, deriveGuid(world.seed, "vm/edge-01"), {}};
    build.addSystemIdentity(edge.identity, edge.name, idOf(edge));
    world.arc = std::move(edge);
}

} // namespace

World seededWorld(std::string_view seed, Time now, Cloud cloud)
{
    World world;
    world.cloud = cloud;
    world.seed = std::string(seed);
    world.created = now;
    seedDirectory(world, now);
    world.keys = firstKeys(seed, now);
    seedSubscriptions(world);
    seedNetworks(world);
    Builder build(world, now);
    addPlainMachines(world, build);
    addUniformScaleSet(world, build);
    addFlexibleScaleSet(world, build);
    addArcMachine(world, build);
    seedRoles(world);
    return world;
}

} // namespace attest::lab
