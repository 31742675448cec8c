// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/result.h"

namespace attest::azure {

/// The first thing about a connection that forbids using it: connection.*. Nothing when it may be used.
/// Not judged: whether anything answers there, or whether files exist.
[[nodiscard]] std::optional<Problem> unfitConnection(const Connection& connection);

/// A GUID, a domain, or one of the names that stand for several tenants.
[[nodiscard]] bool isTenantName(std::string_view text);

} // namespace attest::azure
