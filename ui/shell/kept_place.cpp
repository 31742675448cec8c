// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/kept_place.h"

#include <QtCore/QEvent>

namespace attest::ui {

KeptPlace::KeptPlace(QWidget& whose, QWidget* parent) : QWidget(parent), m_whose(&whose)
{
    setFixedSize(whose.sizeHint());
}

QSize KeptPlace::sizeHint() const
{
    return minimumSize();
}

bool KeptPlace::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    const auto type = event->type();
    if (m_whose && (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show)) {
        m_whose->setGeometry(QRect(mapTo(m_whose->parentWidget(), QPoint()), size()));
        m_whose->raise();
    }
    return done;
}

} // namespace attest::ui
