// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"
#include "theme/marks.h"

#include <QtCore/QString>

namespace attest::ui {

/// "Line 4, column 9: Unknown key. Remove it." on one line.
[[nodiscard]] QString diagnosticLine(const policy::Diagnostic& diagnostic);
/// What, why and what to do, each on its line.
[[nodiscard]] QString diagnosticTip(const policy::Diagnostic& diagnostic);
[[nodiscard]] Mark markOf(Severity severity);

} // namespace attest::ui
