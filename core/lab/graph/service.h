// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/entra/callers.h"
#include "lab/http/message.h"

namespace attest::lab::graph {

/// Microsoft Graph as far as an attestation's audience needs it: applications and service principals
/// found by id, name or identifier URI, and created; the organisation. For several threads.
[[nodiscard]] http::Handler handler(std::shared_ptr<Tenant> tenant);

} // namespace attest::lab::graph
