// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policy_pane.h"

namespace attest::ui {

PolicyPane::PolicyPane(Actions& actions, QWidget* parent)
    : Pane(tr("Policy"), parent)
    , m_actions(actions)
{
}

void PolicyPane::refresh(Change)
{
    showEmpty(tr("The policy that judges, its lines linked with stages and findings."));
    Q_UNUSED(m_actions);
}

void PolicyPane::showSelected() {}

} // namespace attest::ui
