// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_button.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QPainter>

namespace attest::ui {

SearchButton::SearchButton(QAction& palette, QWidget* parent)
    : QAbstractButton(parent)
    , m_palette(palette)
{
    setObjectName(QStringLiteral("search"));
    setText(tr("Search actions, fields, stages"));
    setAccessibleName(text());
    setToolTip(palette.toolTip());
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, &palette, &QAction::trigger);
    connect(&palette, &QAction::changed, this, qOverload<>(&QWidget::update));
}

QSize SearchButton::sizeHint() const
{
    const auto keys = m_palette.shortcut().toString(QKeySequence::NativeText);
    return {fontMetrics().horizontalAdvance(text() + keys) + 10 * kGrid,
        std::max(kControl, fontMetrics().height() + 2 * kGrid)};
}

QSize SearchButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void SearchButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SearchButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void SearchButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(hasFocus() ? Role::Accent : Role::Line, palette()));
    painter.setBrush(colour(underMouse() ? Role::Hover : Role::Panel, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    QRect inside = rect().adjusted(2 * kGrid, 0, -2 * kGrid, 0);
    const auto keys = m_palette.shortcut().toString(QKeySequence::NativeText);
    painter.setPen(colour(Role::Muted, palette()));
    painter.setFont(smallFont(font()));
    const int keysWidth = painter.fontMetrics().horizontalAdvance(keys);
    if (inside.width() > 3 * keysWidth) {
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, keys);
        inside.setRight(inside.right() - keysWidth - 2 * kGrid);
    }
    painter.setFont(font());
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
}

} // namespace attest::ui
