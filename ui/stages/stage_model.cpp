// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_model.h"

#include <algorithm>

namespace attest::ui {

std::vector<int> StageModel::setRows(std::vector<StageRow> rows)
{
    std::vector<int> changed;
    if (!std::ranges::equal(rows, m_rows, {}, &StageRow::key, &StageRow::key)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return changed;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i]) {
            continue;
        }
        const bool another = rows[i].mark != m_rows[i].mark || rows[i].summary != m_rows[i].summary;
        m_rows[i] = std::move(rows[i]);
        const auto at = index(static_cast<int>(i));
        emit dataChanged(at, at);
        if (another) {
            changed.push_back(at.row());
        }
    }
    return changed;
}

const StageRow* StageModel::rowAt(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int StageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StageModel::data(const QModelIndex& index, int role) const
{
    const auto* row = rowAt(index);
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return row->title;
    case Qt::ToolTipRole:
        return toolTipOf(*row);
    case Qt::AccessibleTextRole:
        return spoken(*row);
    case Qt::AccessibleDescriptionRole:
        return row->question;
    default:
        return {};
    }
}

} // namespace attest::ui
