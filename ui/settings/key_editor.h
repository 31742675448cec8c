// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/keys.h"

#include <QtWidgets/QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace attest::ui {

class KeyTable;

/// Finds an action and gives it other keys; says whose they were before.
class KeyEditor final : public QWidget {
    Q_OBJECT
public:
    KeyEditor(Actions& actions, Keys& keys, QWidget* parent = nullptr);

private:
    void follow();
    [[nodiscard]] QString chosen() const;

    Actions& m_actions;
    Keys& m_keys;
    KeyTable* m_table;
    QSortFilterProxyModel* m_found;
    QLineEdit* m_search;
    QTableView* m_view;
    QKeySequenceEdit* m_field;
    QLabel* m_mark;
    QLabel* m_conflict;
    QPushButton *m_assign, *m_none, *m_standard;
};

} // namespace attest::ui
