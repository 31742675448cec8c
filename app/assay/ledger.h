// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"
#include "verify/nonces.h"

namespace attest::app {

/// Of --ledger and --challenge-lifetime: the challenges a server gave out, as JSON lines or one array
/// of {"nonce":TEXT,"issued":RFC 3339,"used":BOOLEAN}; "used" may be absent. A line that is none of
/// these is a usage error: a ledger is the operator's, not the machine's.
[[nodiscard]] OrUsage<std::optional<verify::NonceLedger>> ledgerOf(const Invocation& invocation);

} // namespace attest::app
