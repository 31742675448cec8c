// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/chain_graph.h"

#include <algorithm>
#include <set>

namespace attest::ui {

// A certificate stands as far from the leaf as on its longest path. In each column the first path to reach
// a certificate gives it the next free row, and the best path comes first.
void layOut(ChainGraph& graph, const std::vector<std::vector<std::size_t>>& paths)
{
    for (auto& card : graph.cards) {
        card.column = 0;
    }
    for (const auto& path : paths) {
        for (std::size_t i = 0; i < path.size(); ++i) {
            auto& card = graph.cards[path[i]];
            card.column = std::max(card.column, i);
        }
    }
    std::set<std::pair<std::size_t, std::size_t>> taken;
    std::set<std::size_t> placed;
    for (const auto& path : paths) {
        std::size_t row = 0;
        for (const auto at : path) {
            auto& card = graph.cards[at];
            if (!placed.insert(at).second) {
                row = std::max(row, card.row);
                continue;
            }
            while (taken.contains({card.column, row})) {
                ++row;
            }
            card.row = row;
            taken.insert({card.column, row});
        }
    }
}

} // namespace attest::ui
