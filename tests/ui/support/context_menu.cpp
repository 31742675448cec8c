// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/context_menu.h"

#include "action/actions.h"

#include <QtCore/QTimer>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

namespace attest::test {

bool inContextMenu(QWidget& widget, const QPoint& at, const std::function<void(QMenu&)>& look)
{
    bool came = false;
    QTimer::singleShot(0, &widget, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            came = true;
            look(*menu);
            menu->close();
        }
    });
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &event);
    return came;
}

QAction* entry(const QMenu& menu, const QString& name)
{
    const auto all = menu.actions();
    const auto found = std::find_if(all.begin(), all.end(),
        [&](const QAction* each) { return ui::Actions::nameOf(*each) == name; });
    return found == all.end() ? nullptr : *found;
}

} // namespace attest::test
