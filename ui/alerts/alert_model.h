// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/alert_watch.h"

#include <QtCore/QAbstractListModel>

namespace attest::ui {

/// Alerts that are pending, firing or just over, as rows with a mark.
class AlertModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setNow(std::shared_ptr<const watch::AlertsNow> now);
    [[nodiscard]] const watch::WatchedAlert* at(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] static bool areSameRows(const watch::AlertsNow& a, const watch::AlertsNow& b);
    std::shared_ptr<const watch::AlertsNow> m_now;
};

} // namespace attest::ui
