// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/check.h"
#include "doctor/subject.h"

namespace attest::doctor {

/// Sends what a diagnosis prepared, as the account of the session. Only to be called once a person has seen
/// the request and said so. The answer's status, or why there was none.
[[nodiscard]] Result<int> sendPrepared(
    const Prepared& act, azure::Session& session, const net::Cancel& cancel);

} // namespace attest::doctor
