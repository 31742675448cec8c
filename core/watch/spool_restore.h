// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/spool_intake.h"

namespace attest::watch {

/// Makes rows of sources that have ended of what stands in the spool now. Carried out by whoever calls it,
/// while the spool may be written to already; it and the rest have to last as long.
[[nodiscard]] std::function<void()> restoringOf(
    LogWatch::Inner& inner, WatchSpool& spool, const std::atomic<bool>& stop);

} // namespace attest::watch
