// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Answers of Azure Resource Manager about the things a verifier looks up, trimmed to members that
/// mean something here. idOf() gives an object's resource id, toJson() the compact JSON of a GET.
namespace attest::lab::arm {

/// An id that is plainly made up; the default of everything below.
inline constexpr char kSubscription[] = "11111111-2222-4333-8444-555555555555";

struct Group {
    std::string subscriptionId = kSubscription;
    std::string name = "lab-rg";
};

/// "/subscriptions/{s}/resourceGroups/{g}/providers/{type}/{name}". The type may name parents:
/// "Microsoft.Network/virtualNetworks/lab-vnet/subnets".
[[nodiscard]] std::string resourceId(
    const Group& group, std::string_view type, std::string_view name);

struct UserAssignedIdentity {
    std::string id, principalId, clientId;
};

/// The "identity" member; absent when there is neither kind.
struct Identity {
    std::string tenantId;
    std::string systemPrincipalId; ///< none when empty
    std::vector<UserAssignedIdentity> userAssigned;
};

struct Vm {
    Group group;
    std::string name = "lab-vm";
    std::string location = "eastus";
    std::string vmId;
    std::string vmSize = "Standard_D2s_v5";
    std::string osType; ///< of its disk; empty: nothing is said of one
    std::vector<std::pair<std::string, std::string>> tags;
    std::vector<std::string> nicIds;
    Identity identity;
    std::string flexibleScaleSetId; ///< of the scale set with flexible orchestration; else empty
    std::string zone;               ///< none when empty
    Time created;
};

[[nodiscard]] std::string idOf(const Vm& vm);
[[nodiscard]] std::string toJson(const Vm& vm);
/// The name that flexible orchestration gives a machine: "{scale set}_{eight hex digits}".
[[nodiscard]] std::string flexibleVmName(std::string_view scaleSet, std::string_view vmId);

/// A machine of a scale set with uniform orchestration.
struct ScaleSetVm {
    Group group;
    std::string scaleSet = "lab-vmss";
    std::string instanceId = "0";
    std::string location = "eastus";
    std::string vmId;
    std::string vmSize = "Standard_D2s_v5";
    std::string osType;
    std::vector<std::pair<std::string, std::string>> tags;
    struct Interface {
        std::string name, subnetId, networkSecurityGroupId; ///< no group when empty
    };
    std::vector<Interface> interfaces;
    Identity identity;
};

[[nodiscard]] std::string idOf(const ScaleSetVm& vm);
[[nodiscard]] std::string toJson(const ScaleSetVm& vm);

struct ScaleSet {
    Group group;
    std::string name = "lab-vmss";
    std::string location = "eastus";
    enum class Orchestration { Uniform, Flexible } orchestration = Orchestration::Uniform;
    Identity identity;
};

[[nodiscard]] std::string idOf(const ScaleSet& scaleSet);
[[nodiscard]] std::string toJson(const ScaleSet& scaleSet);

struct Nic {
    Group group;
    std::string name = "lab-nic";
    std::string location = "eastus";
    std::string subnetId;
    std::string networkSecurityGroupId; ///< none when empty
    std::string machineId;              ///< resource id of the machine; none when empty
    std::string privateIp = "10.0.0.4";
    std::string macAddress = "00-0D-3A-00-00-01";
    /// The address that the interface stands at, when it belongs to a uniform scale set's machine.
    std::optional<std::string> id;
};

[[nodiscard]] std::string idOf(const Nic& nic);
[[nodiscard]] std::string toJson(const Nic& nic);

struct Subnet {
    Group group;
    std::string network = "lab-vnet";
    std::string name = "default";
    std::string addressPrefix = "10.0.0.0/24";
    std::string networkSecurityGroupId; ///< none when empty
};

[[nodiscard]] std::string idOf(const Subnet& subnet);
[[nodiscard]] std::string toJson(const Subnet& subnet);

[[nodiscard]] std::string networkSecurityGroupId(const Group& group, std::string_view name);

struct Subscription {
    std::string subscriptionId = kSubscription;
    std::string tenantId;
    std::string displayName = "Lab subscription";
    std::string state = "Enabled";
};

[[nodiscard]] std::string toJson(const Subscription& subscription);

/// {"value":[...],"nextLink":"..."}: one page of a list.
[[nodiscard]] std::string page(
    const std::vector<std::string>& items, const std::optional<std::string>& nextLink = {});
/// {"error":{"code","message"}}
[[nodiscard]] std::string error(std::string_view code, std::string_view message);

} // namespace attest::lab::arm
