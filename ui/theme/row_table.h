// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QAbstractItemModel;
class QAbstractItemView;
class QHeaderView;
class QTableView;

namespace attest::ui {

/// A table of rows, one of which is chosen: without a grid, its words as far from the edges and from each other as
/// those of the captions around it. By its name for tests and its name for people; columns are the caller's.
[[nodiscard]] QTableView* rowTable(
    const char* name, const QString& label, QAbstractItemModel* model);

/// Room around the words of cells and of their header, as rowTable() has it.
void insetCells(QAbstractItemView& view, QHeaderView& header);

} // namespace attest::ui
