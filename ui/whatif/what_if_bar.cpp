// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/what_if_bar.h"

namespace attest::ui {

WhatIfBar::WhatIfBar(Actions& actions, QWidget* parent)
    : Pane(QString(), parent)
    , m_actions(actions)
{
}

void WhatIfBar::refresh(Change)
{
    showEmpty(tr(
        "What is supposed in place of what the case says: time, challenge, cloud, policy, anchors, leeway."));
    Q_UNUSED(m_actions);
}

void WhatIfBar::showSelected() {}

} // namespace attest::ui
