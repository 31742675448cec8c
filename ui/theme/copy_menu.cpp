// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/copy_menu.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

namespace attest::ui {

void offerCopies(QAbstractItemView& view, std::function<Copies(const QModelIndex&)> copiesOf)
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view,
        [&view, copiesOf = std::move(copiesOf)](const QPoint& at) {
            const auto under = view.indexAt(at);
            const auto row = under.isValid() ? under : view.currentIndex();
            if (!row.isValid()) {
                return;
            }
            auto* menu = new QMenu(&view);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            for (const auto& copy : copiesOf(row)) {
                QObject::connect(menu->addAction(copy.first), &QAction::triggered, &view,
                    [text = copy.second] { QApplication::clipboard()->setText(text); });
            }
            menu->popup(view.viewport()->mapToGlobal(at));
        });
}

} // namespace attest::ui
