// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/client.h"
#include "azure/resource_node.h"

#include <functional>
#include <optional>

namespace attest::ui {

/// A page of rows as it came; false ends the list.
using RowSink = std::function<bool(std::vector<ResourceNode::What> page)>;

/// Tenants first, then subscriptions. Why it ended early; nothing when all is there. All of these block.
[[nodiscard]] std::optional<Problem> askForSubscriptions(
    azure::ArmClient& arm, const RowSink& sink, const net::Cancel& cancel);
/// Machines and scale sets of a subscription.
[[nodiscard]] std::optional<Problem> askForMachines(azure::ArmClient& arm, const std::string& scope,
    const RowSink& sink, const net::Cancel& cancel);
[[nodiscard]] std::optional<Problem> askForInstances(azure::ArmClient& arm,
    const std::string& scaleSet, const RowSink& sink, const net::Cancel& cancel);

} // namespace attest::ui
