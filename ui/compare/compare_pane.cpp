// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/compare_pane.h"

namespace attest::ui {

ComparePane::ComparePane(Actions& actions, QWidget* parent)
    : Pane(tr("Compare"), parent)
    , m_actions(actions)
{
}

void ComparePane::refresh(Change)
{
    showEmpty(tr("Two cases side by side: stages, fields, verdicts, and the first difference."));
    Q_UNUSED(m_actions);
}

void ComparePane::showSelected() {}

} // namespace attest::ui
