// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QPoint>
#include <QtCore/QString>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace attest::test {

/// Asks for the context menu there and hands it over while it is open. False if none came.
bool inContextMenu(QWidget& widget, const QPoint& at, const std::function<void(QMenu&)>& look);
/// The action of that name, without mnemonic; null if the menu has none.
[[nodiscard]] QAction* entry(const QMenu& menu, const QString& name);

} // namespace attest::test
