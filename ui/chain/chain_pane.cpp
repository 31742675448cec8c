// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/chain_pane.h"

namespace attest::ui {

ChainPane::ChainPane(Actions& actions, QWidget* parent)
    : Pane(tr("Chain"), parent)
    , m_actions(actions)
{
}

void ChainPane::refresh(Change)
{
    showEmpty(
        tr("Every candidate path from the signer to the anchors, and why each holds or fails."));
    Q_UNUSED(m_actions);
}

void ChainPane::showSelected() {}

} // namespace attest::ui
