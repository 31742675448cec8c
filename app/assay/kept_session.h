// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "option.h"
#include "telemetry/log/session.h"
#include "verb.h"

#include <functional>

namespace attest::app {

/// `assay sessions --case`: one login as a case that waits for what was presented. `wanted`: which logins are
/// asked for at all.
int keepSession(const Invocation& invocation, const telemetry::SessionBuilder& builder,
    const std::function<bool(const telemetry::AttestationSession&)>& wanted);

/// What of the options for it does not go together; nothing where all of it does.
[[nodiscard]] std::optional<UsageError> unfitToKeep(const Invocation& invocation);

} // namespace attest::app
