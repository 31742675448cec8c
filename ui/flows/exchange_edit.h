// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"

namespace attest::ui {

/// Cases with another record of what was asked and answered. A request has one answer.
[[nodiscard]] casefile::Case withExchange(casefile::Case c, verify::Exchange exchange);
[[nodiscard]] casefile::Case withoutExchange(casefile::Case c, const std::string& key);
/// With all answers that were given by hand; that nothing was answered is not recorded.
[[nodiscard]] casefile::Case withFrozen(
    casefile::Case c, const std::vector<verify::Exchange>& supplied);

} // namespace attest::ui
