// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>

namespace attest::net {

/// Why the Secret Service of this session could not be used now, asked of it over D-Bus; nothing when it
/// can. The keychain library cannot be asked: it answers "no such entry" for a locked one.
[[nodiscard]] std::optional<Problem> secretServiceProblem(std::chrono::milliseconds patience);

/// The problem for an error's text of the service.
[[nodiscard]] Problem keychainFailure(const std::string& reason);
[[nodiscard]] Problem keychainSlow(std::chrono::milliseconds patience);

} // namespace attest::net
