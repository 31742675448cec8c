// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <variant>

namespace attest::ui {

/// A file as a side: a case, or evidence judged at that time by the shipped anchors. A sentence where it
/// cannot be one. Regular files of a bounded size alone; for another thread than the interface's.
[[nodiscard]] std::variant<ComparedSide, QString> sideFromFile(const QString& path, Time now);

} // namespace attest::ui
