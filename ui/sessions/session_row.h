// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace attest::ui {

class SessionModel;

/// The cells of a session: the marks of its three steps on a line, and of what happened the cause at the
/// right in its colour.
class SessionRow final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit SessionRow(const SessionModel& model, QObject* parent = nullptr);

    static constexpr int kHeight = 32, kInset = 8;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSteps(QPainter& painter, const QRect& where, const QPalette& palette, int row) const;
    void paintWhat(QPainter& painter, const QRect& where, const QStyleOptionViewItem& option,
        const QModelIndex& index) const;

    const SessionModel& m_model;
};

} // namespace attest::ui
