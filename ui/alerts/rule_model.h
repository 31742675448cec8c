// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/metrics/alert_rules.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// The rules that alerts come from.
class RuleModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    enum Column { Name, Kind, What, Limit, Hold, Clears, Severity, Columns };

    void setRules(std::vector<telemetry::AlertRule> rules);
    [[nodiscard]] const std::vector<telemetry::AlertRule>& rules() const { return m_rules; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<telemetry::AlertRule> m_rules;
};

} // namespace attest::ui
