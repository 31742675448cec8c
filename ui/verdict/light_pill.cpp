// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/light_pill.h"

#include <QtGui/QPainter>

namespace attest::ui {

LightPill::LightPill(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void LightPill::setLight(
    const QString& name, const QString& state, Mark mark, const QString& legend)
{
    setText(name);
    m_mark = mark;
    const auto said = tr("%1: %2").arg(name, state);
    setAccessibleName(said);
    setAccessibleDescription(legend);
    setToolTip(said + QLatin1Char('\n') + legend);
    updateGeometry();
    update();
}

QSize LightPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + kMark + 6 * kGrid,
        std::max(kControl, fontMetrics().height() + 2 * kGrid)};
}

void LightPill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto edge = hasFocus() ? Role::Accent : Role::Line;
    painter.setPen(QPen(colour(edge, palette()), hasFocus() ? 2 : 1));
    painter.setBrush(colour(underMouse() ? Role::Hover : Role::Panel, palette()));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const QRectF mark(2 * kGrid, (height() - kMark) / 2.0, kMark, kMark);
    paintMark(painter, mark, m_mark, palette());
    painter.setPen(colour(Role::Text, palette()));
    painter.drawText(
        QRect(kMark + 3 * kGrid, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace attest::ui
