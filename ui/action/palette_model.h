// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractListModel>

#include <functional>
#include <vector>

namespace attest::ui {

/// One thing that the palette can do: an action, or going to a stage or a field.
struct PaletteEntry {
    QString title;
    QString detail; ///< what it does, or why it cannot be done now
    QString keys;   ///< as they are shown
    QString id;     ///< empty for places to go to
    bool enabled = true;
    int rank = 0; ///< above equals: what was run last
    std::function<void()> act;
};

/// Entries that fit what is typed, the best first.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { Detail = Qt::UserRole + 1, Keys, Enabled };
    /// More are not shown: nobody reads on, one types on.
    static constexpr std::size_t kMostRows = 200;

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    void filter(const QString& typed);
    [[nodiscard]] const PaletteEntry& at(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
    std::vector<std::size_t> m_rows; ///< into the entries
    QString m_typed;
};

} // namespace attest::ui
