// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/history_model.h"

#include "alerts/alert_words.h"
#include "theme/marks.h"

namespace attest::ui {

// Not what comes and is dropped at its ends, but another history: earlier sessions' was found, or it was cleared.
bool HistoryModel::isAnother(const std::vector<watch::AlertEvent>& events) const
{
    if (m_events.empty() || events.empty()) {
        return !m_events.empty();
    }
    const auto isIn = [&](const watch::AlertEvent& row) {
        return row.number >= events.front().number && row.number <= events.back().number;
    };
    const auto stay = std::count_if(m_events.begin(), m_events.end(), isIn);
    const auto known = std::count_if(events.begin(), events.end(),
        [&](const watch::AlertEvent& each) { return each.number <= m_events.front().number; });
    return stay != known;
}

// Events are numbered upwards: what is above the newest row is new, what is below the oldest that still
// stands was dropped.
void HistoryModel::setEvents(const std::vector<watch::AlertEvent>& events)
{
    if (isAnother(events)) {
        beginResetModel();
        m_events.assign(events.rbegin(), events.rend());
        endResetModel();
        return;
    }
    const auto oldest = events.empty() ? ~std::uint64_t{0} : events.front().number;
    int kept = rowCount();
    while (kept > 0 && m_events[static_cast<std::size_t>(kept - 1)].number < oldest) {
        --kept;
    }
    if (kept < rowCount()) {
        beginRemoveRows({}, kept, rowCount() - 1);
        m_events.resize(static_cast<std::size_t>(kept));
        endRemoveRows();
    }
    const auto newest = m_events.empty() ? 0 : m_events.front().number;
    const auto added = static_cast<int>(std::count_if(events.begin(), events.end(),
        [&](const watch::AlertEvent& each) { return each.number > newest; }));
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        for (const auto& each : events) {
            if (each.number > newest) {
                m_events.push_front(each);
            }
        }
        endInsertRows();
    }
}

const watch::AlertEvent* HistoryModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount()
        ? &m_events[static_cast<std::size_t>(index.row())]
        : nullptr;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const auto* event = at(index);
    if (!event) {
        return {};
    }
    if (role == Qt::DecorationRole && index.column() == State) {
        return markIcon(markOf(event->to, event->rule->severity));
    }
    if (role == Qt::ToolTipRole) {
        return event->endedUnseen() && index.column() == State
            ? tr(
                "It fired when it was judged last, and nobody saw it end: its server or its rule was "
                "not there any more, or nobody watched for a day.")
            : conditionOf(*event->rule);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case When:
        return alertMoment(event->at);
    case State:
        return outcomeText(*event);
    case What:
        return titleOf(*event->rule);
    case Where:
        return whereText(event->labels);
    case Value:
        return event->value ? valueText(*event->rule, *event->value) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("Time, UTC");
    case State:
        return tr("State");
    case What:
        return tr("Alert");
    case Where:
        return tr("Where");
    case Value:
        return tr("Value");
    default:
        return {};
    }
}

} // namespace attest::ui
