// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/note_delegate.h"

#include "notes/note_model.h"
#include "theme/fonts.h"
#include "theme/tokens.h"
#include "theme/wrapped_text.h"

#include <QtGui/QPainter>

namespace attest::ui {
namespace {

constexpr int kTextLines = 2;

} // namespace

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {40 * kGrid,
        QFontMetrics(smallFont(option.font)).height()
            + kTextLines * QFontMetrics(option.font).lineSpacing() + 3 * kGrid};
}

void NoteDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colour(Role::Selection, palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colour(Role::Hover, palette));
    }
    const auto inside = option.rect.adjusted(kPadding, kGrid, -2 * kGrid, -kGrid);
    const auto small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const auto when = index.data(NoteModel::WhenRole).toString();
    const int taken = metrics.horizontalAdvance(when) + 2 * kGrid;
    const int base = inside.top() + metrics.ascent();
    painter->setFont(small);
    painter->setPen(colour(Role::Muted, palette));
    painter->drawText(inside.right() - taken + 2 * kGrid, base, when);
    painter->drawText(inside.left(), base,
        metrics.elidedText(index.data().toString(), Qt::ElideRight, inside.width() - taken));
    painter->setPen(colour(Role::Text, palette));
    paintWrapped(*painter, inside.adjusted(0, metrics.height() + kGrid / 2, 0, 0),
        index.data(NoteModel::TextRole).toString(), option.font, kTextLines);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        colour(Role::Line, palette));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected) {
        painter->setPen(colour(Role::Accent, palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace attest::ui
