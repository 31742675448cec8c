// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/moments.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// Every validity interval of a case, one row each.
class ValidityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Bar, From, To, Left, kColumns };
    using QAbstractTableModel::QAbstractTableModel;

    /// `judged`: the clock of the verification, supposed or not.
    void show(session::Moments moments, Time judged);
    [[nodiscard]] const session::Moments& moments() const { return m_moments; }
    [[nodiscard]] const session::Validity& at(int row) const
    {
        return m_moments.validities[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] Time judged() const { return m_judged; }
    [[nodiscard]] bool holds(int row) const { return at(row).accepted.holds(m_judged); }
    /// "Signer certificate, valid 15 May to 11 Nov 2026, 106 days left".
    [[nodiscard]] QString sentence(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString tip(int row) const;
    session::Moments m_moments;
    Time m_judged;
};

} // namespace attest::ui
