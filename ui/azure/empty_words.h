// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QWidget;

namespace attest::ui {

/// What stands in the middle of a part that has nothing to show yet, and what to do.
[[nodiscard]] QWidget* emptyWords(const QString& sentence, QWidget* button = nullptr);

} // namespace attest::ui
