// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/actions.h"
#include "live/pane.h"
#include "shell/case_actions.h"
#include "shell/open_cases.h"

namespace attest::test {

/// What stands around a pane in the window: the actions, the open cases, and stepping.
struct Desk {
    ui::Actions actions;
    ui::OpenCases cases;
    ui::CaseActions stepping{actions, cases};

    /// Opens the case as the window does, and waits until it is shown.
    ui::LiveCase& open(casefile::Case c);
    /// Shows the pane with the case at that size, and waits until it is exposed.
    void show(ui::Pane& pane, ui::LiveCase& live, QSize size = {360, 720}) const;
    [[nodiscard]] QAction* action(const char* id) const;
    void trigger(const char* id) const { action(id)->trigger(); }
};

} // namespace attest::test
