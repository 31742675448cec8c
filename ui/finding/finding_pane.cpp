// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/finding_pane.h"

namespace attest::ui {

FindingPane::FindingPane(Actions& actions, QWidget* parent)
    : Pane(tr("Finding"), parent)
    , m_actions(actions)
{
}

void FindingPane::refresh(Change)
{
    showEmpty(tr("What a stage found, why it matters, what to do about it, and what it rests on."));
    Q_UNUSED(m_actions);
}

void FindingPane::showSelected() {}

} // namespace attest::ui
