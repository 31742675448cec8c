// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_list.h"

#include "stages/stage_delegate.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QMouseEvent>

namespace attest::ui {

StageList::StageList(QWidget* parent) : QListView(parent)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new StageDelegate(this));
}

int StageList::rowInGutter(const QMouseEvent& event) const
{
    const bool inGutter
        = event.button() == Qt::LeftButton && event.position().x() < StageDelegate::kGutter;
    return inGutter ? indexAt(event.position().toPoint()).row() : -1;
}

void StageList::mousePressEvent(QMouseEvent* event)
{
    if (const int row = rowInGutter(*event); row >= 0) {
        emit breakpointAsked(row);
        return;
    }
    QListView::mousePressEvent(event);
}

// Two quick clicks into the gutter are two clicks.
void StageList::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int row = rowInGutter(*event); row >= 0) {
        emit breakpointAsked(row);
        return;
    }
    QListView::mouseDoubleClickEvent(event);
}

// A list without a current row takes its first one with the focus, which nobody chose.
void StageList::focusInEvent(QFocusEvent* event)
{
    const QScopedValueRollback<bool> taking(m_takesFocus, true);
    QListView::focusInEvent(event);
}

void StageList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F9 && currentIndex().isValid()) {
        emit breakpointAsked(currentIndex().row());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace attest::ui
