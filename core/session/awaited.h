// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "telemetry/log/session.h"

#include <optional>
#include <string>

/// A login's case waits for what was presented at the login, which one machine alone can give.
namespace attest::session {

/// The line of a login's note that names the machine.
inline constexpr char kMachineLine[] = "resourceId";

/// Resource Manager's id of the machine that logged in: made of the attributes of the login, or else of an
/// earlier one of the same machine, or else as an error of Resource Manager's names it; empty where nothing does.
/// A hint like an agent's: whether it is that machine, a verification says.
[[nodiscard]] std::string machineOf(
    const telemetry::AttestationSession& session, const telemetry::AttestationSession* before);

struct Awaited {
    std::string machine; ///< resource id; empty where the log does not tell
};
/// Nothing where the case has evidence, or was not made of a login.
[[nodiscard]] std::optional<Awaited> awaitedBy(const casefile::Case& c);

} // namespace attest::session
