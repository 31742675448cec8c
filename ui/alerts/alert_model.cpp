// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert_model.h"

#include "alerts/alert_words.h"
#include "theme/marked_row.h"

namespace attest::ui {
namespace {

QString belowOf(const watch::WatchedAlert& alert)
{
    const auto where = whereText(alert.labels);
    const auto since
        = AlertModel::tr("%1 since %2").arg(stateText(alert.state), alertTime(alert.since));
    auto text = where.isEmpty() ? since : AlertModel::tr("%1, %2").arg(where, since);
    if (alert.noData) {
        text += AlertModel::tr(" · no data now");
    } else if (alert.value && alert.state != telemetry::Alert::State::Resolved) {
        text += AlertModel::tr(" · %1").arg(valueText(*alert.rule, *alert.value));
    }
    return text;
}

} // namespace

bool AlertModel::areSameRows(const watch::AlertsNow& a, const watch::AlertsNow& b)
{
    return std::equal(a.alerts.begin(), a.alerts.end(), b.alerts.begin(), b.alerts.end(),
        [](const auto& one, const auto& other) {
            return one.rule->name == other.rule->name && one.labels == other.labels;
        });
}

void AlertModel::setNow(std::shared_ptr<const watch::AlertsNow> now)
{
    if (now == m_now) {
        return;
    }
    if (m_now && now && areSameRows(*m_now, *now)) {
        m_now = std::move(now);
        if (rowCount() > 0) {
            emit dataChanged(index(0), index(rowCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_now = std::move(now);
    endResetModel();
}

const watch::WatchedAlert* AlertModel::at(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount()
        ? &m_now->alerts[static_cast<std::size_t>(index.row())]
        : nullptr;
}

int AlertModel::rowCount(const QModelIndex& parent) const
{
    return m_now && !parent.isValid() ? static_cast<int>(m_now->alerts.size()) : 0;
}

QVariant AlertModel::data(const QModelIndex& index, int role) const
{
    const auto* alert = at(index);
    if (!alert) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(*alert->rule);
    case MarkedRow::Below:
        return belowOf(*alert);
    case MarkedRow::MarkOf:
        return static_cast<int>(markOf(alert->state, alert->rule->severity));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3")
            .arg(titleOf(*alert->rule), severityText(alert->rule->severity), belowOf(*alert));
    case Qt::ToolTipRole:
        return tr("%1\n%2").arg(conditionOf(*alert->rule), belowOf(*alert));
    default:
        return {};
    }
}

} // namespace attest::ui
