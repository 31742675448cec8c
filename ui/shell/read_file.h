// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QtCore/QString>

namespace attest::ui {

/// All of a regular file of at most session::kIntakeBytes, or why not: case.unreadable, case.too-large.
/// Never waits: devices and pipes are refused by what was opened, not by what the name meant before.
[[nodiscard]] Result<Bytes> readWhole(const QString& path);

} // namespace attest::ui
