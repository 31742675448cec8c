// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/level.h"
#include "theme/tokens.h"

#include <QtCore/QRectF>
#include <QtCore/QString>

class QPainter;

namespace attest::ui {

/// How a level of a log is told: a mark, a word and a colour, each of which is enough by itself.
/// "INFO", "ERROR": the words that loggers write, in every language. Empty where a line says none.
[[nodiscard]] QString wordOf(telemetry::Level level);
[[nodiscard]] Role roleOf(telemetry::Level level);
/// Disc with a cross from Error on, with an exclamation mark for Warn; a dot for Info, a ring below.
void paintLevel(
    QPainter& painter, const QRectF& where, telemetry::Level level, const QPalette& palette);

} // namespace attest::ui
