// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"

#include <vector>

namespace attest::ui {

/// What a pane can do, for the time before it is built: so that the palette finds it and keys reach it. Once
/// the pane is there, it takes the action over.
struct PaneOffer {
    const char* dock;
    Actions::Given given;
};
[[nodiscard]] std::vector<PaneOffer> paneOffers();

} // namespace attest::ui
