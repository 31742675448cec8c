// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/spool_intake.h"

namespace attest::watch {

/// Puts what stands in the spool now into the table, as sources that have ended, and gives what makes rows of
/// it: to be carried out while the spool may be written to already. It and the rest have to last as long.
/// Empty where there is no spool.
[[nodiscard]] std::function<void()> restoringOf(
    LogWatch::Inner& inner, WatchSpool& spool, const std::atomic<bool>& stop);

} // namespace attest::watch
