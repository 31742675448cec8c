// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/diagnostic_model.h"

#include "policy_view/diagnostic_words.h"

namespace attest::ui {

void DiagnosticModel::show(std::vector<policy::Diagnostic> diagnostics)
{
    beginResetModel();
    m_all = std::move(diagnostics);
    endResetModel();
}

int DiagnosticModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

QVariant DiagnosticModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto& one = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return diagnosticLine(one);
    case Qt::DecorationRole:
        return markIcon(markOf(one.severity));
    case Qt::ToolTipRole:
        return diagnosticTip(one);
    case Qt::AccessibleTextRole:
        //: %1 is "failed" or "warned", %2 what there is to say
        return tr("%1: %2").arg(wordOf(markOf(one.severity)), diagnosticLine(one));
    default:
        return {};
    }
}

} // namespace attest::ui
