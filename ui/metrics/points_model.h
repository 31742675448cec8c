// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// The same points as rows: a time, and what each series was then. The newest is first.
class PointsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit PointsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setChart(const Chart& chart);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    Chart m_chart;
    std::vector<std::int64_t> m_times; ///< of all series, ascending
};

} // namespace attest::ui
