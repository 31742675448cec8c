// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/badges.h"

#include <QtWidgets/QStyledItemDelegate>

namespace attest::ui {

/// Paints the cells of the fields: fixed-width values and places, and the stages that used a field as
/// small pills, which can be clicked.
class FieldDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FieldDelegate(QObject* parent = nullptr);

    struct Pill {
        QRect where;
        Badge badge;
        QString text;
    };
    /// Those that fit into the cell, the worst first; what does not fit is counted in `more`.
    struct Pills {
        std::vector<Pill> pills;
        int more = 0;
        QRect moreWhere;
    };
    [[nodiscard]] static Pills pillsIn(
        const QRect& cell, const std::vector<Badge>& badges, const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

signals:
    void badgeChosen(const attest::ui::Badge& badge);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintPills(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace attest::ui
