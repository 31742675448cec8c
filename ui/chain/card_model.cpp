// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/card_model.h"

#include <algorithm>
#include <numeric>

namespace attest::ui {

void CardModel::setGraph(ChainGraph graph)
{
    beginResetModel();
    m_graph = std::move(graph);
    m_order.resize(m_graph.cards.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::ranges::sort(m_order, {}, [this](std::size_t at) {
        return std::pair{m_graph.cards[at].column, m_graph.cards[at].row};
    });
    endResetModel();
}

int CardModel::rowOf(std::size_t card) const
{
    const auto found = std::ranges::find(m_order, card);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

const ChainCard& CardModel::card(const QModelIndex& index) const
{
    return m_graph.cards[cardAt(index.row())];
}

int CardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant CardModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto& one = card(index);
    const auto words = [&](const QString& between) {
        QStringList all{one.title, one.issuedBy, one.about, one.state, one.failure};
        if (one.good && one.certificate) {
            all.push_back(tr("on the path that holds"));
        }
        all.removeAll(QString());
        return all.join(between);
    };
    switch (role) {
    case Qt::DisplayRole:
        return one.title;
    case Qt::ToolTipRole:
        return words(QStringLiteral("\n"));
    case Qt::AccessibleTextRole:
        return words(QStringLiteral(", "));
    default:
        return {};
    }
}

} // namespace attest::ui
