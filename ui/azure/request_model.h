// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/flow_log.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// What was sent, newest last. Credentials are gone from it before it comes here.
class RequestModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Status, Purpose, Request, Took, Bytes, Address, Columns };

    /// Rows are only ever added, changed in place, or dropped at the front.
    void setFlows(net::FlowLog::Snapshot flows);
    [[nodiscard]] const net::Flow* at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<net::Flow> m_flows;
};

} // namespace attest::ui
