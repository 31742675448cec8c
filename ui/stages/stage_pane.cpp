// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_pane.h"

namespace attest::ui {

StagePane::StagePane(Actions& actions, QWidget* parent)
    : Pane(tr("Stages"), parent)
    , m_actions(actions)
{
}

void StagePane::refresh(Change)
{
    showEmpty(tr("The stages of the method, in the order they run, with what came of each."));
    Q_UNUSED(m_actions);
}

void StagePane::showSelected() {}

} // namespace attest::ui
