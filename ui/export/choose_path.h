// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <functional>

class QWidget;

namespace attest::ui {

/// Asks where something is to be written; empty when nobody chose. Tests answer by themselves.
using PathChooser
    = std::function<QString(QWidget* parent, const QString& title, const QString& proposed)>;
[[nodiscard]] QString choosePath(QWidget* parent, const QString& title, const QString& proposed);

} // namespace attest::ui
