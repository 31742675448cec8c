// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stages/stage_rows.h"

#include <QtCore/QAbstractListModel>

namespace attest::ui {

/// The stages of the run that is looked at. Rows stay what they are while the run goes on and back:
/// only what changed is said to have changed.
class StageModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// The rows whose state changed.
    std::vector<int> setRows(std::vector<StageRow> rows);
    /// Null outside.
    [[nodiscard]] const StageRow* rowAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<StageRow> m_rows;
};

} // namespace attest::ui
