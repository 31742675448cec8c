// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/alert_watch.h"

#include <QtCore/QAbstractTableModel>

#include <deque>

namespace attest::ui {

/// What became of alerts, the newest first.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { When, State, What, Where, Value, Columns };

    void setEvents(const std::vector<watch::AlertEvent>& events);
    [[nodiscard]] const watch::AlertEvent* at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isAnother(const std::vector<watch::AlertEvent>& events) const;
    std::deque<watch::AlertEvent> m_events; ///< the newest first
};

} // namespace attest::ui
