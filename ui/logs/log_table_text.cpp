// SPDX-License-Identifier: GPL-3.0-or-later
// What rows of the log say: in their cells, and to those who hear them.
#include "explain/catalogue.h"
#include "logs/level_ink.h"
#include "logs/line_marks.h"
#include "logs/log_table.h"
#include "logs/log_table_accessible.h"
#include "theme/text.h"

#include <QtGui/QAccessible>

#include <algorithm>

namespace attest::ui {

using watch::Row;

QString sourceText(const watch::LogRows& rows, Row row)
{
    return shown(rows.shortName(row), 200);
}

QString LogTable::timeText(telemetry::Nanos time) const
{
    if (time == telemetry::kNoTime) {
        return QStringLiteral("–");
    }
    const auto text = own(telemetry::shownTime(time, 3));
    return m_severalDays ? text.left(10) + u' ' + text.mid(11, 12) : text.mid(11, 12);
}

QString LogTable::cellText(std::uint64_t position, const PlacedColumn& column) const
{
    const auto row = m_order.row(position);
    return cellText(row, m_order.rows().at(row), m_cache.find(row), column);
}

QString LogTable::cellText(
    Row row, const watch::RowFacts& facts, const LineCells* cells, const PlacedColumn& column) const
{
    const auto& rows = m_order.rows();
    switch (column.column) {
    case LogColumn::Time:
        return timeText(facts.core.time);
    case LogColumn::Level:
        return facts.kind == watch::RowKind::Gap ? tr("Gap") : wordOf(facts.core.level);
    case LogColumn::Source:
        return sourceText(rows, row);
    case LogColumn::Event:
        return shown(rows.events().idOf(facts.core.event), 60);
    case LogColumn::Chosen:
        return cells && column.chosen < cells->chosen.size() ? cells->chosen[column.chosen]
                                                             : QString();
    case LogColumn::Message:
        break;
    }
    if (facts.kind == watch::RowKind::Gap) {
        return gapText(row);
    }
    if (!cells) {
        return {};
    }
    return m_columns.form == LogColumns::Form::Raw ? cells->raw : cells->message;
}

QString LogTable::rowText(std::uint64_t position) const
{
    QStringList parts;
    for (const auto& column : m_placed) {
        if (const auto text = cellText(position, column); !text.isEmpty()) {
            parts << text;
        }
    }
    if (const auto stands = m_order.standsFor(position); stands > 1) {
        parts << tr("%Ln times", nullptr, static_cast<int>(stands));
    }
    if (m_marks && m_marks->isMarked(idOf(m_order.rows().at(m_order.row(position))))) {
        parts << tr("marked");
    }
    return parts.join(QStringLiteral(", "));
}

QString LogTable::gapText(Row row) const
{
    const auto* gap = m_order.rows().gapAt(row);
    if (!gap) {
        return {};
    }
    const auto why = own(explain::explain(gap->why.id, gap->why.params).title);
    constexpr std::uint64_t kMost = 1'000'000'000;
    return gap->lines > 0 ? tr("%Ln lines are missing here: %1", nullptr,
               static_cast<int>(std::min(gap->lines, kMost)))
                                .arg(why)
                          : tr("Lines are missing here: %1").arg(why);
}

void LogTable::sayCurrent()
{
    if (!QAccessible::isActive() || !m_current) {
        return;
    }
    // With its words, which may have to be read first.
    m_unsaid = !m_cache.find(*m_current);
    if (!m_unsaid) {
        sayRow(*this, m_order.positionOf(*m_current));
    }
}

} // namespace attest::ui
