// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/check.h"

#include <QtCore/QAbstractListModel>

#include <map>
#include <optional>

namespace attest::ui {

/// All checks in their order, each with what came of it as far as the examination got.
class DoctorModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void restart();
    void begin(std::string_view check);
    void take(const doctor::Diagnosis& diagnosis);
    /// Nothing is being checked any more.
    void end() { begin({}); }

    [[nodiscard]] std::vector<doctor::Diagnosis> diagnoses() const;
    /// Null until it was made.
    [[nodiscard]] const doctor::Diagnosis* at(int row) const;
    /// The first one that failed, else the first with a warning, else 0.
    [[nodiscard]] int mostTelling() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void tell(std::string_view check);
    std::map<std::string_view, doctor::Diagnosis> m_made;
    std::string_view m_running;
};

} // namespace attest::ui
