// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bar_edit.h"

#include <QtGui/QKeyEvent>

namespace attest::ui {

BarEdit::BarEdit(QWidget* parent) : QLineEdit(parent)
{
    constexpr int kLongest = 1000;
    setMaxLength(kLongest);
}

void BarEdit::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

// Neither goes on to the window, where Enter may press a button and Escape close something else.
void BarEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit entered(event->modifiers());
        return;
    case Qt::Key_Escape:
        emit left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace attest::ui
