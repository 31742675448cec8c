// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flows_pane.h"

namespace attest::ui {

FlowsPane::FlowsPane(Actions& actions, QWidget* parent)
    : Pane(tr("Flows"), parent)
    , m_actions(actions)
{
}

void FlowsPane::refresh(Change)
{
    showEmpty(tr(
        "Every request of the run: who would be asked for what, by which rule, and the answer."));
    Q_UNUSED(m_actions);
}

void FlowsPane::showSelected() {}

} // namespace attest::ui
