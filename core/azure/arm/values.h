// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// What Resource Manager says of things, as far as we look at it; texts that are absent are empty. Ids keep
/// the case they came in and compare without it.
namespace attest::azure {

struct DirectoryTenant {
    std::string tenantId, displayName, defaultDomain;
};

struct CloudSubscription {
    std::string subscriptionId, displayName, tenantId, state;
};

struct ManagedIdentity {
    struct UserAssigned {
        std::string id, principalId, clientId;
    };
    std::string type; ///< "SystemAssigned, UserAssigned"; empty: none
    std::string principalId, tenantId;
    std::vector<UserAssigned> userAssigned;
};

using ResourceTags = std::vector<std::pair<std::string, std::string>>;

/// A virtual machine, or an instance of a scale set with uniform orchestration.
struct VirtualMachine {
    std::string id, name, location, vmId, size, osType;
    std::string scaleSetId; ///< of either kind; empty for a machine of its own
    std::string instanceId; ///< of a uniform instance
    std::string state;      ///< "PowerState/running"; only where it was expanded
    ManagedIdentity identity;
    ResourceTags tags;
    std::vector<std::string> interfaceIds;
    /// A uniform instance says its network itself.
    std::vector<std::string> securityGroupIds, subnetIds;
};

struct ScaleSet {
    std::string id, name, location, orchestration; ///< "Uniform", "Flexible"
    std::int64_t capacity = 0;
    ManagedIdentity identity;
    ResourceTags tags;
};

struct NetworkInterface {
    std::string id, name, securityGroupId, machineId;
    std::vector<std::string> subnetIds, privateAddresses;
};

struct Subnet {
    std::string id, name, securityGroupId, prefix;
};

struct RoleAssignment {
    std::string id, scope, roleDefinitionId, principalId, principalType;
};

struct Permission {
    std::vector<std::string> actions, notActions;
};
/// Whether any of them allows the action and does not take it away again; "*" stands for any run of
/// characters, without case. Deny assignments are not among them.
[[nodiscard]] bool allows(const std::vector<Permission>& permissions, std::string_view action);

} // namespace attest::azure
