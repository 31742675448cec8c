// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/mint/cms.h"
#include "lab/mint/hierarchy.h"
#include "lab/mint/token.h"
#include "lab/tenant/access.h"
#include "lab/tenant/directory.h"
#include "lab/tenant/keys.h"
#include "lab/tenant/machine.h"

#include <functional>

namespace attest::lab {

struct ResourceGroup {
    arm::Group at;
    std::string location;
};

struct SecurityGroup {
    arm::Group group;
    std::string name, location;
};

struct VirtualNetwork {
    arm::Group group;
    std::string name, location, addressSpace;
    std::vector<arm::Subnet> subnets;
};

/// A user-assigned identity as a resource; its principal is in the directory.
struct UserIdentity {
    arm::Group group;
    std::string name, location, principalId, clientId;
};

/// A machine outside of Azure that Arc's agent gives an identity of its own.
struct ArcMachine {
    arm::Group group;
    std::string name, location, vmId;
    arm::Identity identity;
};

[[nodiscard]] std::string idOf(const SecurityGroup& group);
[[nodiscard]] std::string idOf(const VirtualNetwork& network);
[[nodiscard]] std::string idOf(const UserIdentity& identity);
[[nodiscard]] std::string idOf(const ArcMachine& machine);

/// Where a fault may change what is about to be signed. Called from the servers' threads.
struct Hooks {
    std::function<void(const Machine&, AttestedSpec&)> documentContent;
    std::function<void(const Machine&, CmsShape&)> documentShape;
    std::function<void(TokenSpec&)> token;
};

/// Everything there is in the simulated tenant, as a value. What is asked for is looked up in it
/// anew each time, so that a change is seen by all services at once.
struct World {
    Cloud cloud = Cloud::Public;
    std::string seed;
    Time created;
    Directory directory;
    KeyRing keys;
    std::vector<arm::Subscription> subscriptions;
    std::vector<ResourceGroup> groups;
    std::vector<Machine> machines;
    std::optional<ArcMachine> arc;
    std::vector<arm::ScaleSet> scaleSets;
    std::vector<VirtualNetwork> networks;
    std::vector<SecurityGroup> securityGroups;
    std::vector<UserIdentity> identities;
    std::vector<RoleAssignment> assignments;
    Generation signers = Generation::G2; ///< of the documents' leaves
    Hooks hooks;
};

[[nodiscard]] const Machine* findMachine(const World& world, std::string_view name);
[[nodiscard]] Machine* findMachine(World& world, std::string_view name);
[[nodiscard]] std::vector<std::string> machineNames(const World& world);

} // namespace attest::lab
