// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <memory>

namespace attest::test {

/// The samples that the program brings, open and run to the end.
[[nodiscard]] casefile::Case acceptedCase();
[[nodiscard]] casefile::Case replayedCase(); ///< its document answers an earlier challenge
[[nodiscard]] std::unique_ptr<ui::LiveCase> open(casefile::Case c);

} // namespace attest::test
