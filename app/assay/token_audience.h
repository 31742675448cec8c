// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

#include <string>

namespace attest::app {

/// What a managed identity's token is for unless told: the audience of the policy that is to judge it, or
/// else the documented one of the connection's tenant. Empty where neither says one.
[[nodiscard]] std::string usualAudience(const Invocation& invocation);

} // namespace attest::app
