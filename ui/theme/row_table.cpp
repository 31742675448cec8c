// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/row_table.h"

#include "theme/tokens.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace attest::ui {

QTableView* rowTable(const char* name, const QString& label, QAbstractItemModel* model)
{
    auto* view = new QTableView;
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(label);
    view->setModel(model);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false); // a row is one stop; the way out is the next one
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(kRow);
    auto* header = view->horizontalHeader();
    insetCells(*view, *header);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return view;
}

void insetCells(QAbstractItemView& view, QHeaderView& header)
{
    for (QWidget* part : {static_cast<QWidget*>(&view), static_cast<QWidget*>(&header)}) {
        part->setProperty("inset", 2 * kGrid); // Style looks for it
    }
}

} // namespace attest::ui
