// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/chart.h"

#include <QtGui/QIcon>
#include <QtGui/QPalette>
#include <QtGui/QPen>

namespace attest::ui {

/// How the line of a chart's nth series is drawn: no two of a chart alike, with colour or without.
[[nodiscard]] QPen penOf(const Chart& chart, std::size_t series, const QPalette& palette);
/// A piece of that line, for the legend.
[[nodiscard]] QIcon swatchOf(const QPen& pen, qreal ratio);

} // namespace attest::ui
