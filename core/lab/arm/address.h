// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::lab::arm {

/// A path of Resource Manager taken apart; its fixed words compare without case.
struct Address {
    std::string subscription;              ///< empty when it has none
    std::string group;                     ///< empty when it has none
    std::string space;                     ///< "Microsoft.Compute"; empty when it names no provider
    std::vector<std::string> types, names; ///< in turn; one more type than names for a list
    std::string scope;                     ///< what stands before the last "/providers/"

    [[nodiscard]] bool isList() const { return types.size() > names.size(); }
    /// "Microsoft.Compute/virtualMachines"
    [[nodiscard]] std::string type() const;
    /// Of a list: the resource whose children are listed, or the scope.
    [[nodiscard]] std::string parent(std::string_view path) const;
};

[[nodiscard]] std::optional<Address> addressOf(std::string_view path);

} // namespace attest::lab::arm
