// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleOption>

namespace attest::ui {
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
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_DockWidgetTitleMargin:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return kMark;
    case PM_TabBarTabHSpace:
        return 5 * kGrid;
    case PM_TabBarTabVSpace:
        return 3 * kGrid;
    case PM_TabBarBaseHeight:
        return 1;
    case PM_FocusFrameHMargin:
        // Of a cell; the common style puts one pixel more around its words.
        return painting::insetOf(widget) > 0 ? painting::insetOf(widget) - 1
                                             : QProxyStyle::pixelMetric(metric, option, widget);
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
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_DockWidget_ButtonsHaveFrame:
        return 0;
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
        painting::button(*option, *painter, widget);
        return;
    case PE_PanelLineEdit:
        // Inside a spin box or a combo box, that one has the frame.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            painting::field(*option, *painter);
        } else if (!painting::isInBox(widget)) {
            painter->fillRect(option->rect, option->palette.base());
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        painting::checkBox(*option, *painter);
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
        painting::line(*painter, option->rect, option->palette);
        return;
    case PE_PanelStatusBar:
        painting::line(
            *painter, {option->rect.topLeft(), QSize(option->rect.width(), 1)}, option->palette);
        return;
    case PE_FrameTabBarBase:
        painting::line(
            *painter, {option->rect.bottomLeft(), QSize(option->rect.width(), 1)}, option->palette);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelToolBar:
        return;
    case PE_FrameDockWidget:
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
    if (element == CE_TabBarTabShape) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            painting::tab(*tab, *painter);
            return;
        }
    }
    if (element == CE_TabBarTabLabel) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            // The label has its focus in the shape, and is muted where the tab is not chosen.
            QStyleOptionTab calm = *tab;
            calm.state &= ~State_HasFocus;
            if (!(tab->state & State_Selected)) {
                calm.palette.setColor(QPalette::WindowText, colour(Role::Muted, tab->palette));
            }
            QProxyStyle::drawControl(element, &calm, painter, widget);
            return;
        }
    }
    if (element == CE_HeaderSection) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            painting::header(*header, *painter);
            return;
        }
    }
    if (element == CE_HeaderLabel && painting::insetOf(widget) > 0) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            const int more
                = painting::insetOf(widget) - pixelMetric(PM_HeaderMargin, option, widget);
            // At the right stands the arrow of the order, where there is one.
            const bool ordered = header->sortIndicator != QStyleOptionHeader::None;
            QStyleOptionHeader inset = *header;
            inset.rect.adjust(more, 0, ordered ? 0 : -more, 0);
            QProxyStyle::drawControl(element, &inset, painter, widget);
            return;
        }
    }
    if (element == CE_ToolBar || element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, colour(Role::Panel, option->palette));
        if (element == CE_ToolBar) {
            painting::line(*painter, {option->rect.bottomLeft(), QSize(option->rect.width(), 1)},
                option->palette);
        }
        return;
    }
    if (element == CE_MenuBarItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            const bool open = item->state & State_Selected;
            painter->fillRect(
                item->rect, colour(open ? Role::Selection : Role::Panel, item->palette));
            drawItemText(painter, item->rect,
                Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, item->palette,
                item->state & State_Enabled, item->text, QPalette::WindowText);
            return;
        }
    }
    if (element == CE_ToolButtonLabel && painting::isOnToolBar(widget)) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            painting::toolLabel(*this, *button, *painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel && painting::isPrimary(widget)
        && (option->state & State_Enabled)) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton inked = *button;
            inked.palette.setColor(QPalette::ButtonText, colour(Role::OnAccent, option->palette));
            QProxyStyle::drawControl(element, &inked, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        bar && control == CC_ScrollBar) {
        painting::scrollBar(*this, *bar, *painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        box && control == CC_ComboBox) {
        painting::combo(*this, *box, *painter, widget);
        return;
    }
    if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        box && control == CC_SpinBox) {
        painting::spin(*this, *box, *painter, widget);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        button && control == CC_ToolButton && painting::hasMenuArrow(*button)) {
        QStyleOptionToolButton part = *button;
        part.features &= ~QStyleOptionToolButton::HasMenu;
        part.text.clear();
        part.icon = {};
        QProxyStyle::drawComplexControl(control, &part, painter, widget);
        part.text = button->text;
        part.icon = button->icon;
        part.rect = painting::besideMenuArrow(*button);
        proxy()->drawControl(CE_ToolButtonLabel, &part, painter, widget);
        painting::menuArrow(*button, *painter);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

// The groove of a scroll bar reaches from end to end: there are no arrows.
QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const QRect all = bar->rect;
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? all.width() : all.height();
    const auto range = std::max<qint64>(1, qint64{bar->maximum} - bar->minimum + bar->pageStep);
    const int handle = bar->maximum == bar->minimum
        ? length
        : std::clamp(static_cast<int>(qint64{length} * bar->pageStep / range),
            std::min(length, 8 * kGrid), length);
    const int at = sliderPositionFromValue(
        bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto piece = [&](int from, int to) {
        return visualRect(bar->direction, all,
            flat ? QRect(all.left() + from, all.top(), to - from, all.height())
                 : QRect(all.left(), all.top() + from, all.width(), to - from));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return piece(at, at + handle);
    case SC_ScrollBarSubPage:
        return piece(0, at);
    case SC_ScrollBarAddPage:
        return piece(at + handle, length);
    case SC_ScrollBarGroove:
        return all;
    default:
        return {};
    }
}

QRect Style::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const auto rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->lineWidth > 0) {
            return rect.adjusted(kGrid, 0, -kGrid, 0);
        }
    }
    return rect;
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_ComboBox || type == CT_LineEdit || type == CT_SpinBox) {
        wanted.setHeight(std::max(wanted.height(), kControl));
    }
    if (type == CT_ToolButton && painting::isOnToolBar(widget)) {
        wanted = {wanted.width() + kGrid, std::max(wanted.height(), kControl)};
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        button && type == CT_ToolButton && painting::hasMenuArrow(*button)) {
        wanted.rwidth() += painting::kMenuArrow - kGrid; // its words have some room of their own
    }
    if (type == CT_ItemViewItem || type == CT_HeaderSection) {
        wanted.setHeight(std::max(wanted.height(), kRow - 2));
    }
    if (type == CT_HeaderSection && painting::insetOf(widget) > 0) {
        wanted.rwidth()
            += 2 * (painting::insetOf(widget) - pixelMetric(PM_HeaderMargin, option, widget));
    }
    if (type == CT_MenuBarItem) {
        wanted.setHeight(std::max(wanted.height(), kControl - 2));
    }
    return wanted;
}

namespace {

/// Until Qt 6.5 there is no word for it but the platform's own palette, and that can only be read with
/// ours out of the way.
Scheme platformScheme()
{
    QApplication::setPalette(QPalette());
    return schemeOf(QApplication::palette());
}

/// Follows the platform for as long as that is what was chosen.
class Follower final : public QObject {
public:
    explicit Follower(QApplication& application) : QObject(&application), m_application(application)
    {
        application.installEventFilter(this);
    }
    SchemeChoice choice = SchemeChoice::System;

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ThemeChange && choice == SchemeChoice::System && !m_busy) {
            m_busy = true; // Each window is told; one look is enough.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    m_busy = false;
                    if (choice == SchemeChoice::System) {
                        applyScheme(m_application, choice);
                    }
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }
    QApplication& m_application;
    bool m_busy = false;
};

} // namespace

void applyScheme(QApplication& application, SchemeChoice choice)
{
    const auto name = QStringLiteral("schemeFollower");
    auto* follower = application.findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
    if (!follower) {
        follower = new Follower(application);
        follower->setObjectName(name);
        QApplication::setStyle(new Style);
    }
    static_cast<Follower*>(follower)->choice = choice;
    const auto scheme = choice == SchemeChoice::System ? platformScheme()
        : choice == SchemeChoice::Dark                 ? Scheme::Dark
                                                       : Scheme::Light;
    QApplication::setPalette(paletteOf(scheme));
}

} // namespace attest::ui
