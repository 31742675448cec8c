// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/marked_row.h"

#include "theme/fonts.h"
#include "theme/marks.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace attest::ui {

void MarkedRow::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colour(ui::Role::Selection, palette));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
            colour(ui::Role::Accent, palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colour(ui::Role::Hover, palette));
    }
    const auto small = smallFont(option.font);
    const int upper = QFontMetrics(option.font).height(), lower = QFontMetrics(small).height();
    const int top = option.rect.top() + (option.rect.height() - upper - lower) / 2;
    const int left = option.rect.left() + kPadding;
    painter->setRenderHint(QPainter::Antialiasing);
    paintMark(*painter, QRectF(left, top + (upper - kMark) / 2.0, kMark, kMark),
        static_cast<Mark>(index.data(MarkOf).toInt()), palette);
    const int text = left + kMark + 2 * kGrid;
    const int width = option.rect.right() - text - 2 * kGrid;
    const auto write = [&](const QRect& where, const QFont& font, ui::Role role,
                           const QString& what, Qt::Alignment side = Qt::AlignLeft) {
        painter->setFont(font);
        painter->setPen(colour(role, palette));
        painter->drawText(where, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(what, Qt::ElideRight, where.width()));
    };
    const auto right = index.data(AtRight).toString();
    const int beside = right.isEmpty()
        ? 0
        : std::min(QFontMetrics(small).horizontalAdvance(right) + 1, width / 2);
    const int name = beside > 0 ? width - beside - 2 * kGrid : width;
    write(QRect(text, top, name, upper), option.font, ui::Role::Text, index.data().toString());
    write(QRect(text + width - beside, top, beside, upper), small, ui::Role::Muted, right,
        Qt::AlignRight);
    write(QRect(text, top + upper, width, lower), small, ui::Role::Muted,
        index.data(Below).toString());
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(colour(ui::Role::Accent, palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize MarkedRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = QFontMetrics(option.font).height()
        + QFontMetrics(smallFont(option.font)).height() + 2 * kGrid;
    return {option.fontMetrics.averageCharWidth() * 24, std::max(kTallRow, lines)};
}

} // namespace attest::ui
