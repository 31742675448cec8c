// SPDX-License-Identifier: GPL-3.0-or-later
// Where rows and columns of the log stand, and which of them are read.
#include "logs/log_table.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attest::ui {

using watch::Row;

namespace {

constexpr int kMarkRoom = 18; ///< at the left, for the mark of a line
constexpr telemetry::Nanos kDay = 86'400'000'000'000;

telemetry::Nanos dayOf(telemetry::Nanos time)
{
    return time / kDay - (time % kDay < 0 ? 1 : 0);
}

} // namespace

// Fixed widths by the font: a screen that jumps to other rows keeps its columns.
void LogTable::placeColumns()
{
    m_placed.clear();
    int at = kMarkRoom;
    const auto place
        = [&](LogColumn column, const QString& title, int chars, std::size_t chosen = 0) {
              const int width = chars * m_charWidth;
              m_placed.push_back({column, chosen, title, at, width});
              at += width + 2 * m_charWidth;
          };
    const auto& rows = m_order.rows();
    m_severalDays = rows.size() > 0
        && dayOf(rows.at(rows.first()).core.time) != dayOf(rows.at(rows.end() - 1).core.time);
    place(LogColumn::Time, tr("Time"), m_severalDays ? 23 : 12);
    place(LogColumn::Level, tr("Level"), 8);
    if (m_columns.source) {
        place(LogColumn::Source, tr("Source"), 16);
    }
    if (m_columns.event) {
        place(LogColumn::Event, tr("Event"), 16);
    }
    for (std::size_t i = 0; i < m_columns.chosen.size(); ++i) {
        place(LogColumn::Chosen, shown(m_columns.chosen[i], 40), 14, i);
    }
    m_placed.push_back({LogColumn::Message, 0, tr("Message"), at,
        std::max(viewport()->width() - at - kGrid, 10 * m_charWidth)});
}

QSize LogTable::minimumSizeHint() const
{
    constexpr int kFewest = 6;
    return {QAbstractScrollArea::minimumSizeHint().width(), kFewest * m_rowHeight};
}

int LogTable::visibleRows() const
{
    return std::max(viewport()->height() / m_rowHeight, 1);
}

std::uint64_t LogTable::firstPosition() const
{
    return static_cast<std::uint64_t>(verticalScrollBar()->value());
}

void LogTable::arrange()
{
    const QFontMetrics metrics(monoFont(font()));
    m_rowHeight = std::max(metrics.height() + 6, 22);
    // Of many: one alone would be rounded.
    constexpr int kMany = 64;
    m_advance = std::max(
        QFontMetricsF(monoFont(font())).horizontalAdvance(QString(kMany, u'0')) / kMany, 1.0);
    m_charWidth = static_cast<int>(std::ceil(m_advance));
    placeColumns();
    // A watch holds far fewer rows than a scroll bar can count.
    const auto most = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    const auto size = static_cast<int>(std::min(m_order.size(), most));
    auto* bar = verticalScrollBar();
    const auto top = m_top;
    bar->setRange(0, std::max(size - visibleRows(), 0));
    bar->setPageStep(visibleRows());
    if (m_following && !m_held) {
        bar->setValue(bar->maximum());
    } else if (top) {
        bar->setValue(static_cast<int>(std::min(m_order.positionOf(*top), most)));
    }
    keepTop();
    placePill();
}

void LogTable::keepTop()
{
    const auto at = firstPosition();
    m_top = at < m_order.size() ? std::optional(m_order.row(at)) : std::nullopt;
}

void LogTable::readVisible()
{
    std::vector<Row> rows;
    const auto from = firstPosition();
    // And a screen on either side, for the next key.
    const auto screen = static_cast<std::uint64_t>(visibleRows()) + 1;
    const auto add = [&](std::uint64_t begin, std::uint64_t end) {
        for (auto at = begin; at < std::min(end, m_order.size()); ++at) {
            rows.push_back(m_order.row(at));
        }
    };
    add(from, from + screen);
    if (isComplete()) {
        add(from + screen, from + 2 * screen);
        add(from > screen ? from - screen : 0, from);
    }
    m_cache.want(std::move(rows));
}

bool LogTable::isComplete() const
{
    const auto from = firstPosition();
    const auto end = std::min(from + static_cast<std::uint64_t>(visibleRows()) + 1, m_order.size());
    for (auto at = from; at < end; ++at) {
        if (!m_cache.find(m_order.row(at))) {
            return false;
        }
    }
    return true;
}

void LogTable::placePill()
{
    m_pill->adjustSize();
    const auto area = viewport()->geometry();
    m_pill->move(
        area.right() - m_pill->width() - kPadding, area.bottom() - m_pill->height() - kGrid);
}

void LogTable::reveal(std::uint64_t position)
{
    auto* bar = verticalScrollBar();
    const auto at = static_cast<int>(position);
    if (at < bar->value()) {
        bar->setValue(at);
    } else if (at >= bar->value() + visibleRows()) {
        bar->setValue(at - visibleRows() + 1);
    }
}

void LogTable::scrollContentsBy(int, int)
{
    keepTop();
    readVisible();
    repaintSoon();
}

// Words mostly come before the screen would be shown: what was there stays until then, or for a moment.
void LogTable::repaintSoon()
{
    if (isComplete()) {
        viewport()->update();
    } else if (!m_patience->isActive()) {
        m_patience->start();
    }
}

void LogTable::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
    readVisible();
}

void LogTable::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
    m_levels = {};
    viewport()->update();
}

QRect LogTable::rectOf(std::uint64_t position) const
{
    const auto by
        = static_cast<std::int64_t>(position) - static_cast<std::int64_t>(firstPosition());
    return {0, static_cast<int>(std::clamp<std::int64_t>(by, -10'000, 10'000)) * m_rowHeight,
        viewport()->width(), m_rowHeight};
}

std::optional<std::uint64_t> LogTable::positionAt(const QPoint& at) const
{
    const auto position
        = firstPosition() + static_cast<std::uint64_t>(std::max(at.y(), 0) / m_rowHeight);
    return at.y() >= 0 && position < m_order.size() ? std::optional(position) : std::nullopt;
}

} // namespace attest::ui
