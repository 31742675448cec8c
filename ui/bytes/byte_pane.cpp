// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_pane.h"

namespace attest::ui {

BytePane::BytePane(Actions& actions, QWidget* parent)
    : Pane(tr("Bytes"), parent)
    , m_actions(actions)
{
}

void BytePane::refresh(Change)
{
    showEmpty(tr("The bytes of one buffer, in hexadecimal and as text."));
    Q_UNUSED(m_actions);
}

void BytePane::showSelected() {}

} // namespace attest::ui
