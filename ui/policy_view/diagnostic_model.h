// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace attest::ui {

/// What there is to say about a policy, one row each, by place.
class DiagnosticModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<policy::Diagnostic> diagnostics);
    [[nodiscard]] const policy::Diagnostic& at(int row) const
    {
        return m_all[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<policy::Diagnostic> m_all;
};

} // namespace attest::ui
