// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

namespace attest::ui {

/// Which result of a case: by what it says, or under what is supposed about it.
enum class Which { True, Supposed };

/// The whole run's report. Takes a run: for another thread than the interface's.
[[nodiscard]] report::Report resultOf(const CaseState& state, Which which);

} // namespace attest::ui
