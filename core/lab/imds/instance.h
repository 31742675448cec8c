// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

#include <memory>
#include <variant>

namespace attest::lab::imds {

/// A part of the instance metadata: a text, an object, or a list. There are no other primitives.
struct Part {
    using Members = std::vector<std::pair<std::string, Part>>;
    using List = std::vector<Part>;
    std::variant<std::string, Members, List> value;
};

/// What GET /metadata/instance says of a machine under that api-version; absent values are present
/// and empty.
[[nodiscard]] Part instanceMetadata(
    const World& world, const Machine& machine, std::string_view version);

/// The part at "compute/tagsList/0/name"; null for none.
[[nodiscard]] const Part* partAt(const Part& root, std::string_view path);
[[nodiscard]] std::string partJson(const Part& part);
/// The form format=text has: a value as it is, else the names a level down, "/" behind those that
/// have parts of their own.
[[nodiscard]] std::string partText(const Part& part);

} // namespace attest::lab::imds
