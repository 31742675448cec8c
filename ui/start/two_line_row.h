// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace attest::ui {

/// A row with a name, what there is to say about it muted below, and a word at the right.
class TwoLineRow final : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        Below = Qt::UserRole + 1, ///< text
        AtRight,                  ///< text
        Gone,                     ///< bool: cannot be used, and the word at the right says why
        Path,                     ///< bool: the text below is cut in its middle
    };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace attest::ui
