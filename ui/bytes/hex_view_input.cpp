// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do to the view of bytes.
#include "bytes/hex_view.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace attest::ui {

// The window may have the key for copying as well; here it means these bytes.
bool HexView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool HexView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        emit pointed(std::nullopt);
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// Through both columns, then on: the focus is never caught here.
bool HexView::focusNextPrevChild(bool next)
{
    const auto other = next ? ByteColumn::Ascii : ByteColumn::Hex;
    if (m_column != other && !bytes().empty()) {
        m_column = other;
        viewport()->update();
        return true;
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    const auto at = event->position() + QPointF(horizontalScrollBar()->value(), 0);
    const auto hit = m_layout.hit(at, firstRow());
    if (event->button() != Qt::LeftButton || !hit) {
        return;
    }
    m_column = hit->column;
    m_pressed = hit->offset;
    m_dragged = false;
    if (event->modifiers() & Qt::ShiftModifier) {
        moveCaret(hit->offset, Qt::ShiftModifier);
        m_pressed.reset();
        return;
    }
    m_caret = m_anchor = hit->offset;
    viewport()->update();
}

void HexView::mouseMoveEvent(QMouseEvent* event)
{
    const auto at = event->position() + QPointF(horizontalScrollBar()->value(), 0);
    const auto hit = m_layout.hit(at, firstRow());
    if (!m_pressed) {
        emit pointed(hit ? std::optional(hit->offset) : std::nullopt);
        return;
    }
    if (hit && hit->offset != m_caret) {
        m_dragged = true;
        m_caret = hit->offset;
        makeVisible(m_caret);
        viewport()->update();
    }
}

void HexView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    m_pressed.reset();
    if (m_dragged) {
        m_dragged = false;
        emit ranged(between(m_anchor, m_caret));
    } else {
        emit pinned(m_caret);
    }
}

std::optional<std::size_t> HexView::keyTarget(const QKeyEvent& event) const
{
    const auto each = static_cast<std::ptrdiff_t>(m_layout.perRow());
    const auto end = static_cast<std::ptrdiff_t>(bytes().size()) - 1;
    const auto at = static_cast<std::ptrdiff_t>(m_caret);
    const bool all = event.modifiers() & Qt::ControlModifier;
    // Up and down keep the column: at the first and the last row nothing moves.
    const auto by = [&](std::ptrdiff_t step) {
        const auto to = at + step;
        return to < 0 ? at % each : to > end ? std::max(at, end) : to;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return std::max<std::ptrdiff_t>(at - 1, 0);
    case Qt::Key_Right:
        return std::min(at + 1, end);
    case Qt::Key_Up:
        return at < each ? at : at - each;
    case Qt::Key_Down:
        return at + each > end ? (at / each == end / each ? at : end) : at + each;
    case Qt::Key_PageUp:
        return by(-each * visibleRows());
    case Qt::Key_PageDown:
        return by(each * visibleRows());
    case Qt::Key_Home:
        return all ? 0 : at - at % each;
    case Qt::Key_End:
        return all ? end : std::min(at - at % each + each - 1, end);
    default:
        return std::nullopt;
    }
}

void HexView::moveCaret(std::size_t to, Qt::KeyboardModifiers modifiers)
{
    m_caret = to;
    makeVisible(to);
    viewport()->update();
    if (modifiers & Qt::ShiftModifier) {
        emit ranged(between(m_anchor, m_caret));
    } else {
        m_anchor = to;
        emit caretMoved(to);
    }
    sayCaret();
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyAsked();
        return;
    }
    if (bytes().empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space) {
        emit pinned(m_caret);
    } else if (const auto to = keyTarget(*event)) {
        moveCaret(*to, event->modifiers());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace attest::ui
