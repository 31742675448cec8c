// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/page.h"

#include <QtCore/QString>

namespace attest::ui {

/// Writes the report in the form that the ending names: .md, .json, .txt, else HTML. Why it could not be
/// written; empty when it was.
[[nodiscard]] QString writeExamined(const doctor::Examined& examined, const QString& path);

} // namespace attest::ui
