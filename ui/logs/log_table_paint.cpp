// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the log are painted.
#include "logs/level_ink.h"
#include "logs/line_marks.h"
#include "logs/log_table.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace attest::ui {

using watch::Row;

namespace {

constexpr QChar kEllipsis(0x2026);

/// Whether every character is as wide as the font's others.
bool isPlain(const QString& text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

// A ribbon: a line somebody marked.
void paintRibbon(QPainter& painter, const QRectF& where, const QColor& ink)
{
    QPainterPath path(where.topLeft());
    path.lineTo(where.topRight());
    path.lineTo(where.bottomRight());
    path.lineTo(where.center().x(), where.bottom() - 3);
    path.lineTo(where.bottomLeft());
    path.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path, ink);
    painter.restore();
}

} // namespace

/// Asked once a screen, not once a cell.
struct LogTable::Inks {
    QColor text, muted, selection, failBack, warnBack, accent, warn;
    QFont font;
    std::optional<LogTable::Range> selected;
    bool isErrorRare = true; ///< where most rows are errors, a background says nothing
};

int LogTable::widthOf(const QString& text) const
{
    return isPlain(text) ? static_cast<int>(std::ceil(static_cast<double>(text.size()) * m_advance))
                         : QFontMetrics(monoFont(font())).horizontalAdvance(text);
}

QString LogTable::elided(const QString& text, int width) const
{
    if (!isPlain(text)) {
        return QFontMetrics(monoFont(font())).elidedText(text, Qt::ElideRight, width);
    }
    const int room = std::max(static_cast<int>(width / m_advance), 0);
    return text.size() <= room ? text : room == 0 ? QString() : text.left(room - 1) + kEllipsis;
}

void LogTable::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colour(Role::Panel, palette()));
    if (m_order.isEmpty()) {
        paintEmpty(painter);
        return;
    }
    const int from = std::max(event->rect().top() / m_rowHeight, 0);
    const int to = event->rect().bottom() / m_rowHeight;
    // Asked once each: it is what painting takes longest for.
    std::vector<watch::RowFacts> facts;
    for (auto at = firstPosition() + static_cast<std::uint64_t>(from);
         at <= firstPosition() + static_cast<std::uint64_t>(to) && at < m_order.size(); ++at) {
        facts.push_back(m_order.rows().at(m_order.row(at)));
    }
    const auto errors = std::ranges::count_if(
        facts, [](const auto& each) { return each.core.level >= telemetry::Level::Error; });
    const bool isErrorRare = 2 * static_cast<std::size_t>(errors) <= facts.size();
    const Inks inks{colour(Role::Text, palette()), colour(Role::Muted, palette()),
        colour(Role::Selection, palette()), colour(Role::FailBack, palette()),
        colour(Role::WarnBack, palette()), colour(Role::Accent, palette()),
        colour(Role::Warn, palette()), monoFont(font()), selected(), isErrorRare};
    painter.setFont(inks.font);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const int row = from + static_cast<int>(i);
        paintRow(painter, firstPosition() + static_cast<std::uint64_t>(row), row * m_rowHeight,
            facts[i], inks);
        ++m_paintedRows;
    }
}

// Curves take long, and there are few marks.
void LogTable::paintLevelOf(QPainter& painter, const QRect& where, telemetry::Level level) const
{
    const int size = std::min(m_rowHeight - 8, 14);
    auto& mark = m_levels[static_cast<std::size_t>(level)];
    const auto ratio = devicePixelRatioF();
    if (mark.isNull() || mark.devicePixelRatioF() != ratio) {
        mark = QPixmap(QSizeF(size * ratio, size * ratio).toSize());
        mark.setDevicePixelRatio(ratio);
        mark.fill(Qt::transparent);
        QPainter ink(&mark);
        paintLevel(ink, QRectF(0, 0, size, size), level, palette());
    }
    painter.drawPixmap(where.left(), where.top() + (where.height() - size) / 2, mark);
    paintText(painter, where.adjusted(size + 4, 0, size, 0), wordOf(level),
        colour(roleOf(level), palette()));
}

void LogTable::paintEmpty(QPainter& painter) const
{
    painter.setFont(font());
    painter.setPen(colour(Role::Muted, palette()));
    painter.drawText(viewport()->rect().adjusted(kPadding, kPadding, -kPadding, -kPadding),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

void LogTable::paintBack(QPainter& painter, std::uint64_t position, const QRect& where,
    const watch::RowFacts& facts, const Inks& inks) const
{
    const bool isSelected
        = inks.selected && position >= inks.selected->first && position <= inks.selected->last;
    if (isSelected) {
        painter.fillRect(where, inks.selection);
    } else if (facts.kind == watch::RowKind::Gap) {
        painter.fillRect(where, inks.warnBack);
    } else if (inks.isErrorRare && facts.core.level >= telemetry::Level::Error) {
        painter.fillRect(where, inks.failBack);
    }
    if (m_marks && m_marks->isMarked(idOf(facts))) {
        paintRibbon(painter, QRectF(5, where.top() + 4, 8, where.height() - 9), inks.accent);
    }
    if (hasFocus() && m_current == m_order.row(position)) {
        painter.setPen(inks.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(where.adjusted(0, 0, -1, -1));
    }
}

void LogTable::paintRow(QPainter& painter, std::uint64_t position, int top,
    const watch::RowFacts& facts, const Inks& inks) const
{
    const auto row = m_order.row(position);
    const QRect where(0, top, viewport()->width(), m_rowHeight);
    paintBack(painter, position, where, facts, inks);
    const auto* cells = m_cache.find(row);
    for (const auto& column : m_placed) {
        QRect cell(column.left, top, column.width, m_rowHeight);
        if (facts.kind == watch::RowKind::Gap && column.column == LogColumn::Message) {
            paintGap(painter, row, cell, inks);
        } else if (column.column == LogColumn::Message) {
            paintMessage(painter, position, cell, cells, inks);
        } else if (column.column == LogColumn::Level && facts.kind == watch::RowKind::Line) {
            paintLevelOf(painter, cell, facts.core.level);
        } else {
            paintText(painter, cell, cellText(row, facts, cells, column), inks.muted);
        }
    }
}

int LogTable::paintText(
    QPainter& painter, const QRect& where, const QString& text, const QColor& ink) const
{
    if (text.isEmpty() || where.width() < m_charWidth) {
        return 0;
    }
    const auto fitting = elided(text, where.width());
    const auto metrics = painter.fontMetrics();
    const int baseline = where.top() + (where.height() + metrics.ascent() - metrics.descent()) / 2;
    painter.setPen(ink);
    painter.drawText(QPoint(where.left(), baseline), fitting);
    return widthOf(fitting);
}

// Where what is looked for stands, of what is painted there.
void LogTable::paintSought(QPainter& painter, const QRect& where, const QString& text) const
{
    if (!m_pattern) {
        return;
    }
    constexpr int kMost = 50;
    const auto bytes = utf8(text);
    const auto placeOf = [&](std::size_t offset) {
        return widthOf(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(offset)));
    };
    std::size_t from = 0;
    for (int i = 0; i < kMost && from <= bytes.size(); ++i) {
        const auto match = m_pattern->find(bytes, from);
        if (match.offset == std::string_view::npos) {
            return;
        }
        const int left = placeOf(match.offset), right = placeOf(match.offset + match.length);
        painter.fillRect(where.left() + left, where.top() + 2,
            std::min(right, where.width()) - left, where.height() - 4,
            colour(Role::Highlight, palette()));
        from = match.offset + std::max<std::size_t>(match.length, 1);
    }
}

void LogTable::paintMessage(QPainter& painter, std::uint64_t position, const QRect& where,
    const LineCells* cells, const Inks& inks) const
{
    if (!cells) {
        return;
    }
    int right = where.right();
    if (const auto stands = m_order.standsFor(position); stands > 1) {
        const auto times = QStringLiteral("× %1").arg(stands);
        const int width = static_cast<int>(times.size() + 1) * m_charWidth;
        paintText(painter, {right - width, where.top(), width, where.height()}, times, inks.accent);
        right -= width + m_charWidth;
    }
    if (cells->isOdd) {
        const int mark = std::min(m_rowHeight - 8, 14);
        paintMark(painter,
            QRectF(right - mark, where.top() + (m_rowHeight - mark) / 2.0, mark, mark),
            Mark::Warned, palette());
        right -= mark + m_charWidth / 2;
    }
    const QRect room(where.left(), where.top(), right - where.left(), where.height());
    const bool raw = m_columns.form == LogColumns::Form::Raw;
    const auto& first = raw ? cells->raw : cells->message;
    paintSought(painter, room, elided(first, room.width()));
    const int used = paintText(painter, room, first, inks.text);
    if (!raw) {
        const auto rest = room.adjusted(used + 2 * m_charWidth, 0, 0, 0);
        if (rest.width() > 4 * m_charWidth) {
            paintSought(painter, rest, elided(cells->rest, rest.width()));
            paintText(painter, rest, cells->rest, inks.muted);
        }
    }
}

void LogTable::paintGap(QPainter& painter, Row row, const QRect& where, const Inks& inks) const
{
    const int mark = std::min(m_rowHeight - 8, 14);
    paintMark(painter, QRectF(where.left(), where.top() + (m_rowHeight - mark) / 2.0, mark, mark),
        Mark::Warned, palette());
    paintText(painter, where.adjusted(mark + kGrid, 0, 0, 0), gapText(row), inks.warn);
}

} // namespace attest::ui
