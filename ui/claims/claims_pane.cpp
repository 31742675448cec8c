// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims/claims_pane.h"

namespace attest::ui {

ClaimsPane::ClaimsPane(Actions& actions, QWidget* parent)
    : Pane(tr("Circumstances"), parent)
    , m_actions(actions)
{
}

void ClaimsPane::refresh(Change)
{
    showEmpty(tr(
        "What the agent and the server brought to this login beside the evidence: tenant domain, resource id, challenge, clock."));
    Q_UNUSED(m_actions);
}

void ClaimsPane::showSelected() {}

} // namespace attest::ui
