// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_to_come.h"

#include <QtCore/QTimer>

namespace attest::ui {

PageToCome::PageToCome(QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

// What is painted is on the screen when the event is over.
void PageToCome::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_seen, true)) {
        QTimer::singleShot(0, this, &PageToCome::seen);
    }
}

} // namespace attest::ui
