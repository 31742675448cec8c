// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert_detail.h"

#include "alerts/alert_words.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
AlertDetail::AlertDetail(QWidget* parent)
    : QWidget(parent)
    , m_title(copyableLabel("alertTitle"))
    , m_mark(new QLabel)
    , m_state(copyableLabel("alertState"))
    , m_condition(copyableLabel("alertCondition"))
    , m_where(copyableLabel("alertWhere"))
    , m_log(new QPushButton(tr("Show the &log around it")))
    , m_rules(new QPushButton(tr("&Rules…")))
{
    setAccessibleName(tr("Alert"));
    m_title->setFont(headingFont(font()));
    m_condition->setForegroundRole(QPalette::PlaceholderText);
    m_log->setObjectName(QStringLiteral("logOfAlert"));
    m_log->setProperty("primary", true);
    m_rules->setObjectName(QStringLiteral("rulesOfAlert"));
    auto* state = new QHBoxLayout;
    state->setSpacing(2 * kGrid);
    state->addWidget(m_mark, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * kGrid);
    buttons->addWidget(m_log);
    buttons->addWidget(m_rules);
    buttons->addStretch(1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(m_title);
    lines->addLayout(state);
    lines->addWidget(m_where);
    lines->addWidget(m_condition);
    lines->addLayout(buttons);
    lines->addStretch(1);
    connect(m_log, &QPushButton::clicked, this, [this] { emit logWanted(m_alert); });
    connect(m_rules, &QPushButton::clicked, this, &AlertDetail::rulesWanted);
}

void AlertDetail::show(const watch::WatchedAlert& alert)
{
    m_alert = alert;
    const auto& rule = *alert.rule;
    m_title->setText(titleOf(rule));
    m_mark->setPixmap(markIcon(markOf(alert.state, rule.severity)).pixmap(kMark));
    auto state
        = tr("%1, %2, since %3 UTC")
              .arg(severityText(rule.severity), stateText(alert.state), alertTime(alert.since));
    if (alert.value) {
        state += tr(" · now %1").arg(valueText(rule, *alert.value));
    }
    if (alert.noData) {
        state += tr(" · nothing is measured any more, so nobody can tell whether it is over");
    }
    m_state->setText(state);
    auto condition = conditionOf(rule);
    if (rule.hold > 0) {
        condition = tr("%1, for %2").arg(condition, exactLength(Duration{rule.hold}));
    }
    m_condition->setText(condition);
    const auto where = whereText(alert.labels);
    m_where->setText(where);
    m_where->setVisible(!where.isEmpty());
}

} // namespace attest::ui
