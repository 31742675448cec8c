// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict_header.h"

namespace attest::ui {

VerdictHeader::VerdictHeader(Actions& actions, QWidget* parent)
    : Pane(QString(), parent)
    , m_actions(actions)
{
}

void VerdictHeader::refresh(Change)
{
    showEmpty(tr("The verdict in one sentence, and the four lights."));
    Q_UNUSED(m_actions);
}

void VerdictHeader::showSelected() {}

} // namespace attest::ui
