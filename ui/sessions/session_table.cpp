// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_table.h"

#include "base/redact.h"
#include "sessions/session_model.h"
#include "sessions/session_row.h"
#include "sessions/session_words.h"
#include "theme/copy_menu.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>

namespace attest::ui {

SessionTable::SessionTable(SessionModel& model, QWidget* parent) : QTreeView(parent), m_model(model)
{
    setObjectName(QStringLiteral("sessions"));
    setAccessibleName(tr("Attestation sessions"));
    setModel(&model);
    setItemDelegate(new SessionRow(model, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    sortByColumn(When, Qt::DescendingOrder);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(kMark);
    header()->setProperty("inset", SessionRow::kInset);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { tell(); });
    connect(&model, &QAbstractItemModel::modelReset, this, &SessionTable::restore);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &SessionTable::restore);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { tell(); });
    offerCopies(*this, [this](const QModelIndex& index) -> Copies {
        const auto session = m_model.at(index.row());
        return !session ? Copies()
                        : Copies{{tr("Copy the id"), shown(session->id, 400)},
                            {tr("Copy what happened"), SessionWords::what(*session)}};
    });
    layColumns();
}

session::SessionPtr SessionTable::chosen() const
{
    return m_told;
}

bool SessionTable::choose(const std::string& id)
{
    m_id = id;
    const int row = m_model.rowOf(id);
    if (row >= 0) {
        const auto index = m_model.index(row, 0);
        setCurrentIndex(index);
        scrollTo(index);
    }
    return row >= 0;
}

// One that is not shown any more, by its filter or its new outcome, stays the one that is chosen: to go on to
// its neighbour would show somebody another session under their eyes.
void SessionTable::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    m_keeps = true;
    if (currentIndex().row() >= start && currentIndex().row() <= end) {
        selectionModel()->clear();
    }
    QTreeView::rowsAboutToBeRemoved(parent, start, end);
    m_keeps = false;
}

void SessionTable::restore()
{
    if (!m_id.empty() && !currentIndex().isValid()) {
        const bool known = m_told && m_told->id == m_id;
        const int row = m_model.rowOf(m_id, known ? m_told : nullptr);
        if (row >= 0) {
            setCurrentIndex(m_model.index(row, 0));
        }
    }
    tell();
}

void SessionTable::tell()
{
    auto now = m_model.at(currentIndex().row());
    if (m_keeps || !now || now == m_told) {
        return;
    }
    m_told = std::move(now);
    m_id = m_told->id;
    emit chosenChanged(m_told);
}

void SessionTable::layColumns()
{
    const QFontMetrics mono(monoFont(font())), plain(font());
    const int pads = 5 * kGrid;
    const int widths[] = {mono.horizontalAdvance(QStringLiteral("00:00:00")) + pads,
        plain.horizontalAdvance(QStringLiteral("azure_imds")) + pads,
        mono.horizontalAdvance(QStringLiteral("spirl-server-0")) + pads, 2 * 40 + kMark + pads, 0,
        mono.horizontalAdvance(QStringLiteral("00.000 s")) + pads};
    int taken = 0;
    for (const int width : widths) {
        taken += width;
    }
    // What happened has the rest; in a narrow place the server's name goes first.
    const int room = viewport()->width();
    setColumnHidden(Server, room - taken < 160);
    const int rest = room - taken + (isColumnHidden(Server) ? widths[Server] : 0);
    for (int column = 0; column < kSessionColumns; ++column) {
        header()->resizeSection(column, column == What ? std::max(120, rest) : widths[column]);
    }
}

void SessionTable::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layColumns();
}

void SessionTable::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layColumns();
    }
}

} // namespace attest::ui
