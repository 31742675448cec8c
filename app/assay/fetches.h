// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "report/fetch_commands.h"

#include <string>
#include <vector>

namespace attest::app {

using Need = report::Fetch;

/// For people; empty when nothing is needed.
[[nodiscard]] std::string fetchText(const std::vector<Need>& needs, const Terminal& terminal);
/// The same as a JSON array.
[[nodiscard]] std::string fetchJson(const std::vector<Need>& needs);

} // namespace attest::app
