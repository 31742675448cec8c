// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do to the rows of the log.
#include "logs/line_marks.h"
#include "logs/log_table.h"
#include "theme/tip.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace attest::ui {

// The window may have these keys as well; here they mean the lines.
bool LogTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

bool LogTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showPlainTip(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// What was cut, whole; over a mark, its note.
QString LogTable::tipAt(const QPoint& at) const
{
    const auto position = positionAt(at);
    if (!position) {
        return {};
    }
    const auto facts = m_order.rows().at(m_order.row(*position));
    if (at.x() < m_placed.front().left) {
        return m_marks && m_marks->isMarked(idOf(facts))
            ? tr("Marked. %1").arg(m_marks->noteOn(idOf(facts))).trimmed()
            : QString();
    }
    for (const auto& column : m_placed) {
        if (at.x() < column.left || at.x() >= column.left + column.width) {
            continue;
        }
        if (column.column == LogColumn::Time && facts.core.time != telemetry::kNoTime) {
            return QString::fromStdString(telemetry::shownTime(facts.core.time, 9));
        }
        const auto text = cellText(*position, column);
        return widthOf(text) > column.width ? text : QString();
    }
    return {};
}

void LogTable::mousePressEvent(QMouseEvent* event)
{
    const auto position = positionAt(event->position().toPoint());
    if (!position || event->button() == Qt::MiddleButton) {
        return;
    }
    const auto range = selected();
    const bool within = range && *position >= range->first && *position <= range->last
        && range->first != range->last;
    // The menu is about what is selected where it is asked for there.
    if (event->button() == Qt::RightButton && within) {
        return;
    }
    moveTo(*position, event->modifiers() & Qt::ShiftModifier ? Extend::Yes : Extend::No);
}

void LogTable::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_order.isEmpty() || !m_anchor) {
        return;
    }
    const int y = static_cast<int>(event->position().y());
    const auto by = y < 0 ? -1 : y / m_rowHeight;
    const auto at = static_cast<std::int64_t>(firstPosition()) + by;
    const auto last = static_cast<std::int64_t>(m_order.size()) - 1;
    const auto position = static_cast<std::uint64_t>(std::clamp<std::int64_t>(at, 0, last));
    if (!m_current || m_order.positionOf(*m_current) != position) {
        moveTo(position, Extend::Yes);
    }
}

void LogTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto position = positionAt(event->position().toPoint());
        position && event->button() == Qt::LeftButton) {
        emit activated(m_order.row(*position));
    }
}

void LogTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_current) {
        return;
    }
    const auto where = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(rectOf(m_order.positionOf(*m_current)).center())
        : event->globalPos();
    emit menuAsked(where, *m_current);
}

std::optional<std::uint64_t> LogTable::keyTarget(const QKeyEvent& event) const
{
    const auto last = m_order.size() - 1;
    // Without a current row, the first key takes up what can be seen.
    const auto at = m_current ? std::min(m_order.positionOf(*m_current), last)
        : m_following         ? last
                              : firstPosition();
    const auto page = static_cast<std::uint64_t>(std::max(visibleRows() - 1, 1));
    switch (event.key()) {
    case Qt::Key_Up:
        return at == 0 ? 0 : at - 1;
    case Qt::Key_Down:
        return std::min(m_current ? at + 1 : at, last);
    case Qt::Key_PageUp:
        return at < page ? 0 : at - page;
    case Qt::Key_PageDown:
        return std::min(at + page, last);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return std::nullopt;
    }
}

// Ctrl and the arrows move what is seen, and leave the current row where it is.
bool LogTable::scrollByKey(const QKeyEvent& event)
{
    if (!(event.modifiers() & Qt::ControlModifier)) {
        return false;
    }
    const int by = event.key() == Qt::Key_Up ? -1
        : event.key() == Qt::Key_Down        ? 1
        : event.key() == Qt::Key_PageUp      ? -visibleRows()
        : event.key() == Qt::Key_PageDown    ? visibleRows()
                                             : 0;
    if (by == 0) {
        return false;
    }
    setFollowing(false);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
    return true;
}

void LogTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyAsked();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (m_order.isEmpty() || scrollByKey(*event)) {
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current) {
        emit activated(*m_current);
    } else if (event->key() == Qt::Key_M && event->modifiers() == Qt::NoModifier && m_current) {
        emit markAsked(*m_current);
    } else if (const auto to = keyTarget(*event)) {
        moveTo(*to, event->modifiers() & Qt::ShiftModifier ? Extend::Yes : Extend::No);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace attest::ui
