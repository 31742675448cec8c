// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "base/time.h"

#include <optional>

namespace attest::app {

/// When the last of a connection's access tokens ends, which commands keep for each other: the tokens end with the
/// command that asked for them, but stay valid. A time is no secret, and nothing else is kept.

/// "$XDG_STATE_HOME/assayer/token-ends", or below ~/.local/state; empty where neither is set.
[[nodiscard]] std::string tokenEndsFolder();

/// Keeps it where it is later than what is kept. Where it cannot be, nothing is: an earlier end would be untrue.
void keepTokenEnd(const azure::Connection& connection, Time end);
[[nodiscard]] std::optional<Time> keptTokenEnd(const azure::Connection& connection);
void forgetTokenEnd(const azure::Connection& connection);

} // namespace attest::app
