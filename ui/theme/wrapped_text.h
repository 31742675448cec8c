// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QRect>
#include <QtGui/QFont>

class QPainter;

namespace attest::ui {

/// Text over a few lines, wrapped at words and where there is no other way within them; what does not
/// fit into the last line ends in an ellipsis.
[[nodiscard]] int wrappedHeight(const QString& text, const QFont& font, int width, int mostLines);
/// Whether an ellipsis is needed at that width.
[[nodiscard]] bool isCut(const QString& text, const QFont& font, int width, int mostLines);
/// With the painter's pen.
void paintWrapped(
    QPainter& painter, const QRect& where, const QString& text, const QFont& font, int mostLines);

} // namespace attest::ui
