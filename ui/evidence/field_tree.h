// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/field_model.h"

#include <QtWidgets/QTreeView>

namespace attest::ui {

/// The view of the fields. It remembers by path what was opened and closed, so that fields that come
/// again after stepping back are as they were left.
class FieldTree final : public QTreeView {
    Q_OBJECT
public:
    explicit FieldTree(FieldModel& model, QWidget* parent = nullptr);

    /// The field that is current; nothing when none is.
    [[nodiscard]] std::optional<Row> current() const;
    /// Makes it current and visible, without saying so.
    void showRow(std::optional<Row> row);
    /// Another case: nothing is remembered.
    void forget() { m_left.clear(); }
    /// Lays out what has come, so that it can be scrolled to.
    void settle() { executeDelayedItemsLayout(); }
    /// Places the first document that people read at the top.
    void showBeginning();

signals:
    void chosen(attest::ui::Row row);
    void hovered(std::optional<attest::ui::Row> row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void left(const QModelIndex& index, bool open);
    void openBelow(const QModelIndex& parent, int first, int last);
    [[nodiscard]] bool opensAtFirst(Row row) const;
    void setColumnWidths();

    FieldModel& m_model;
    QHash<QByteArray, bool> m_left; ///< by path: open or closed
    bool m_quiet = false;
};

} // namespace attest::ui
