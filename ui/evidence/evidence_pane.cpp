// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence_pane.h"

namespace attest::ui {

EvidencePane::EvidencePane(Actions& actions, QWidget* parent)
    : Pane(tr("Evidence"), parent)
    , m_actions(actions)
{
}

void EvidencePane::refresh(Change)
{
    showEmpty(tr(
        "The decoded fields of the evidence: every value with the bytes it came from and the stages that used it."));
    Q_UNUSED(m_actions);
}

void EvidencePane::showSelected() {}

} // namespace attest::ui
