// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_desk.h"

class QToolButton;

namespace attest::ui {

/// "5 sources, 1 reconnecting · 412 lines/s · spool 1.9 GB of 10 GB · nothing lost"; empty where nothing is
/// watched.
[[nodiscard]] QString watchedSummary(const LiveDesk& desk);

/// The same as a button in the status bar, which leads to the place; hidden where there is nothing to say.
[[nodiscard]] QToolButton* watchedStatus(LiveDesk& desk);

} // namespace attest::ui
