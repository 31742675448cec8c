// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/session.h"

namespace attest::telemetry {

/// The id that a login's lines share, other than a trace's; empty where a line has none.
[[nodiscard]] std::string sessionIdIn(const LogRecord& record);

/// What a line says of who logs in, and how. The first that says something is believed; of attributes the
/// server's, which it only writes after it has verified them. `agentName` is where an agent's line is from.
void takeFacts(AttestationSession& session, const LogRecord& record, std::string_view agentName);

/// What a login takes in memory, about.
[[nodiscard]] std::size_t bytesOf(const AttestationSession& session);

} // namespace attest::telemetry
