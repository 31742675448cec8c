// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace attest::test {

/// The visible controls in it that take the focus and have no name for those who hear the window; by
/// their class.
[[nodiscard]] QStringList unnamedControls(const QWidget& in);

} // namespace attest::test
