// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tip.h"

#include <QtGui/QHelpEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QToolTip>

namespace attest::ui {
namespace {

QString tipOf(const QWidget& widget, const QHelpEvent& help)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(widget.parentWidget());
    if (view && view->viewport() == &widget) {
        const auto tip = view->indexAt(help.pos()).data(Qt::ToolTipRole).toString();
        if (!tip.isEmpty()) {
            return tip;
        }
    }
    return widget.toolTip();
}

} // namespace

void showPlainTip(const QPoint& where, const QString& text, QWidget* widget)
{
    auto html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    QToolTip::showText(
        where, text.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(html), widget);
}

bool PlainTips::eventFilter(QObject* watched, QEvent* event)
{
    auto* widget = event->type() == QEvent::ToolTip ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget) {
        return false;
    }
    const auto& help = *static_cast<QHelpEvent*>(event);
    const auto tip = tipOf(*widget, help);
    if (tip.isEmpty()) {
        return false;
    }
    showPlainTip(help.globalPos(), tip, widget);
    return true;
}

} // namespace attest::ui
