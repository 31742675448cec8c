// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/arm/inventory.h"

namespace attest::lab::arm {

/// The part of the query language that a verifier needs:
///
///     resources | where PATH OP 'text' [and ...] | project NAME, NAME=PATH | limit N
///
/// with OP one of == != =~ !~ and tolower() around either side. Sorting is taken and ignored; nothing
/// else is taken.
struct GraphQuery {
    struct Condition {
        std::string path, value;
        bool equal = true;
        bool caseless = false;
    };
    struct Column {
        std::string name, path;
    };
    std::vector<Condition> conditions;
    std::vector<Column> columns; ///< none: everything
    std::size_t limit = 1000;
};
[[nodiscard]] std::optional<GraphQuery> readGraphQuery(std::string_view text);

/// The row of a resource as the graph has it: type and group in lower case, subscription and tenant
/// beside. Instances of uniform scale sets, subnets and their like have none.
[[nodiscard]] std::optional<std::string> graphRow(const World& world, const Resource& resource);
/// Nothing when a condition keeps the row out.
[[nodiscard]] std::optional<std::string> selected(const GraphQuery& query, const std::string& row);

} // namespace attest::lab::arm
