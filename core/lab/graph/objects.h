// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/tenant/world.h"

namespace attest::lab::graph {

[[nodiscard]] std::string applicationJson(const AppRegistration& app, const Directory& directory);
[[nodiscard]] std::string principalJson(const Principal& principal, const Directory& directory);
/// What a service principal is known by: its client id and its application's URIs.
[[nodiscard]] std::vector<std::string> principalNames(
    const Principal& principal, const Directory& directory);

/// "PROPERTY eq 'text'" or "PROPERTY/any(x:x eq 'text')".
struct Filter {
    std::string property, value;
};
[[nodiscard]] std::optional<Filter> readFilter(std::string_view text);

/// What the body of a request to create or change an application says; absent members are empty.
struct ApplicationBody {
    std::optional<std::string> displayName;
    std::optional<std::vector<std::string>> identifierUris;
    std::optional<int> tokenVersion;
    std::string appId; ///< of a service principal to create
};
[[nodiscard]] std::optional<ApplicationBody> readBody(const std::string& body);
/// The tenant's rule for identifier URIs: each has to hold the tenant's id, its domain, or the
/// application's id.
[[nodiscard]] bool isAllowedUri(
    std::string_view uri, const Directory& directory, std::string_view appId);

} // namespace attest::lab::graph
