// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/notes_pane.h"

namespace attest::ui {

NotesPane::NotesPane(Actions& actions, QWidget* parent)
    : Pane(tr("Notes"), parent)
    , m_actions(actions)
{
}

void NotesPane::refresh(Change)
{
    showEmpty(tr("What people wrote about the case, its stages, findings and fields."));
    Q_UNUSED(m_actions);
}

void NotesPane::showSelected() {}

} // namespace attest::ui
