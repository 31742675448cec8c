// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow_row.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// The requests as a table. Rows that stay keep their place, so that selection and scrolling do.
class FlowModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Status, Kind, Target, Rule, Bytes, Source, Columns };
    enum Role {
        HowRole = Qt::UserRole, ///< of any column: how it went, its time and bytes, in one line
    };

    void setRows(std::vector<FlowRow> rows);
    [[nodiscard]] const std::vector<FlowRow>& rows() const { return m_rows; }
    [[nodiscard]] const FlowRow* at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString how(const FlowRow& row);
    std::vector<FlowRow> m_rows;
};

} // namespace attest::ui
