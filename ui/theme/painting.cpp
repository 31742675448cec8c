// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/painting.h"

#include "theme/tokens.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QToolButton>

namespace attest::ui::painting {

bool isPrimary(const QWidget* widget)
{
    return widget && widget->property("primary").toBool();
}

int insetOf(const QWidget* widget)
{
    return widget ? widget->property("inset").toInt() : 0;
}

bool isOnToolBar(const QWidget* widget)
{
    return widget && qobject_cast<const QToolBar*>(widget->parentWidget());
}

bool isInBox(const QWidget* widget)
{
    const auto* around = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox*>(around) || qobject_cast<const QAbstractSpinBox*>(around);
}

void line(QPainter& painter, const QRect& where, const QPalette& palette)
{
    painter.fillRect(where, colour(Role::Line, palette));
}

void button(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver);
    const bool flat = option.state & QStyle::State_AutoRaise;
    const auto& palette = option.palette;
    QColor fill = colour(down ? Role::Selection : hovered ? Role::Hover : Role::Panel, palette);
    QColor edge = colour(Role::Line, palette);
    if (isPrimary(widget) && enabled) {
        fill = colour(Role::Accent, palette);
        fill = down ? fill.darker(115) : hovered ? fill.lighter(108) : fill;
        edge = fill;
    } else if (flat && !isOnToolBar(widget)) {
        if (!down && !hovered) {
            fill = Qt::transparent;
        }
        edge = Qt::transparent;
    }
    if (option.state & QStyle::State_HasFocus) {
        edge = colour(isPrimary(widget) ? Role::Text : Role::Accent, palette);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge == Qt::transparent ? QPen(Qt::NoPen) : QPen(edge, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
}

void tab(const QStyleOptionTab& option, QPainter& painter)
{
    const bool chosen = option.state & QStyle::State_Selected;
    const auto& palette = option.palette;
    const QRect& at = option.rect;
    if (!chosen && (option.state & QStyle::State_MouseOver)) {
        painter.fillRect(at.adjusted(0, 0, 0, -1), colour(Role::Hover, palette));
    }
    if (chosen) {
        painter.fillRect(at.left() + 2 * kGrid, at.bottom() - 2, at.width() - 4 * kGrid, 2,
            colour(Role::Accent, palette));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(colour(Role::Accent, palette));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(at.adjusted(1, 1, -2, -4));
    }
}

void toolLabel(const QStyle& style, const QStyleOptionToolButton& option, QPainter& painter,
    const QWidget* widget)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto ratio = painter.device()->devicePixelRatioF();
    QPixmap icon = option.icon.pixmap(
        option.iconSize, ratio, enabled ? QIcon::Normal : QIcon::Disabled, QIcon::Off);
    QPalette inked = option.palette;
    if (isPrimary(widget) && enabled) {
        const QColor ink = colour(Role::OnAccent, option.palette);
        inked.setColor(QPalette::ButtonText, ink);
        if (!icon.isNull()) {
            QPainter tint(&icon);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(icon.rect(), ink);
        }
    }
    const int text = option.fontMetrics.horizontalAdvance(QString(option.text).remove(u'&'));
    const int gap = icon.isNull() ? 0 : option.iconSize.width() + kGrid;
    QRect at(0, 0, text + gap, option.rect.height());
    at.moveCenter(option.rect.center());
    style.drawItemPixmap(&painter, at, Qt::AlignLeft | Qt::AlignVCenter, icon);
    style.drawItemText(&painter, at.adjusted(gap, 0, 2, 0),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, inked, enabled, option.text,
        QPalette::ButtonText);
}

void field(const QStyleOption& option, QPainter& painter)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(focused ? Role::Accent : Role::Line, option.palette));
    painter.setBrush(colour(enabled ? Role::Panel : Role::Window, option.palette));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.restore();
}

namespace {

void arrow(QPainter& painter, const QPointF& middle, const QColor& ink, bool up)
{
    const qreal rise = up ? 2 : -2;
    QPainterPath path;
    path.moveTo(middle + QPointF(-4, rise));
    path.lineTo(middle + QPointF(0, -rise));
    path.lineTo(middle + QPointF(4, rise));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.restore();
}

} // namespace

void checkBox(const QStyleOption& option, QPainter& painter)
{
    const auto& palette = option.palette;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool focused = option.state & QStyle::State_HasFocus;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(focused || (on && enabled) ? Role::Accent : Role::Skip, palette));
    painter.setBrush(colour(on && enabled ? Role::Accent : Role::Panel, palette));
    painter.drawRoundedRect(box, 3, 3);
    if (on) {
        painter.setPen(QPen(colour(enabled ? Role::OnAccent : Role::Skip, palette), 1.8,
            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        QPainterPath tick;
        const auto at = [&](qreal x, qreal y) {
            return box.topLeft() + QPointF(x * box.width(), y * box.height());
        };
        if (option.state & QStyle::State_NoChange) {
            tick.moveTo(at(0.25, 0.5));
            tick.lineTo(at(0.75, 0.5));
        } else {
            tick.moveTo(at(0.24, 0.52));
            tick.lineTo(at(0.43, 0.71));
            tick.lineTo(at(0.77, 0.3));
        }
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(tick);
    }
    painter.restore();
}

void header(const QStyleOptionHeader& option, QPainter& painter)
{
    const auto& at = option.rect;
    painter.fillRect(at, colour(Role::Panel, option.palette));
    line(painter, {at.left(), at.bottom(), at.width(), 1}, option.palette);
    if (option.orientation == Qt::Horizontal && option.position != QStyleOptionHeader::End
        && option.position != QStyleOptionHeader::OnlyOneSection) {
        line(painter, {at.right(), at.top() + kGrid, 1, at.height() - 2 * kGrid}, option.palette);
    }
}

void combo(const QStyle& style, const QStyleOptionComboBox& option, QPainter& painter,
    const QWidget* widget)
{
    if (option.frame) {
        QStyleOptionComboBox framed = option;
        field(framed, painter);
    }
    const auto at
        = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    arrow(painter, QRectF(at).center(), colour(Role::Muted, option.palette), false);
}

void spin(const QStyle& style, const QStyleOptionSpinBox& option, QPainter& painter,
    const QWidget* widget)
{
    if (option.frame) {
        field(option, painter);
    }
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool can = option.stepEnabled
            & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const auto at = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        arrow(painter, QRectF(at).center(), colour(can ? Role::Muted : Role::Line, option.palette),
            up);
    }
}

bool hasMenuArrow(const QStyleOptionToolButton& option)
{
    return (option.features & QStyleOptionToolButton::HasMenu)
        && !(option.features & QStyleOptionToolButton::MenuButtonPopup) && !option.text.isEmpty();
}

QRect besideMenuArrow(const QStyleOptionToolButton& option)
{
    return QStyle::visualRect(
        option.direction, option.rect, option.rect.adjusted(0, 0, kGrid - kMenuArrow, 0));
}

void menuArrow(const QStyleOptionToolButton& option, QPainter& painter)
{
    const QRectF at(option.rect);
    const bool left = option.direction == Qt::RightToLeft;
    const qreal x = left ? at.left() + kMenuArrow / 2.0 : at.right() - kMenuArrow / 2.0;
    const bool enabled = option.state & QStyle::State_Enabled;
    arrow(painter, {x, at.center().y() + 1},
        colour(enabled ? Role::Muted : Role::Line, option.palette), false);
}

void scrollBar(
    const QStyle& style, const QStyleOptionSlider& option, QPainter& painter, const QWidget* widget)
{
    painter.fillRect(option.rect, colour(Role::Panel, option.palette));
    if (option.maximum <= option.minimum) {
        return;
    }
    const QRect slider
        = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool lively = (option.state & QStyle::State_MouseOver)
        || (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    QColor ink = colour(Role::Skip, option.palette);
    ink.setAlphaF(lively ? 0.9F : 0.45F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QRectF handle = QRectF(slider).adjusted(3, 3, -3, -3);
    const qreal round = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, round, round);
    painter.restore();
}

} // namespace attest::ui::painting
