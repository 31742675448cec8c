// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/level_ink.h"

#include "theme/marks.h"
#include "theme/text.h"

#include <QtGui/QPainter>

namespace attest::ui {

using telemetry::Level;

QString wordOf(Level level)
{
    return level == Level::Unknown ? QString() : own(telemetry::levelName(level)).toUpper();
}

Role roleOf(Level level)
{
    return level >= Level::Error ? Role::Fail
        : level == Level::Warn   ? Role::Warn
        : level == Level::Info   ? Role::Accent
                                 : Role::Muted;
}

void paintLevel(QPainter& painter, const QRectF& where, Level level, const QPalette& palette)
{
    if (level >= Level::Warn) {
        paintMark(painter, where, level == Level::Warn ? Mark::Warned : Mark::Failed, palette);
        return;
    }
    if (level == Level::Unknown) {
        return;
    }
    const auto ink = colour(roleOf(level), palette);
    const auto size = where.width() * 0.42;
    QRectF dot({}, QSizeF(size, size));
    dot.moveCenter(where.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(level == Level::Info ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(dot);
    painter.restore();
}

} // namespace attest::ui
