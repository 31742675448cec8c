// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "report/report.h"

#include <string>
#include <vector>

namespace attest::app {

/// A run stage by stage for somebody who sees one for the first time, one page a stage and one for
/// the end: what the stage asks, the bytes it looked at, what it established, and for what it found,
/// why that matters and what to do. Stages after the one that decided share a page.
[[nodiscard]] std::vector<std::string> walk(const report::Report& report, const Terminal& terminal);

} // namespace attest::app
