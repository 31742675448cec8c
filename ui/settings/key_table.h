// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/keys.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// Every action and its keys, by name.
class KeyTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Bound, Standard, Columns };
    KeyTable(Actions& actions, const Keys& keys, QObject* parent = nullptr);

    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    Actions& m_actions;
    const Keys& m_keys;
    QStringList m_ids;
};

} // namespace attest::ui
