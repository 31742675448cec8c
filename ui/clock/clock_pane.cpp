// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/clock_pane.h"

namespace attest::ui {

ClockPane::ClockPane(Actions& actions, QWidget* parent)
    : Pane(tr("Clocks"), parent)
    , m_actions(actions)
{
}

void ClockPane::refresh(Change)
{
    showEmpty(tr("All validity intervals on one timeline, with the clock of the verification."));
    Q_UNUSED(m_actions);
}

void ClockPane::showSelected() {}

} // namespace attest::ui
