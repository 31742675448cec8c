// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QWidget;

namespace attest::ui {

/// Says to whoever listens to the window rather than looks at it that something changed which nobody
/// has the focus on. The text stays readable as the widget's accessible description.
void announce(QWidget& widget, const QString& text);

} // namespace attest::ui
