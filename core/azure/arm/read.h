// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/client.h"
#include "azure/arm/values.h"

/// Lists and single things of Resource Manager. All of them block; problems are those of ArmClient.
namespace attest::azure {

template <typename T>
using Each = std::function<bool(const std::vector<T>& page)>; ///< false ends the list

[[nodiscard]] Result<std::size_t> eachTenant(
    ArmClient& arm, const Each<DirectoryTenant>& sink, const net::Cancel& cancel);
[[nodiscard]] Result<std::size_t> eachSubscription(
    ArmClient& arm, const Each<CloudSubscription>& sink, const net::Cancel& cancel);
/// Of a subscription ("/subscriptions/ID") or of a group in it.
[[nodiscard]] Result<std::size_t> eachMachine(ArmClient& arm, const std::string& scope,
    const Each<VirtualMachine>& sink, const net::Cancel& cancel);
[[nodiscard]] Result<std::size_t> eachScaleSet(ArmClient& arm, const std::string& scope,
    const Each<ScaleSet>& sink, const net::Cancel& cancel);
/// Of a scale set with uniform orchestration, by its id.
[[nodiscard]] Result<std::size_t> eachInstance(ArmClient& arm, const std::string& scaleSetId,
    const Each<VirtualMachine>& sink, const net::Cancel& cancel);
/// Over a scope: those at it, above it and below it; of one principal where one is given.
[[nodiscard]] Result<std::size_t> eachRoleAssignment(ArmClient& arm, const std::string& scope,
    const std::string& principalId, const Each<RoleAssignment>& sink, const net::Cancel& cancel);

[[nodiscard]] Result<CloudSubscription> subscriptionOf(
    ArmClient& arm, const std::string& subscriptionId, const net::Cancel& cancel);
/// A machine or a uniform instance, by its id, with its power state.
[[nodiscard]] Result<VirtualMachine> machineOf(
    ArmClient& arm, const std::string& id, const net::Cancel& cancel);
[[nodiscard]] Result<NetworkInterface> interfaceOf(
    ArmClient& arm, const std::string& id, const net::Cancel& cancel);
[[nodiscard]] Result<Subnet> subnetOf(
    ArmClient& arm, const std::string& id, const net::Cancel& cancel);
/// What the signed-in one may do at a scope.
[[nodiscard]] Result<std::vector<Permission>> permissionsAt(
    ArmClient& arm, const std::string& scope, const net::Cancel& cancel);
/// What a role allows, by the id of its definition.
[[nodiscard]] Result<std::vector<Permission>> roleOf(
    ArmClient& arm, const std::string& roleDefinitionId, const net::Cancel& cancel);
/// Any object as it is, for looking at: the api-version is that of its type.
[[nodiscard]] Result<Value> resourceOf(
    ArmClient& arm, const std::string& id, const net::Cancel& cancel);

/// Which machines carry a vmId, by Resource Graph: at most `most`, by id. Instances of uniform scale sets
/// are not in the graph.
[[nodiscard]] Result<std::vector<std::string>> machinesByVmId(ArmClient& arm,
    const std::vector<std::string>& subscriptions, const std::string& vmId,
    const net::Cancel& cancel);

/// Of one object; faults are with the value.
[[nodiscard]] VirtualMachine readMachine(const Value& value);
[[nodiscard]] ScaleSet readScaleSet(const Value& value);
[[nodiscard]] CloudSubscription readSubscription(const Value& value);
[[nodiscard]] NetworkInterface readInterface(const Value& value);

} // namespace attest::azure
