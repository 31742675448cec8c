// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flow_model.h"

#include <QtCore/QLocale>

namespace attest::ui {

void FlowModel::setRows(std::vector<FlowRow> rows)
{
    const auto before = static_cast<int>(m_rows.size());
    const auto after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        m_rows = std::move(rows);
    }
    if (const auto kept = std::min(before, after); kept > 0) {
        emit dataChanged(index(0, 0), index(kept - 1, Columns - 1));
    }
}

const FlowRow* FlowModel::at(const QModelIndex& index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int FlowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FlowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString FlowModel::how(const FlowRow& row)
{
    QStringList parts{row.status};
    if (row.bytes) {
        parts << tr("%L1 bytes").arg(static_cast<qulonglong>(*row.bytes));
    }
    if (!row.source.isEmpty()) {
        parts << row.source;
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QVariant FlowModel::data(const QModelIndex& index, int role) const
{
    const auto* row = at(index);
    if (!row) {
        return {};
    }
    if (role == Qt::DecorationRole && index.column() == Status) {
        return markIcon(row->mark);
    }
    if (role == Qt::TextAlignmentRole && index.column() == Bytes) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return data(index, Qt::DisplayRole).toString();
    }
    if (role == HowRole) {
        return how(*row);
    }
    if (role == Qt::AccessibleTextRole && index.column() == Target) {
        return tr("%1: %2").arg(row->target, how(*row));
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case Status:
        return row->status;
    case Kind:
        return row->kind;
    case Target:
        return row->target;
    case Rule:
        return row->rule;
    case Bytes:
        return row->bytes ? QLocale().toString(static_cast<qulonglong>(*row->bytes)) : QString();
    case Source:
        return row->source;
    default:
        return {};
    }
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Status:
        return tr("Status");
    case Kind:
        return tr("Kind");
    case Target:
        return tr("Request");
    case Rule:
        return tr("Rule");
    case Bytes:
        return tr("Bytes");
    case Source:
        return tr("Answer");
    default:
        return {};
    }
}

} // namespace attest::ui
