// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/card_button.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QPainter>

namespace attest::ui {

CardButton::CardButton(const QString& name, const QString& below, QWidget* parent)
    : QAbstractButton(parent)
    , m_below(below)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(below);
    setToolTip(name + u'\n' + below);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CardButton::sizeHint() const
{
    const QFontMetrics small(smallFont(font()));
    return {std::max(fontMetrics().horizontalAdvance(text()), small.horizontalAdvance(m_below))
            + 2 * kPadding,
        fontMetrics().height() + small.height() + 2 + 4 * kGrid};
}

QSize CardButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

void CardButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void CardButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(hasFocus() ? Role::Accent : Role::Line, palette()));
    painter.setBrush(colour(isDown() ? Role::Selection
            : underMouse()           ? Role::Hover
                                     : Role::Panel,
        palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRect upper = rect().adjusted(kPadding, 2 * kGrid, -kPadding, 0);
    upper.setHeight(fontMetrics().height());
    painter.setPen(colour(Role::Text, palette()));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(text(), Qt::ElideRight, upper.width()));
    painter.setFont(smallFont(font()));
    painter.setPen(colour(Role::Muted, palette()));
    const QRect lower = upper.translated(0, upper.height() + 2);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_below, Qt::ElideRight, lower.width()));
}

} // namespace attest::ui
