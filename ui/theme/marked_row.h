// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace attest::ui {

/// A row in two lines with a state's mark: name, and below it in muted text what was found; a word of it may stand
/// at the right of the name, which has the more room.
class MarkedRow final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    enum Role {
        MarkOf = Qt::UserRole + 1, ///< ui::Mark as a number
        Below,
        AtRight,
    };

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace attest::ui
