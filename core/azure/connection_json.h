// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/result.h"

#include <span>

namespace attest::azure {

/// Connections as they are kept: one JSON object with a version. There is no member that a secret could be in.
[[nodiscard]] std::string connectionsJson(std::span<const Connection> connections);

/// Strict: every member known and of its type, every connection fit for use, names and ids once each.
/// Problems: connection.*
[[nodiscard]] Result<std::vector<Connection>> readConnections(ByteView json);

} // namespace attest::azure
