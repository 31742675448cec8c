// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flow_delegate.h"

#include "flows/flow_model.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtGui/QPainter>

namespace attest::ui {

int FlowDelegate::heightFor(const QFont& font)
{
    return QFontMetrics(font).height() + QFontMetrics(smallFont(font)).height() + 2 * kGrid;
}

void FlowDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colour(Role::Selection, palette));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, colour(Role::Hover, palette));
    }
    auto inside = option.rect.adjusted(2 * kGrid, kGrid, -2 * kGrid, -kGrid);
    const auto mark = index.siblingAtColumn(FlowModel::Status).data(Qt::DecorationRole);
    mark.value<QIcon>().paint(painter, QRect(inside.left(), inside.top(), kMark, kMark));
    inside.setLeft(inside.left() + kMark + 2 * kGrid);
    const auto write = [&](const QString& text, const QFont& font, Role ink,
                           Qt::TextElideMode cut) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour(ink, palette));
        painter->drawText(QRect(inside.left(), inside.top(), inside.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, cut, inside.width()));
        inside.setTop(inside.top() + metrics.height());
    };
    write(index.data().toString(), option.font, Role::Text, Qt::ElideMiddle);
    write(index.data(FlowModel::HowRole).toString(), smallFont(option.font), Role::Muted,
        Qt::ElideRight);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(colour(Role::Accent, palette));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace attest::ui
