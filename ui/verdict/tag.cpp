// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/tag.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QPainter>

namespace attest::ui {

Tag::Tag(const QString& text, const QString& about, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(smallFont(font()));
    setContentsMargins(2 * kGrid, kGrid / 2, 2 * kGrid, kGrid / 2);
    setToolTip(about);
    setAccessibleName(text);
    setAccessibleDescription(about);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(colour(Role::Warn, palette()));
        painter.setBrush(colour(Role::WarnBack, palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    QLabel::paintEvent(event);
}

} // namespace attest::ui
