// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/two_line_row.h"

#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QPainter>

namespace attest::ui {

void TwoLineRow::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    const bool gone = index.data(Gone).toBool();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colour(ui::Role::Selection, palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colour(ui::Role::Hover, palette));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(colour(ui::Role::Accent, palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    QRect upper = option.rect.adjusted(kPadding, kGrid, -kPadding, 0);
    upper.setHeight(option.fontMetrics.height());
    QRect lower = upper.translated(0, upper.height() + 2);
    lower.setHeight(smallMetrics.height());

    const auto right = index.data(AtRight).toString();
    painter->setFont(small);
    painter->setPen(colour(ui::Role::Muted, palette));
    painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, right);
    upper.setRight(upper.right() - smallMetrics.horizontalAdvance(right) - 2 * kGrid);
    const auto below = index.data(Below).toString();
    painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
        smallMetrics.elidedText(
            below, index.data(Path).toBool() ? Qt::ElideMiddle : Qt::ElideRight, lower.width()));
    painter->setFont(option.font);
    painter->setPen(colour(gone ? ui::Role::Muted : ui::Role::Text, palette));
    painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
}

QSize TwoLineRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const QFontMetrics small(smallFont(option.font));
    return {option.fontMetrics.averageCharWidth() * 20,
        option.fontMetrics.height() + small.height() + 2 + 2 * kGrid};
}

} // namespace attest::ui
