// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/values.h"

#include <QtCore/QString>

#include <memory>
#include <variant>
#include <vector>

namespace attest::ui {

/// One row of the explorer. What is below a subscription or a scale set is asked for when it is opened.
struct ResourceNode {
    struct Note {
        QString text; ///< why nothing is here
    };
    using What = std::variant<Note, azure::DirectoryTenant, azure::CloudSubscription,
        azure::VirtualMachine, azure::ScaleSet>;
    enum class Below { None, Unasked, Asked, All };

    What what;
    ResourceNode* above = nullptr;
    int row = 0; ///< among the children of what is above; rows only come, and all go at once
    Below below = Below::None;
    std::vector<std::unique_ptr<ResourceNode>> children;

    /// The resource's id; empty for tenants and notes.
    [[nodiscard]] std::string id() const;
};

/// Columns of a row, safe to show.
[[nodiscard]] QString nameOf(const ResourceNode& node);
[[nodiscard]] QString kindOf(const ResourceNode& node);
[[nodiscard]] QString placeOf(const ResourceNode& node);
[[nodiscard]] QString identityOf(const ResourceNode& node);

/// All that is known of it, by name.
using Properties = std::vector<std::pair<QString, QString>>;
[[nodiscard]] Properties propertiesOf(const ResourceNode& node);

} // namespace attest::ui
