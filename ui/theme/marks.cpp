// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/marks.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace attest::ui {

Mark markOf(verify::StageState state)
{
    switch (state) {
    case verify::StageState::Passed:
        return Mark::Passed;
    case verify::StageState::Failed:
        return Mark::Failed;
    case verify::StageState::Warned:
        return Mark::Warned;
    case verify::StageState::Skipped:
        return Mark::Skipped;
    case verify::StageState::NotEvaluated:
        return Mark::NotEvaluated;
    }
    return Mark::NotEvaluated;
}

Mark markOf(verify::LightState light)
{
    switch (light) {
    case verify::LightState::On:
        return Mark::Passed;
    case verify::LightState::Off:
        return Mark::Failed;
    case verify::LightState::Unknown:
        return Mark::NotEvaluated;
    }
    return Mark::NotEvaluated;
}

Mark markOf(verify::Outcome outcome)
{
    switch (outcome) {
    case verify::Outcome::Pass:
        return Mark::Passed;
    case verify::Outcome::Fail:
        return Mark::Failed;
    case verify::Outcome::Indeterminate:
        return Mark::Warned;
    }
    return Mark::Warned;
}

Role backOf(Mark mark)
{
    return mark == Mark::Failed ? Role::FailBack
        : mark == Mark::Passed  ? Role::PassBack
        : mark == Mark::Warned  ? Role::WarnBack
                                : Role::Panel;
}

Role roleOf(Mark mark)
{
    switch (mark) {
    case Mark::Passed:
        return Role::Pass;
    case Mark::Failed:
        return Role::Fail;
    case Mark::Warned:
        return Role::Warn;
    case Mark::Skipped:
    case Mark::NotEvaluated:
    case Mark::Ahead:
        return Role::Skip;
    }
    return Role::Skip;
}

QString wordOf(Mark mark)
{
    const char* const words[] = {QT_TRANSLATE_NOOP("marks", "passed"),
        QT_TRANSLATE_NOOP("marks", "failed"), QT_TRANSLATE_NOOP("marks", "warned"),
        QT_TRANSLATE_NOOP("marks", "skipped"), QT_TRANSLATE_NOOP("marks", "not evaluated"),
        QT_TRANSLATE_NOOP("marks", "not reached yet")};
    return QCoreApplication::translate("marks", words[static_cast<std::size_t>(mark)]);
}

namespace {

// The sign inside the disc, in a square of 16.
QPainterPath signOf(Mark mark)
{
    QPainterPath path;
    switch (mark) {
    case Mark::Passed:
        path.moveTo(4.6, 8.3);
        path.lineTo(7.1, 10.7);
        path.lineTo(11.5, 5.6);
        break;
    case Mark::Failed:
        path.moveTo(5.4, 5.4);
        path.lineTo(10.6, 10.6);
        path.moveTo(10.6, 5.4);
        path.lineTo(5.4, 10.6);
        break;
    case Mark::Warned:
        path.moveTo(8, 4.3);
        path.lineTo(8, 8.9);
        path.moveTo(8, 11.6);
        path.lineTo(8, 11.7);
        break;
    case Mark::Skipped:
        path.moveTo(5, 8);
        path.lineTo(11, 8);
        break;
    case Mark::NotEvaluated:
    case Mark::Ahead:
        break;
    }
    return path;
}

} // namespace

void paintMark(QPainter& painter, const QRectF& where, Mark mark, const QPalette& palette)
{
    const QColor ink = colour(roleOf(mark), palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / 16.0, where.height() / 16.0);
    if (mark == Mark::NotEvaluated || mark == Mark::Ahead) {
        QPen ring(ink, 1.3);
        ring.setDashPattern(mark == Mark::Ahead ? QList<qreal>{1.0, 2.2} : QList<qreal>{2.4, 1.9});
        painter.setPen(ring);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(1.2, 1.2, 13.6, 13.6));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QRectF(0.5, 0.5, 15, 15));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(colour(Role::Panel, palette), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(signOf(mark));
    }
    painter.restore();
}

} // namespace attest::ui
