// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/live_case.h"

#include <QtCore/QAbstractListModel>

namespace attest::ui {

/// The notes of a case, in the order they were written.
class NoteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { TextRole = Qt::UserRole + 1, WhenRole };
    using QAbstractListModel::QAbstractListModel;

    /// Null: none.
    void setNotes(const LiveCase* live);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        QString about, text, when;
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace attest::ui
