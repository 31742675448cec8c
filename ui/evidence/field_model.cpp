// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_model.h"

#include "theme/text.h"

#include <algorithm>

namespace attest::ui {

FieldModel::FieldModel(QObject* parent) : QAbstractItemModel(parent) {}

// Runs repeat themselves: nodes are only ever added, so what two runs have in common is a beginning,
// and what one has more are the last children of some parents.
void FieldModel::show(const verify::Verification* run)
{
    Fields next(run);
    const auto common = m_fields.commonNodes(next);
    if (common == 0 || next.tree().size() == 0) {
        beginResetModel();
        m_fields = std::move(next);
        m_badges = run ? Badges(*run, m_fields) : Badges();
        endResetModel();
        return;
    }
    m_badges = {};
    removeFrom(common);
    insertFrom(std::move(next), common);
    m_badges = run ? Badges(*run, m_fields) : Badges();
    emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

void FieldModel::removeFrom(decode::NodeId first)
{
    for (const auto& [parent, kept] : m_fields.parentsFrom(first)) {
        beginRemoveRows(indexOf(parent), kept, m_fields.count(parent) - 1);
        m_fields.show(parent, kept);
        endRemoveRows();
    }
}

void FieldModel::insertFrom(Fields next, decode::NodeId first)
{
    const auto now = m_fields.top();
    auto wanted = next.top();
    // Rows that are not nodes keep their place only while they are the same.
    std::vector<Row> kept;
    for (const Row row : now) {
        const bool stays = row.part == Row::Nodes ? row.at < first
            : row.part == Row::Group              ? m_fields.sameChain(next)
                                                  : m_fields.buffers().at(row.at).name()
                == (row.at < next.buffers().size() ? next.buffers().at(row.at).name()
                                                   : std::string());
        if (stays && std::ranges::find(wanted, row) != wanted.end()) {
            kept.push_back(row);
        }
    }
    changeTop(kept);
    const auto parents = next.parentsFrom(first);
    for (const auto& [parent, before] : parents) {
        next.show(parent, before);
    }
    next.setTop(kept);
    next.keepInside(m_fields, first);
    m_fields = std::move(next);
    for (const auto& [parent, before] : parents) {
        m_fields.showAll(parent);
        const int all = m_fields.count(parent);
        m_fields.show(parent, before);
        beginInsertRows(indexOf(parent), before, all - 1);
        m_fields.showAll(parent);
        endInsertRows();
    }
    changeTop(wanted);
}

// From one sorted list to another, one of which holds the other.
void FieldModel::changeTop(const std::vector<Row>& next)
{
    auto rows = m_fields.top();
    for (int i = static_cast<int>(rows.size()) - 1; i >= 0; --i) {
        if (std::ranges::find(next, rows[static_cast<std::size_t>(i)]) == next.end()) {
            beginRemoveRows({}, i, i);
            rows.erase(rows.begin() + i);
            m_fields.setTop(rows);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (i >= rows.size() || rows[i] != next[i]) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(i), next[i]);
            m_fields.setTop(rows);
            endInsertRows();
        }
    }
}

void FieldModel::notesChanged()
{
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    }
}

QModelIndex FieldModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const Row found = parent.isValid() ? m_fields.child(rowOf(parent), row)
                                       : m_fields.top()[static_cast<std::size_t>(row)];
    return createIndex(row, column, found.key());
}

QModelIndex FieldModel::indexOf(Row row, int column) const
{
    return createIndex(m_fields.index(row), column, row.key());
}

QModelIndex FieldModel::parent(const QModelIndex& index) const
{
    const auto above = index.isValid() ? m_fields.parent(rowOf(index)) : std::nullopt;
    return above ? indexOf(*above) : QModelIndex();
}

int FieldModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_fields.top().size());
    }
    return parent.column() == 0 ? m_fields.count(rowOf(parent)) : 0;
}

int FieldModel::columnCount(const QModelIndex&) const
{
    return Columns;
}

bool FieldModel::hasChildren(const QModelIndex& parent) const
{
    return parent.isValid() ? parent.column() == 0 && m_fields.hasChildren(rowOf(parent))
                            : !m_fields.top().empty();
}

const std::vector<Badge>& FieldModel::badges(const QModelIndex& index) const
{
    return m_badges.at(rowOf(index));
}

std::vector<Badge> FieldModel::badges(const QModelIndex& index, Below below) const
{
    auto all = badges(index);
    if (below == Below::Hidden) {
        for (const auto& badge : m_badges.inside(rowOf(index))) {
            const auto own = std::ranges::find(all, badge.stage, &Badge::stage);
            if (own == all.end()) {
                all.push_back(badge);
            } else if (own->mark == Mark::Passed) {
                *own = badge;
            }
        }
    }
    return all;
}

QString FieldModel::text(Row row, int column) const
{
    const FieldWords say(m_fields);
    switch (column) {
    case Name:
        return say.name(row);
    case Value:
        return say.value(row);
    case Place:
        return say.place(row);
    case UsedBy: {
        QStringList words;
        for (const auto& badge : m_badges.at(row)) {
            words.push_back(tr("%1 %2").arg(badge.title, wordOf(badge.mark)));
        }
        for (const auto& badge : m_badges.inside(row)) {
            words.push_back(tr("inside: %1 %2").arg(badge.title, wordOf(badge.mark)));
        }
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QString FieldModel::tip(Row row, int column) const
{
    const FieldWords say(m_fields);
    if (column == UsedBy) {
        return text(row, UsedBy).replace(QStringLiteral(", "), QStringLiteral("\n"));
    }
    QStringList lines{column == Value ? say.value(row) : shown(say.path(row), 1000)};
    for (const auto& more : {say.kind(row), say.note(row)}) {
        if (!more.isEmpty()) {
            lines.push_back(more);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString FieldModel::spoken(const QModelIndex& index) const
{
    const Row row = rowOf(index);
    if (index.column() != Name) {
        return text(row, index.column());
    }
    const auto used = text(row, UsedBy);
    const auto whole = tr("%1: %2").arg(text(row, Name), text(row, Value));
    return used.isEmpty() ? whole : tr("%1; used by %2").arg(whole, used);
}

QVariant FieldModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    ++m_asked;
    const Row row = rowOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case Qt::AccessibleTextRole:
        return spoken(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(
            Qt::AlignVCenter | (index.column() == Place ? Qt::AlignRight : Qt::AlignLeft));
    case MonoRole:
        return index.column() == Place || (index.column() == Value && words().isLeaf(row));
    case MutedRole:
        return index.column() == Place || (index.column() == Value && !words().isLeaf(row));
    case LeafRole:
        return words().isLeaf(row);
    case NotedRole:
        return m_noted && m_noted(words().path(row));
    default:
        return {};
    }
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[Columns] = {tr("Field"), tr("Value"), tr("Used by"), tr("Place")};
    return section >= 0 && section < Columns ? titles[section] : QString();
}

} // namespace attest::ui
