// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

bool isPrimary(const QWidget* widget)
{
    return widget && widget->property("primary").toBool();
}

void paintButton(const QStyleOption& option, QPainter& painter, const QWidget* widget)
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
    } else if (flat) {
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

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_DockWidgetFrameWidth:
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractButton*>(widget) ? 4 : 1;
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
        return 2;
    case PM_ToolBarItemSpacing:
        return kGrid;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return kMark;
    case PM_ScrollBarExtent:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 400;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        paintButton(*option, *painter, widget);
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setPen(colour(Role::Accent, option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_Frame:
        painter->save();
        painter->setPen(colour(Role::Line, option->palette));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_IndicatorDockWidgetResizeHandle:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        if (element == PE_IndicatorDockWidgetResizeHandle) {
            painter->fillRect(option->rect, colour(Role::Line, option->palette));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
    const QWidget* widget) const
{
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, colour(Role::Line, option->palette));
        return;
    }
    if (element == CE_PushButtonLabel && isPrimary(widget) && (option->state & State_Enabled)) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton inked = *button;
            inked.palette.setColor(QPalette::ButtonText, colour(Role::OnAccent, option->palette));
            QProxyStyle::drawControl(element, &inked, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_ComboBox || type == CT_LineEdit || type == CT_SpinBox) {
        wanted.setHeight(std::max(wanted.height(), kControl));
    }
    return wanted;
}

namespace {

// The platform's own palette, as it was before we set ours.
Scheme systemScheme(const QApplication& application)
{
    const auto kept = application.property("platformIsDark");
    return kept.toBool() ? Scheme::Dark : Scheme::Light;
}

} // namespace

void applyScheme(QApplication& application, SchemeChoice choice)
{
    if (!application.property("platformIsDark").isValid()) {
        application.setProperty(
            "platformIsDark", schemeOf(QApplication::palette()) == Scheme::Dark);
        QApplication::setStyle(new Style);
    }
    const auto scheme = choice == SchemeChoice::System ? systemScheme(application)
        : choice == SchemeChoice::Dark                 ? Scheme::Dark
                                                       : Scheme::Light;
    QApplication::setPalette(paletteOf(scheme));
}

} // namespace attest::ui
