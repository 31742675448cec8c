// SPDX-License-Identifier: GPL-3.0-or-later
#include "action/palette_row.h"

#include "action/palette_model.h"
#include "theme/tokens.h"

namespace attest::ui {

void PaletteRow::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& palette = option.palette;
    const bool enabled = index.data(PaletteModel::Enabled).toBool();
    const auto& metrics = option.fontMetrics;
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colour(Role::Selection, palette));
    }
    QRect left = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    painter->setFont(option.font);

    const auto keys = index.data(PaletteModel::Keys).toString();
    if (!keys.isEmpty()) {
        painter->setPen(colour(Role::Muted, palette));
        painter->drawText(left, Qt::AlignRight | Qt::AlignVCenter, keys);
        left.setRight(left.right() - metrics.horizontalAdvance(keys) - kPadding);
    }
    const auto title = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, left.width());
    painter->setPen(colour(enabled ? Role::Text : Role::Muted, palette));
    painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter, title);
    left.setLeft(left.left() + metrics.horizontalAdvance(title) + kPadding);
    const auto detail = metrics.elidedText(
        index.data(PaletteModel::Detail).toString(), Qt::ElideRight, left.width());
    painter->setPen(colour(enabled ? Role::Muted : Role::Warn, palette));
    painter->drawText(left, Qt::AlignLeft | Qt::AlignVCenter, detail);
}

QSize PaletteRow::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.fontMetrics.averageCharWidth() * 40,
        std::max(kRow + kGrid, option.fontMetrics.height() + 2 * kGrid)};
}

} // namespace attest::ui
