// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rule_model.h"

#include "alerts/alert_words.h"
#include "alerts/label_text.h"
#include "theme/text.h"
#include "theme/time_text.h"

namespace attest::ui {
namespace {

QString whatOf(const telemetry::SeriesMatch& match)
{
    const auto labels = labelText(match.labels);
    const auto key = shown(match.key, 200);
    return labels.isEmpty() ? key : RuleModel::tr("%1 where %2").arg(key, shown(utf8(labels), 400));
}

} // namespace

void RuleModel::setRules(std::vector<telemetry::AlertRule> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
}

int RuleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int RuleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RuleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto& rule = m_rules[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return index.column() == Name ? shown(rule.name, 200) : conditionOf(rule);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const bool rises = rule.kind != telemetry::AlertRule::Kind::Absence;
    switch (index.column()) {
    case Name:
        return titleOf(rule);
    case Kind:
        return kindText(rule.kind);
    case What:
        return whatOf(rule.what);
    case Limit:
        return rises ? valueText(rule, rule.above)
                     : tr("%1 without").arg(exactLength(Duration{rule.window}));
    case Hold:
        return rule.hold > 0 ? exactLength(Duration{rule.hold}) : tr("at once");
    case Clears:
        return rises ? valueText(rule, rule.clear) : QString();
    case Severity:
        return severityText(rule.severity);
    default:
        return {};
    }
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Alert");
    case Kind:
        return tr("Kind");
    case What:
        return tr("Metric");
    case Limit:
        return tr("Limit");
    case Hold:
        return tr("After");
    case Clears:
        return tr("Clear at");
    case Severity:
        return tr("Severity");
    default:
        return {};
    }
}

} // namespace attest::ui
