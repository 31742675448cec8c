// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/client.h"

namespace attest::azure {

/// Starts a command on a machine and waits until it is done, asking as often as Resource Manager
/// wishes (202 with Location and Retry-After). Answers with the message that holds both outputs.
/// Problems: those of ArmClient, fetch.run-command-*
[[nodiscard]] Result<std::string> runCommand(ArmClient& arm, const std::string& path,
    const std::string& body, std::chrono::seconds most, const net::Cancel& cancel);

} // namespace attest::azure
