// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/scenario_model.h"

#include "action/fuzzy.h"
#include "lab/scenario/scenario.h"
#include "start/two_line_row.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

// Scenarios are told in files of the lab; the terminal program marks their sentences for translation.
QString told(const std::string& english)
{
    return QCoreApplication::translate("assay", english.c_str());
}

} // namespace

ScenarioModel::ScenarioModel(QObject* parent) : QAbstractListModel(parent)
{
    for (const auto& file : lab::scenarioFiles()) {
        if (const auto read = lab::readScenario(file.name, file.text)) {
            m_all.push_back({std::string(file.name), told(read->title),
                own(verify::methodName(read->method)), told(read->story), told(read->learn)});
        }
    }
    filter({});
}

void ScenarioModel::filter(const QString& typed)
{
    beginResetModel();
    m_rows.clear();
    const auto wanted = typed.trimmed();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const auto& row = m_all[i];
        const bool told = row.story.contains(wanted, Qt::CaseInsensitive)
            || row.method.contains(wanted, Qt::CaseInsensitive)
            || own(row.name).contains(wanted, Qt::CaseInsensitive);
        if (wanted.isEmpty() || told || fuzzyScore(wanted, row.title)) {
            m_rows.push_back(i);
        }
    }
    endResetModel();
}

const ScenarioModel::Row* ScenarioModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

int ScenarioModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const
{
    const auto* row = index.isValid() ? at(index.row()) : nullptr;
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return row->title;
    case TwoLineRow::Below:
        return row->story;
    case TwoLineRow::AtRight:
        return row->method;
    case Qt::ToolTipRole:
        return row->story + u'\n' + row->learn;
    case Qt::AccessibleTextRole:
        return row->title + QStringLiteral(", ") + row->method + QStringLiteral(". ") + row->story;
    default:
        return {};
    }
}

} // namespace attest::ui
