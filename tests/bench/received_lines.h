// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/log_watch.h"

namespace attest::bench {

[[nodiscard]] bool allEnded(const watch::LogWatch& watch);

/// Whether what is there is what was written: of each source the last so many lines, each once.
[[nodiscard]] bool isWhole(
    const watch::LogRows& rows, std::size_t sources, std::uint64_t linesEach);

} // namespace attest::bench
