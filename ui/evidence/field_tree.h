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
    /// These rows and what they are in alone; nothing: all of them again, opened and closed as before.
    void showOnly(const std::vector<Row>* rows);
    /// Another case: nothing is remembered.
    void forget();
    /// Lays out what has come, so that it can be scrolled to.
    void settle();
    /// Places the first document that people read at the top, and keeps it there until they go elsewhere.
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
    [[nodiscard]] QModelIndex beginning() const;
    void placeBeginning();
    [[nodiscard]] bool isSeen(const QModelIndex& at) const;
    void bring(const QModelIndex& at);
    void makeRoomForNames();
    [[nodiscard]] int widthOfPlaces() const;
    void setColumnWidths();

    void unfilter();

    FieldModel& m_model;
    std::vector<QPersistentModelIndex> m_hidden, m_openedToShow; ///< by showOnly()
    QHash<QByteArray, bool> m_left;                              ///< by path: open or closed
    int m_names = 0; ///< what the names that were seen so far need
    bool m_quiet = false;
    bool m_atBeginning = false; ///< nobody went elsewhere yet
};

} // namespace attest::ui
