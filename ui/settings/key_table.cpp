// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/key_table.h"

#include <QtGui/QFont>

namespace attest::ui {

KeyTable::KeyTable(Actions& actions, const Keys& keys, QObject* parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
    , m_keys(keys)
{
    connect(&actions, &Actions::listChanged, this, &KeyTable::refresh);
    refresh();
}

void KeyTable::refresh()
{
    QStringList ids;
    for (const auto* action : m_actions.all()) {
        ids << Actions::idOf(*action);
    }
    std::sort(ids.begin(), ids.end(), [this](const QString& a, const QString& b) {
        return QString::localeAwareCompare(
                   Actions::nameOf(*m_actions.find(a)), Actions::nameOf(*m_actions.find(b)))
            < 0;
    });
    if (ids != m_ids) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
    } else if (!m_ids.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    }
}

QString KeyTable::idAt(int row) const
{
    return m_ids.value(row);
}

int KeyTable::rowOf(const QString& id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

int KeyTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int KeyTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant KeyTable::data(const QModelIndex& index, int role) const
{
    const auto* action = index.isValid() ? m_actions.find(m_ids.value(index.row())) : nullptr;
    if (!action) {
        return {};
    }
    if (role == Qt::FontRole && m_keys.isChanged(Actions::idOf(*action))) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ToolTipRole && index.column() == Name) {
        return Actions::aboutOf(*action);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Name:
        return Actions::nameOf(*action);
    case Bound:
        return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
    default:
        return QKeySequence::listToString(
            Actions::defaultKeysOf(*action), QKeySequence::NativeText);
    }
}

QVariant KeyTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Action") : section == Bound ? tr("Keys") : tr("By default");
}

} // namespace attest::ui
