// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/points_model.h"

#include <algorithm>
#include <limits>

namespace attest::ui {

void PointsModel::setChart(const Chart& chart)
{
    beginResetModel();
    m_chart = chart;
    m_times.clear();
    for (const auto& series : m_chart.series) {
        for (const auto& point : series.points) {
            m_times.push_back(point.time);
        }
    }
    std::sort(m_times.begin(), m_times.end());
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    endResetModel();
}

int PointsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_times.size());
}

int PointsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chart.series.size()) + 1;
}

QVariant PointsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const auto time = m_times[m_times.size() - 1 - static_cast<std::size_t>(index.row())];
    if (index.column() == 0) {
        return clockText(time);
    }
    const auto& series = m_chart.series[static_cast<std::size_t>(index.column()) - 1];
    const auto* point = nearestPoint(series, time, 0);
    return valueText(point == nullptr ? std::numeric_limits<double>::quiet_NaN() : point->value);
}

QVariant PointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount()) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    return section == 0 ? tr("Time (UTC)")
                        : m_chart.series[static_cast<std::size_t>(section) - 1].name;
}

} // namespace attest::ui
