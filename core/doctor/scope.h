// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/values.h"
#include "doctor/round.h"

#include <string>
#include <string_view>
#include <vector>

namespace attest::doctor {

/// One object that a server reads, and the action that it takes.
struct Needed {
    std::string scope;  ///< resource id
    std::string action; ///< "Microsoft.Compute/virtualMachines/read"
};

/// What has to be readable for the objects that were named: each machine or scale set with its interfaces
/// and their networks, which may be in groups of their own; of a subscription or a group every kind that
/// attributes are made of. Findings say what could not be looked at.
[[nodiscard]] std::vector<Needed> neededFor(Round& round, std::vector<Finding>& findings);

/// Roles as far as they decide about actions.
[[nodiscard]] std::vector<azure::Permission> permissionsIn(const JsonValue& list);
/// Whether a resource id is a scope or lies below it; ids compare without case.
[[nodiscard]] bool isWithin(std::string_view id, std::string_view scope);

} // namespace attest::doctor
