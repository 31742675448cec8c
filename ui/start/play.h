// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/open_cases.h"

#include <string>

namespace attest::ui {

/// Plays a scenario of the lab in this process, without any socket: the case of the login that was
/// judged last, or why there was none. For a thread of its own.
[[nodiscard]] OpenCases::Made play(const std::string& scenario);

} // namespace attest::ui
