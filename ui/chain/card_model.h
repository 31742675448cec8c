// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain_graph.h"

#include <QtCore/QAbstractListModel>

namespace attest::ui {

/// The boxes of the graph as a list, so that the view is one of Qt's item views: with keys, selection
/// and an accessible tree. Order is by column, then row.
class CardModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setGraph(ChainGraph graph);
    [[nodiscard]] const ChainGraph& graph() const { return m_graph; }
    /// Row of a card, and the card of a row.
    [[nodiscard]] int rowOf(std::size_t card) const;
    [[nodiscard]] std::size_t cardAt(int row) const
    {
        return m_order[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] const ChainCard& card(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    ChainGraph m_graph;
    std::vector<std::size_t> m_order;
};

} // namespace attest::ui
