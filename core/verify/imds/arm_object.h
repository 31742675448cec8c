// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/stage_run.h"

#include <optional>
#include <string>
#include <vector>

/// Reading what Azure Resource Manager says of a machine. Shapes: Microsoft.Compute virtualMachines and
/// virtualMachineScaleSets/virtualMachines, Microsoft.Network networkInterfaces and subnets.
namespace attest::verify::imds {

/// A resource id taken apart; identifiers compare without case and keep the case they were given in.
struct ResourceId {
    std::string text;
    std::string subscription, resourceGroup;
    std::string scaleSet; ///< of a uniform scale set instance; empty otherwise
    std::string name;     ///< of the machine, or the instance number in a uniform scale set
    [[nodiscard]] bool uniformInstance() const { return !scaleSet.empty(); }
};
/// A virtual machine or a uniform scale set's instance; nothing for any other id. Every segment is held
/// to what Azure allows in names, so that it can stand in a URL.
[[nodiscard]] std::optional<ResourceId> parseMachineId(std::string_view text);
/// Whether each segment of an ARM id is free of what could change the request it is put into.
[[nodiscard]] bool isPlainArmId(std::string_view text);
/// The segment after "/<type>/" (without case), e.g. the name of a networkSecurityGroups id.
[[nodiscard]] std::string armSegment(std::string_view id, std::string_view type);

/// Walks an object by member names; kNoNode where one is missing.
[[nodiscard]] decode::NodeId dig(
    StageRun& run, decode::NodeId from, std::initializer_list<std::string_view> names);
[[nodiscard]] std::string digText(
    StageRun& run, decode::NodeId from, std::initializer_list<std::string_view> names);

} // namespace attest::verify::imds
