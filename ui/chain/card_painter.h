// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/chain_graph.h"

#include <QtGui/QFont>

class QPainter;

namespace attest::ui {

/// Sizes of the graph's parts in a font, before any zoom.
struct CardSizes {
    explicit CardSizes(const QFont& font);
    [[nodiscard]] QRectF cardAt(const ChainCard& card) const;
    qreal width = 0, leastWidth = 0, height = 0, gapX = 0, gapY = 0, margin = 0;
    QFont title, small;
};

enum class CardFocus { None, Current, CurrentFocused };

void paintCard(QPainter& painter, const QRectF& where, const ChainCard& card,
    const CardSizes& sizes, CardFocus focus, const QPalette& palette);
/// `strong`: of the path that is looked at.
void paintEdge(QPainter& painter, const QRectF& from, const QRectF& to, const ChainEdge& edge,
    bool strong, const CardSizes& sizes, const QPalette& palette);

[[nodiscard]] Mark markOf(PathState state);

} // namespace attest::ui
