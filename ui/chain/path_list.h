// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain_graph.h"

#include <QtGui/QStandardItemModel>

namespace attest::ui {

/// The candidate paths by how they came out, best first; paths of one reason in one row that opens.
class PathList final : public QStandardItemModel {
    Q_OBJECT
public:
    using QStandardItemModel::QStandardItemModel;

    void setGraph(const ChainGraph& graph);
    /// Which attempt a row is: of a group, its first; nothing for "and 12 more".
    [[nodiscard]] static std::optional<std::size_t> attemptAt(const QModelIndex& index);
};

} // namespace attest::ui
